/** current_task and all_tasks of the running loop and of another; a plain callback has no task, a done callback neither. */
import * as asyncio from "asyncio";
import { print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

async function job(): Promise<void> {
  await asyncio.sleep(1);
}

function name(t: asyncio.Task<any> | null): string {
  return t === null ? "nobody" : t.get_name();
}

async function main(): Promise<void> {
  const loop = asyncio.get_running_loop();
  const other = asyncio.new_event_loop();
  const waiting = other.create_task(job(), { name: "elsewhere" });
  print(name(asyncio.current_task()), name(asyncio.current_task(loop)), name(asyncio.current_task(other)));
  print([...asyncio.all_tasks(other)].map(name).join(", "), "/", [...asyncio.all_tasks()].map(name).join(", "));
  loop.call_soon(() => print("callback", name(asyncio.current_task()), yn(asyncio.get_running_loop() === loop)));
  const t = loop.create_task(job(), { name: "here" });
  t.add_done_callback((x) => print("done callback", name(asyncio.current_task()), name(x)));
  const u = asyncio.create_task(job(), { name: null });
  t.set_name("renamed");
  print(name(t), name(u), yn(asyncio.get_event_loop() === loop));
  await t;
  await asyncio.sleep(0);
  print(asyncio.all_tasks().size, yn(waiting.done()));
  waiting.cancel();
}

asyncio.run(main());

/** Task() with a loop and a name, before that loop runs; get_coro(), its place in a group, and numbers for default names. */
import * as asyncio from "asyncio";
import { print } from "builtins";
import { async_with } from "contextlib";

const yn = (b: boolean): string => (b ? "True" : "False");

async function job(text: string): Promise<string> {
  print(text, asyncio.current_task()!.get_name());
  return text;
}

const loop = asyncio.new_event_loop();
const c = job("by hand");
const t = new asyncio.Task(c, { loop, name: "mine" });
const u = new asyncio.Task(job("second"), { loop });
print(yn(t.get_coro() === c), t.get_name(), u.get_name(), yn(t.get_loop() === loop));
print(yn(asyncio.isfuture(t)), yn(t instanceof asyncio.Future), yn(t instanceof asyncio.Task));
print(loop.run_until_complete(t), yn(u.done()), yn(t.get_coro() === c));

async function main(): Promise<void> {
  let a!: asyncio.Task<string>;
  await async_with(new asyncio.TaskGroup(), async (tg) => {
    a = tg.create_task(job("group"), { name: "member" });
    const b = tg.create_task(job("group"));
    print(a.get_name(), b.get_name());
  });
  print(a.result(), yn(asyncio.ensure_future(a) === a));
  const v = new asyncio.Task(job("here"));
  print(v.get_name(), await v);
}

loop.run_until_complete(main());
loop.close();

/** A deadlock counts the tasks that are not done: a task behind a shield and one nobody awaits, but no coroutine and no done task. */
import * as asyncio from "asyncio";
import { print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

async function never(f: asyncio.Future<number>): Promise<number> {
  return await f;
}

async function quick(): Promise<number> {
  return 1;
}

async function main(): Promise<void> {
  const loop = asyncio.get_running_loop();
  const f = loop.create_future<number>();
  const done = asyncio.create_task(quick());
  const left = asyncio.create_task(never(f));
  const inner = asyncio.create_task(never(loop.create_future<number>()));
  const h = loop.call_later(100, print, "never: cancelled");
  await asyncio.sleep(1);
  h.cancel();
  print(yn(done.done()), yn(left.done()), asyncio.all_tasks().size);
  await asyncio.shield(inner);
}

asyncio.run(main());

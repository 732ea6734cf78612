/** cancel() from a done callback, from a callback between two steps, of oneself before the end, of a task that is being awaited by a group. */
import * as asyncio from "asyncio";
import { print } from "builtins";
import { async_with } from "contextlib";

const yn = (b: boolean): string => (b ? "True" : "False");

function now(): string {
  return asyncio.get_running_loop().time().toFixed(3);
}

async function sleeper(name: string, n: number = 10): Promise<string> {
  try {
    await asyncio.sleep(n);
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    print(name, "cancelled", e.message, now());
    throw e;
  }
  return name;
}

async function suicide(): Promise<string> {
  asyncio.current_task()!.cancel("myself");
  return "returned";
}

async function survives(): Promise<string> {
  asyncio.current_task()!.cancel("myself");
  try {
    await asyncio.sleep(0);
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    print("survives", e.message);
  }
  return "survived";
}

async function tell(t: asyncio.Task<string>): Promise<void> {
  try {
    print("result", await t, t.cancelling());
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    print("CancelledError", e.message, yn(t.cancelled()), asyncio.current_task()!.cancelling());
  }
}

async function main(): Promise<void> {
  const a = asyncio.create_task(sleeper("a"));
  const b = asyncio.create_task(sleeper("b", 1));
  b.add_done_callback(() => a.cancel("b is done"));
  await tell(a);
  await tell(asyncio.create_task(suicide()));
  await tell(asyncio.create_task(survives()));
  const c = asyncio.create_task(sleeper("c"));
  const loop = asyncio.get_running_loop();
  loop.call_later(1, () => {
    c.cancel("one");
    loop.call_soon((m: string) => c.cancel(m), "two");
  });
  await tell(c);
  const d = asyncio.create_task(sleeper("d", 0));
  loop.call_soon((m: string) => d.cancel(m), "after its first step");
  await tell(d);
  const e = asyncio.create_task(sleeper("never begun"));
  e.cancel("before its first step");
  await tell(e);
  let f!: asyncio.Task<string>;
  let g!: asyncio.Task<string>;
  await async_with(new asyncio.TaskGroup(), async (tg) => {
    f = tg.create_task(sleeper("f"));
    loop.call_later(1, (m: string) => f.cancel(m), "one child alone");
    g = tg.create_task(sleeper("g", 2));
  });
  print(yn(f.cancelled()), g.result(), now());
}

asyncio.run(main());

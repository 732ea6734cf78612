/** wait(): takes one turn even for what is done, counts no cancelled task as an exception, and leaves the tasks alone when cancelled. */
import * as asyncio from "asyncio";
import { ValueError, print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

async function job(n: number, fail: boolean = false): Promise<number> {
  await asyncio.sleep(n);
  if (fail) {
    throw new ValueError("x");
  }
  return n;
}

function now(): string {
  return asyncio.get_running_loop().time().toFixed(3);
}

async function main(): Promise<void> {
  const loop = asyncio.get_running_loop();
  const d = loop.create_future<number>();
  d.set_result(1);
  loop.call_soon(print, "a turn");
  let [done, pending]: [Set<asyncio.Future<number>>, Set<asyncio.Future<number>>] = await asyncio.wait([d]);
  print("done", done.size, pending.size, now());
  const ts = [1, 2, 3, 4].map((n) => asyncio.create_task(job(n, n === 3)));
  loop.call_later(1.5, () => ts[1]!.cancel());
  [done, pending] = await asyncio.wait(ts, { return_when: asyncio.FIRST_EXCEPTION });
  print(yn([...done].map((t) => ts.indexOf(t as asyncio.Task<number>)).join() === "0,1,2"), pending.size, now());
  [done, pending] = await asyncio.wait(pending, { timeout: 0.5 });
  print(done.size, pending.size, now());
  const waiter = asyncio.create_task(asyncio.wait([ts[3]!], { return_when: asyncio.FIRST_COMPLETED }));
  await asyncio.sleep(0);
  waiter.cancel();
  try {
    await waiter;
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    print("wait cancelled", yn(ts[3]!.done()), ts[3]!.cancelling());
  }
  print(await ts[3]!, now());
  [done, pending] = await asyncio.wait(new Set(ts), { timeout: 0 });
  print(done.size, pending.size, now());
  print(asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED);
}

asyncio.run(main());

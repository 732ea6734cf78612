/** shield(): gives back what is done already; the cancelled outer leaves the inner alone; a cancelled inner cancels the outer. */
import * as asyncio from "asyncio";
import { ValueError, print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

function now(): string {
  return asyncio.get_running_loop().time().toFixed(3);
}

async function job(n: number, fail: boolean = false): Promise<number> {
  await asyncio.sleep(n);
  if (fail) {
    throw new ValueError("inner");
  }
  return n;
}

async function main(): Promise<void> {
  const t = asyncio.create_task(job(1));
  const s = asyncio.shield(t);
  print(yn(s === t), await s, now());
  print(yn(asyncio.shield(t) === t));
  const inner = asyncio.create_task(job(2, true));
  const outer = asyncio.shield(inner);
  await asyncio.sleep(0);
  print(yn(outer.cancel("why")), yn(outer.cancelled()), inner.cancelling());
  try {
    await outer;
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    print("outer", e.message);
  }
  try {
    await inner;
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    print(e.message, now());
  }
  const a = asyncio.create_task(job(5));
  const b = asyncio.shield(a);
  await asyncio.sleep(0);
  a.cancel("inner message");
  try {
    await b;
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    print("through", yn(e.message === ""), yn(b.cancelled()));
  }
  const c = asyncio.shield(job(1));
  const w = asyncio.create_task(asyncio.wait_for(c, 10));
  await asyncio.sleep(0.5);
  w.cancel();
  await asyncio.wait([w]);
  print(yn(w.cancelled()), yn(c.cancelled()), asyncio.all_tasks().size, now());
  await asyncio.sleep(1);
  print(asyncio.all_tasks().size);
}

asyncio.run(main());

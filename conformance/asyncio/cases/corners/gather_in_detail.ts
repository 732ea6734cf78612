/** gather(): one future for the same awaitable twice, a callback of its own, a child cancelled alone, cancel() when it is over. */
import * as asyncio from "asyncio";
import { ValueError, print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

function now(): string {
  return asyncio.get_running_loop().time().toFixed(3);
}

async function job(n: number): Promise<number> {
  await asyncio.sleep(n);
  return n;
}

async function fail(n: number): Promise<number> {
  await asyncio.sleep(n);
  throw new ValueError(`at ${n}`);
}

async function main(): Promise<void> {
  const c = job(1);
  const t = asyncio.create_task(job(2));
  const g = asyncio.gather(c, t, c, t);
  g.add_done_callback((x) => print("callback", yn(x === g), now()));
  print(yn(g.done()), asyncio.all_tasks().size);
  print((await g).map((x) => String(x)).join(", "), now());
  print(yn(g.cancel()), g.result().length);
  let [a, b] = [asyncio.create_task(job(1)), asyncio.create_task(job(2))];
  const h = asyncio.gather(a, b);
  await asyncio.sleep(0);
  a.cancel("only a");
  try {
    await h;
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    print("gather raises", e.message, yn(h.cancelled()), h.exception()!.constructor.name, yn(b.done()));
  }
  await b;
  [a, b] = [asyncio.create_task(job(1)), asyncio.create_task(fail(2))];
  const k = asyncio.gather(a, b, { return_exceptions: true });
  await asyncio.sleep(0);
  a.cancel("as a result");
  const [x, y] = (await k) as [Error, Error];
  print(x.constructor.name, x.message, "|", y.constructor.name, y.message, now());
  const [d, e1, e2] = [asyncio.create_task(job(3)), asyncio.create_task(fail(1)), asyncio.create_task(fail(2))] as const;
  const m = asyncio.gather(d, e1, e2);
  try {
    await m;
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    print(e.message, yn(m.cancel()), d.cancelling(), yn(d.done()));
  }
  print(await d, e2.exception()!.constructor.name, now());
  const n = asyncio.gather(asyncio.gather(job(1), job(2)), job(1));
  const [pair, one] = await n;
  print(pair.length, one, now());
  const q = asyncio.gather(t, g);
  await asyncio.sleep(0);
  print("done children", yn(q.done()));
  await asyncio.sleep(0);
  print(yn(q.done()));
}

asyncio.run(main());

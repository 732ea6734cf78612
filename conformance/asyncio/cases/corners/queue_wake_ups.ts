/** Getters and putters that wait: who is cancelled at the moment of its wake-up passes it on; a priority queue looks when it runs. */
import * as asyncio from "asyncio";
import { print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

async function getter(name: string, q: asyncio.Queue<number>): Promise<void> {
  try {
    print(name, "got", await q.get());
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    print(name, "cancelled", q.qsize());
  }
}

async function putter(n: number, q: asyncio.Queue<number>): Promise<void> {
  await q.put(n);
  print("put", n, q.qsize());
}

async function main(): Promise<void> {
  const q: asyncio.Queue<number> = new asyncio.PriorityQueue<number>();
  const ts = [..."abc"].map((n) => asyncio.create_task(getter(n, q)));
  await asyncio.sleep(0);
  q.put_nowait(9);
  q.put_nowait(1);
  ts[0]!.cancel();
  await asyncio.sleep(0);
  print("one turn");
  await asyncio.sleep(0);
  q.put_nowait(5);
  await asyncio.wait(ts);
  const p = new asyncio.Queue<number>(1);
  const us = [1, 2, 3].map((n) => asyncio.create_task(putter(n, p)));
  await asyncio.sleep(0);
  print(p.get_nowait(), p.qsize());
  us[1]!.cancel();
  await asyncio.sleep(0);
  await asyncio.sleep(0);
  print(await p.get());
  await asyncio.sleep(0);
  print(p.qsize(), yn(us[1]!.cancelled()), yn(us[2]!.done()));
  const j = asyncio.create_task(p.join());
  await asyncio.sleep(0);
  p.task_done();
  p.task_done();
  await asyncio.sleep(0);
  print("joined", yn(j.done()));
}

asyncio.run(main());

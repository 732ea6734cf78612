/** A PriorityQueue compares pairs element by element; a LifoQueue joins like any other. */
import * as asyncio from "asyncio";
import { print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

async function worker(q: asyncio.Queue<string>): Promise<void> {
  while (true) {
    const x = await q.get();
    await asyncio.sleep(1);
    print("done", x);
    q.task_done();
  }
}

async function main(): Promise<void> {
  const q = new asyncio.PriorityQueue<[number, string]>();
  for (const item of [[2, "b"], [1, "z"], [2, "a"], [1, "y"], [0, "m"], [2, "a"]] as [number, string][]) {
    q.put_nowait(item);
  }
  while (!q.empty()) {
    const [n, s] = await q.get();
    print(n, s, { end: "; " });
  }
  print(q.qsize());
  const p = new asyncio.PriorityQueue<string>(5);
  for (const s of ["pear", "Apple", "fig", "apple", "figs"]) {
    await p.put(s);
  }
  print(yn(p.full()), Array.from({ length: 5 }, () => p.get_nowait()).join(", "));
  const three = new asyncio.PriorityQueue<[number, number, string]>();
  for (const t of [[1, 2, "late"], [1, 1, "early"], [0, 9, "first"]] as [number, number, string][]) {
    three.put_nowait(t);
  }
  print(three.get_nowait()[2], three.get_nowait()[2], three.get_nowait()[2]);
  const lifo = new asyncio.LifoQueue<string>();
  for (const s of ["one", "two", "three"]) {
    lifo.put_nowait(s);
  }
  const w = asyncio.create_task(worker(lifo));
  await lifo.join();
  print("joined", asyncio.get_running_loop().time().toFixed(3));
  w.cancel();
}

asyncio.run(main());

/** Barrier as a block gives the index; a barrier of one never waits; a waiter that is cancelled makes room for another. */
import * as asyncio from "asyncio";
import { print } from "builtins";
import { async_with } from "contextlib";

const yn = (b: boolean): string => (b ? "True" : "False");

async function party(name: string, bar: asyncio.Barrier, delay: number): Promise<void> {
  await asyncio.sleep(delay);
  await async_with(bar, async (index) => {
    print(name, index, bar.n_waiting, asyncio.get_running_loop().time().toFixed(3));
  });
}

async function main(): Promise<void> {
  const one = new asyncio.Barrier(1);
  print(await one.wait(), await one.wait(), one.parties, yn(one.broken));
  const bar = new asyncio.Barrier(3);
  const ts = ([["a", 1], ["b", 2], ["c", 3], ["d", 4]] as [string, number][]).map(([n, d]) => asyncio.create_task(party(n, bar, d)));
  await asyncio.sleep(2.5);
  print("waiting", bar.n_waiting);
  ts[0]!.cancel();
  await asyncio.sleep(0);
  print("waiting", bar.n_waiting, yn(ts[0]!.cancelled()));
  await asyncio.wait(ts);
  print("waiting", bar.n_waiting);
}

asyncio.run(main());

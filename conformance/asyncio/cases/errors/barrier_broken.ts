/** The words of a BrokenBarrierError: who waits when it breaks, and who comes later; a cancelled waiter breaks nothing. */
import * as asyncio from "asyncio";
import { print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

async function party(name: string, bar: asyncio.Barrier): Promise<void> {
  try {
    print(name, "passed", await bar.wait());
  } catch (e) {
    if (e instanceof asyncio.BrokenBarrierError) {
      print(name, e.message);
    } else if (e instanceof asyncio.CancelledError) {
      print(name, "cancelled");
    } else {
      throw e;
    }
  }
}

async function main(): Promise<void> {
  const bar = new asyncio.Barrier(3);
  const a = asyncio.create_task(party("a", bar));
  const b = asyncio.create_task(party("b", bar));
  await asyncio.sleep(0);
  print(bar.n_waiting, yn(bar.broken), bar.parties);
  a.cancel();
  await asyncio.sleep(0);
  print(bar.n_waiting, yn(bar.broken));
  await bar.abort();
  print(bar.n_waiting, yn(bar.broken));
  await asyncio.wait([a, b]);
  await party("c", bar);
  await bar.reset();
  print(yn(bar.broken));
  const d = asyncio.create_task(party("d", bar));
  await asyncio.sleep(0);
  await bar.reset();
  await party("too few", new asyncio.Barrier(1));
  await d;
  await asyncio.gather(party("e", bar), party("f", bar), party("g", bar));
}

asyncio.run(main());

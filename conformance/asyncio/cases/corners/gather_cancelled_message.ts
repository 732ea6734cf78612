/** A cancelled gather with return_exceptions takes its message from the last child in argument order. */
import * as asyncio from "asyncio";
import { print } from "builtins";

async function quick(): Promise<number> {
  return 1;
}

async function slow(): Promise<void> {
  await asyncio.sleep(5);
}

async function show(g: asyncio.Future<unknown>): Promise<void> {
  await asyncio.sleep(1);
  g.cancel("m");
  try {
    await g;
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    print(e.message || "-");
  }
}

async function main(): Promise<void> {
  await show(asyncio.gather(slow(), quick(), { return_exceptions: true }));
  await show(asyncio.gather(quick(), slow(), { return_exceptions: true }));
}

asyncio.run(main());

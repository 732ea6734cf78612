/** A gather of COUNT tasks that each sleep until one of 97 times: timers in a heap, many of them of the same time. */
import * as asyncio from "asyncio";
import { print } from "builtins";

async function worker(i: number): Promise<void> {
  await asyncio.sleep(0.001 * (i % 97));
}

async function main(): Promise<void> {
  const results = await asyncio.gather(...Array.from({ length: COUNT }, (_, i) => worker(i)));
  print(results.length);
}

asyncio.run(main());

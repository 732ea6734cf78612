/** A gather of COUNT tasks that give way once. */
import * as asyncio from "asyncio";
import { print } from "builtins";

async function worker(): Promise<void> {
  await asyncio.sleep(0);
}

async function main(): Promise<void> {
  const results = await asyncio.gather(...Array.from({ length: COUNT }, () => worker()));
  print(results.length);
}

asyncio.run(main());

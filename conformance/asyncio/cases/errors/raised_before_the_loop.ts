/** An error of the program itself, before any loop runs. */
import * as asyncio from "asyncio";
import { NotImplementedError, print } from "builtins";

async function main(): Promise<void> {
  print("not reached");
}

print("begins");
if ("abc".length === 3) {
  throw new NotImplementedError("no loop yet");
}
asyncio.run(main());

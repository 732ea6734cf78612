/** An error without a message ends the program with its name alone. */
import * as asyncio from "asyncio";
import { ValueError, print } from "builtins";

async function main(): Promise<void> {
  await asyncio.sleep(1);
  print("open", { end: "" });
  throw new ValueError();
}

asyncio.run(main());

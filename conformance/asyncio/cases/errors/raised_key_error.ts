/** The str() of a KeyError is the repr() of its key: so it stands in the last line. */
import * as asyncio from "asyncio";
import { KeyError } from "builtins";

async function main(): Promise<void> {
  await asyncio.sleep(0);
  throw new KeyError("user's id");
}

asyncio.run(main());

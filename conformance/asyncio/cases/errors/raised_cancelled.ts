/** A main that is cancelled ends the program with CancelledError and its message. */
import * as asyncio from "asyncio";
import { print } from "builtins";

async function main(): Promise<void> {
  const task = asyncio.current_task();
  asyncio.get_running_loop().call_later(2, () => task!.cancel("too long"));
  try {
    await asyncio.sleep(10);
  } finally {
    print("cleaning up", asyncio.get_running_loop().time().toFixed(3));
  }
}

asyncio.run(main());

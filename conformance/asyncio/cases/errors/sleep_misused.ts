/** Blocking sleep refuses a negative time; both refuse what is no number. */
import * as asyncio from "asyncio";
import { ValueError, print } from "builtins";
import * as time from "time";

async function main(): Promise<void> {
  try {
    time.sleep(-1);
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    print(e.message);
  }
  const text: any = "soon";
  try {
    await asyncio.sleep(text);
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    print("asyncio.sleep", e.constructor.name);
  }
  const c = asyncio.sleep(text);
  print("not before it is awaited");
  try {
    await c;
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    print("asyncio.sleep", e.constructor.name);
  }
  time.sleep(0);
  print(time.monotonic().toFixed(3));
}

asyncio.run(main());

/** What cannot be awaited is a TypeError at the await, and the task goes on. */
import * as asyncio from "asyncio";
import { print } from "builtins";

async function main(): Promise<void> {
  const things: any[] = [5, "text", null, [1], main];
  for (const thing of things) {
    try {
      await thing;
      print("not reached");
    } catch (e) {
      if (!(e instanceof TypeError)) throw e;
      print(e.constructor.name);
    }
  }
  print("on");
  const wrong: any = 1;
  await wrong;
}

try {
  asyncio.run(main());
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print("out of run:", e.constructor.name);
}

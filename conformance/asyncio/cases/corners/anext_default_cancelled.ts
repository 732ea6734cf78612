/** anext() with a default, cancelled before its first step, throws into the generator. */
import * as asyncio from "asyncio";
import { anext, print } from "builtins";

async function* g(): AsyncGenerator<number, void> {
  try {
    while (true) {
      yield 1;
    }
  } catch (e) {
    if (e instanceof asyncio.CancelledError) print("cancelled inside");
    throw e;
  }
}

async function main(): Promise<void> {
  const a = g();
  print(await anext(a));
  const t = asyncio.ensure_future(wrapped(a));
  await asyncio.sleep(0);
  print(t.done() ? "True" : "False");
  print(await anext(g(), "d"));
  const u = asyncio.create_task(anext(a, "d"));
  u.cancel("c");
  try {
    await u;
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    print("u", e.message);
  }
  print(await anext(a, "end"));
}

async function wrapped(a: AsyncGenerator<number, void>): Promise<number | string> {
  return await anext(a, "w");
}

asyncio.run(main());

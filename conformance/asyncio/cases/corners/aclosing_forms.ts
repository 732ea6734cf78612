/** aclosing() closes a generator after a break, an error and a cancellation, and anything else that has an aclose(). */
import * as asyncio from "asyncio";
import { LookupError, anext, print } from "builtins";
import { aclosing, async_with } from "contextlib";

const yn = (b: boolean): string => (b ? "True" : "False");

async function* ticks(name: string): AsyncGenerator<number, void> {
  try {
    for (let i = 0; i < 100; i++) {
      await asyncio.sleep(1);
      yield i;
    }
  } finally {
    await asyncio.sleep(0.5);
    print(name, "closed", asyncio.get_running_loop().time().toFixed(3));
  }
}

class Thing {
  async aclose(): Promise<void> {
    print("thing closed");
  }
}

async function watch(): Promise<void> {
  await async_with(aclosing(ticks("cancelled")), async (g) => {
    for await (const i of g) {
      print("watch", i);
    }
  });
}

async function main(): Promise<void> {
  await async_with(aclosing(ticks("broken off")), async (g) => {
    for await (const i of g) {
      if (i === 1) {
        break;
      }
    }
    print("after the break", await anext(g));
  });
  try {
    await async_with(aclosing(ticks("failed")), async (g) => {
      for await (const i of g) {
        throw new LookupError("in the loop");
      }
    });
  } catch (e) {
    if (!(e instanceof LookupError)) throw e;
    print(e.message);
  }
  await async_with(aclosing(new Thing()), async (thing) => {
    print(thing.constructor.name);
  });
  const t = asyncio.create_task(watch());
  await asyncio.sleep(2.5);
  t.cancel();
  await asyncio.wait([t]);
  print(yn(t.cancelled()));
}

asyncio.run(main());

/** A group inside a group: the inner group's error leaves as a group within a group, and cancels the outer children. */
import * as asyncio from "asyncio";
import { ExceptionGroup, KeyError, RuntimeError, ValueError, print } from "builtins";
import { async_with } from "contextlib";

function now(): string {
  return asyncio.get_running_loop().time().toFixed(3);
}

function shape(e: Error | null): string {
  if (e instanceof ExceptionGroup) {
    return "[" + e.exceptions.map((x) => shape(x)).join(", ") + "]";
  }
  return `${e!.constructor.name} ${e!.message}`;
}

async function fail(delay: number, text: string): Promise<void> {
  await asyncio.sleep(delay);
  throw new ValueError(text);
}

async function stubborn(name: string): Promise<void> {
  try {
    await asyncio.sleep(10);
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    print(name, "cancelled", now());
    await asyncio.sleep(1);
    throw new KeyError(name);
  }
}

async function inner(): Promise<void> {
  await async_with(new asyncio.TaskGroup(), async (tg) => {
    tg.create_task(fail(1, "inner"));
    tg.create_task(stubborn("inner child"));
    await asyncio.sleep(5);
  });
}

async function main(): Promise<void> {
  try {
    await async_with(new asyncio.TaskGroup(), async (tg) => {
      tg.create_task(stubborn("outer child"));
      tg.create_task(inner());
      try {
        await asyncio.sleep(5);
      } catch (e) {
        if (!(e instanceof asyncio.CancelledError)) throw e;
        print("body cancelled", now(), asyncio.current_task()!.cancelling());
        throw new RuntimeError("body");
      }
    });
  } catch (e) {
    if (!(e instanceof ExceptionGroup)) throw e;
    print(shape(e), now(), asyncio.current_task()!.cancelling());
    print(shape(e.subgroup(KeyError)));
  }
}

asyncio.run(main());

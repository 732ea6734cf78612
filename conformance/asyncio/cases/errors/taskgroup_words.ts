/** What a TaskGroup says when it is used too early, twice, too late or while it is shutting down. */
import * as asyncio from "asyncio";
import { ExceptionGroup, RuntimeError, ValueError, print } from "builtins";
import { async_with } from "contextlib";

async function job(): Promise<number> {
  return 1;
}

async function sleeper(): Promise<void> {
  await asyncio.sleep(10);
}

async function fail(): Promise<void> {
  throw new ValueError("x");
}

function attempt(tg: asyncio.TaskGroup, coro: Promise<number>): void {
  try {
    tg.create_task(coro);
    print("created");
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print(e.message);
  }
}

async function main(): Promise<void> {
  const tg = new asyncio.TaskGroup();
  const c = job();
  attempt(tg, c);
  await async_with(tg, async () => {
    attempt(tg, c);
    try {
      await tg.__aenter__();
    } catch (e) {
      if (!(e instanceof RuntimeError)) throw e;
      print(e.message);
    }
  });
  const d = job();
  attempt(tg, d);
  try {
    await async_with(tg, async () => {
      print("not reached");
    });
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print(e.message);
  }
  const g = new asyncio.TaskGroup();
  try {
    await async_with(g, async () => {
      g.create_task(sleeper());
      g.create_task(fail());
      try {
        await asyncio.sleep(5);
      } finally {
        attempt(g, d);
      }
    });
  } catch (e) {
    if (!(e instanceof ExceptionGroup)) throw e;
    print(e.message, e.exceptions.length);
  }
  attempt(g, d);
  await d;
}

asyncio.run(main());

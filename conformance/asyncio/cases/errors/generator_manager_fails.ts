/** asynccontextmanager: a generator that goes on after the body's error, that raises another, or that fails before it yields. */
import * as asyncio from "asyncio";
import { KeyError, LookupError, StopAsyncIteration, ValueError, print } from "builtins";
import { async_with, asynccontextmanager } from "contextlib";

const goes_on = asynccontextmanager(async function* goes_on(): AsyncGenerator<number, void> {
  try {
    yield 1;
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    yield 2;
  }
});

const other_error = asynccontextmanager(async function* other_error(): AsyncGenerator<number, void> {
  try {
    yield 1;
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    throw new KeyError("other");
  }
});

const fails_first = asynccontextmanager(async function* fails_first(): AsyncGenerator<number, void> {
  if (true as boolean) throw new LookupError("before");
  yield 1;
});

const lets_out = asynccontextmanager(async function* lets_out(): AsyncGenerator<number, void> {
  try {
    yield 1;
  } finally {
    await asyncio.sleep(1);
    print("left");
  }
});

const swallows = asynccontextmanager(async function* swallows(): AsyncGenerator<number, void> {
  try {
    yield 1;
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    print("swallowed");
  }
});

async function main(): Promise<void> {
  for (const make of [goes_on, other_error, fails_first, lets_out, swallows]) {
    try {
      await async_with(make(), async () => {
        throw new ValueError("body");
      });
      print("nothing came out");
    } catch (e) {
      if (!(e instanceof Error) || e instanceof asyncio.CancelledError) throw e;
      print(e.constructor.name, e.message);
    }
  }
  try {
    await async_with(lets_out(), async () => {
      throw new StopAsyncIteration("body");
    });
  } catch (e) {
    if (!(e instanceof StopAsyncIteration)) throw e;
    print("StopAsyncIteration passes", e.message);
  }
  try {
    await async_with(lets_out(), async () => {
      throw new asyncio.CancelledError("by hand");
    });
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    print("CancelledError passes", e.message);
  }
}

asyncio.run(main());

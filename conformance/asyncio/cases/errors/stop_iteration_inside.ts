/** StopAsyncIteration raised inside an async generator becomes a RuntimeError; out of a coroutine it passes as it is. */
import * as asyncio from "asyncio";
import { RuntimeError, StopAsyncIteration, print } from "builtins";

async function* wrong(): AsyncGenerator<number, void> {
  yield 1;
  throw new StopAsyncIteration("mine");
}

async function passes(): Promise<void> {
  throw new StopAsyncIteration("passes");
}

async function main(): Promise<void> {
  try {
    for await (const x of wrong()) {
      print(x);
    }
    print("not reached");
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print(e.message);
  }
  try {
    await passes();
  } catch (e) {
    if (!(e instanceof StopAsyncIteration)) throw e;
    print(e.message);
  }
  try {
    await asyncio.create_task(passes());
  } catch (e) {
    if (!(e instanceof StopAsyncIteration)) throw e;
    print("of a task:", e.message);
  }
  const g = wrong();
  await g.asend(null);
  try {
    await g.athrow(new StopAsyncIteration("thrown in"));
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print(e.message);
  }
  try {
    await g.asend(null);
  } catch (e) {
    if (!(e instanceof StopAsyncIteration)) throw e;
    print("over", e.message === "" ? "True" : "False");
  }
}

asyncio.run(main());

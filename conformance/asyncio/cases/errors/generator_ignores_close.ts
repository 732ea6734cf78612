/** A generator that yields when it is closed is a RuntimeError; closed it is all the same. */
import * as asyncio from "asyncio";
import { RuntimeError, StopAsyncIteration, ValueError, print } from "builtins";

async function* stubborn(): AsyncGenerator<number, void> {
  try {
    yield 1;
  } finally {
    yield 2;
  }
}

async function* patient(): AsyncGenerator<number, void> {
  try {
    yield 1;
  } finally {
    await asyncio.sleep(1);
    yield 2;
  }
}

async function main(): Promise<void> {
  const g = stubborn();
  print(await g.__anext__());
  try {
    await g.aclose();
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print(e.message);
  }
  const h = patient();
  print(await h.__anext__());
  try {
    await h.aclose();
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print(e.message, asyncio.get_running_loop().time().toFixed(3));
  }
  try {
    await h.aclose();
  } catch (e) {
    if (!(e instanceof StopAsyncIteration)) throw e;
    print("closed already, says aclose()");
  }
  try {
    await h.athrow(new ValueError("x"));
  } catch (e) {
    if (!(e instanceof StopAsyncIteration)) throw e;
    print("closed already, says athrow()");
  }
}

asyncio.run(main());

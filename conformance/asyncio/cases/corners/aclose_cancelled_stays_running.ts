/** 3.11: a cancelled aclose() leaves its generator marked as running. */
import * as asyncio from "asyncio";
import { RuntimeError, ValueError, anext, print } from "builtins";

async function* slow(): AsyncGenerator<number, void> {
  try {
    yield 1;
  } finally {
    await asyncio.sleep(0.2);
  }
}

async function* failing(): AsyncGenerator<number, void> {
  try {
    yield 1;
  } finally {
    await asyncio.sleep(0.1);
    throw new ValueError("in clean-up");
  }
}

async function main(): Promise<void> {
  const s = slow();
  await anext(s);
  try {
    await asyncio.wait_for(s.aclose(), 0.1);
  } catch (e) {
    if (!(e instanceof asyncio.TimeoutError)) throw e;
    print("timed out");
  }
  try {
    print(await anext(s, "d"));
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print(e.message);
  }
  try {
    await s.asend(null);
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print(e.message);
  }
  const f = failing();
  await anext(f);
  try {
    await f.aclose();
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    print(e.message);
  }
  print(await anext(f, "end"));
}

asyncio.run(main());

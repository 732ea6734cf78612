/** aiter(), anext() and `async for` over what does not iterate, and over an __anext__ that gives no awaitable. */
import * as asyncio from "asyncio";
import { LookupError, aiter, anext, print } from "builtins";

class Broken {
  __aiter__(): any {
    return this;
  }

  __anext__(): any {
    return 5;
  }
}

class Fails {
  n = 0;

  __aiter__(): any {
    return this;
  }

  async __anext__(): Promise<number> {
    this.n += 1;
    if (this.n > 2) {
      throw new LookupError("third");
    }
    return this.n;
  }
}

async function main(): Promise<void> {
  const five: any = 5;
  try {
    aiter(five);
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    print("aiter", e.constructor.name);
  }
  try {
    await anext(five);
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    print("anext", e.constructor.name);
  }
  try {
    for await (const x of aiter(new Broken())) {
      print("not reached", x as any);
    }
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    print("async for", e.constructor.name);
  }
  try {
    for await (const x of aiter(new Fails())) {
      print(x as any);
    }
  } catch (e) {
    if (!(e instanceof LookupError)) throw e;
    print("its own error:", e.message);
  }
  try {
    print((await anext(new Broken(), "default")) as any);
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    print("anext with a default", e.constructor.name);
  }
}

asyncio.run(main());

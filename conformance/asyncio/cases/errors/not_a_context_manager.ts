/** `async with` over what has no __aenter__ or no __aexit__ is a TypeError before anything is entered. */
import * as asyncio from "asyncio";
import { print } from "builtins";
import { AsyncExitStack, async_with } from "contextlib";

class OnlyEnter {
  async __aenter__(): Promise<void> {
    print("not entered");
  }
}

class OnlyExit {
  async __aexit__(t: unknown, e: unknown, tb: unknown): Promise<void> {
    print("not left");
  }
}

class Plain {
  async __aenter__(): Promise<number> {
    print("entered");
    return 1;
  }

  async __aexit__(t: unknown, e: unknown, tb: unknown): Promise<void> {
    print("left");
  }
}

async function main(): Promise<void> {
  const things: any[] = [5, new OnlyEnter(), new OnlyExit(), Plain];
  for (const thing of things) {
    try {
      await async_with(thing, async () => {
        print("not reached");
      });
    } catch (e) {
      if (!(e instanceof TypeError)) throw e;
      print(e.constructor.name);
    }
  }
  const stack = new AsyncExitStack();
  await async_with(stack, async () => {
    for (const thing of things) {
      try {
        await stack.enter_async_context(thing);
      } catch (e) {
        if (!(e instanceof TypeError)) throw e;
        print("stack", e.constructor.name);
      }
    }
    print(await stack.enter_async_context(new Plain()));
  });
}

asyncio.run(main());

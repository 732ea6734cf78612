/** AsyncExitStack: all ways to push, in reverse order, with their arguments; an exit function that swallows; aclose(). */
import * as asyncio from "asyncio";
import { KeyError, ValueError, print } from "builtins";
import { AsyncExitStack, async_with } from "contextlib";

const yn = (b: boolean): string => (b ? "True" : "False");

class Room {
  name: string;

  constructor(name: string) {
    this.name = name;
  }

  async __aenter__(): Promise<string> {
    print("enter", this.name);
    return this.name;
  }

  async __aexit__(t: unknown, e: Error | null, tb: unknown): Promise<boolean> {
    await asyncio.sleep(0);
    print("exit", this.name, e === null ? "none" : e.constructor.name, yn(t === null));
    return false;
  }
}

async function swallow(t: unknown, e: Error | null, tb: unknown): Promise<boolean> {
  print("exit function", e === null ? "none" : e.constructor.name);
  return true;
}

async function later(a: number, b: string): Promise<void> {
  await asyncio.sleep(1);
  print("async callback", a, b);
}

function fails(text: string): void {
  print("callback", text);
  throw new KeyError(text);
}

async function main(): Promise<void> {
  await async_with(new AsyncExitStack(), async (stack) => {
    stack.callback(print, "first pushed", 1);
    stack.push_async_callback(later, 2, "two");
    stack.push_async_exit(new Room("only its exit"));
    stack.push_async_exit(swallow);
    print(await stack.enter_async_context(new Room("whole")));
    stack.callback(fails, "three");
    stack.callback(print, "last pushed");
  });
  print("--", asyncio.get_running_loop().time().toFixed(3));
  const stack = new AsyncExitStack();
  stack.callback(print, "closed by hand");
  await stack.enter_async_context(new Room("b"));
  await stack.aclose();
  await stack.aclose();
  print("--");
  try {
    await async_with(new AsyncExitStack(), async (other) => {
      other.push_async_exit(new Room("sees the second error"));
      other.callback(fails, "second");
      throw new ValueError("first");
    });
  } catch (e) {
    if (!(e instanceof KeyError)) throw e;
    print("out", e.message);
  }
}

asyncio.run(main());

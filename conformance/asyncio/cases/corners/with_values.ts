/** `async with`: any true value of __aexit__ swallows, the block may return, __aenter__ may give anything, its error skips the exit. */
import * as asyncio from "asyncio";
import { ConnectionError, KeyError, LookupError, OSError, ValueError, print } from "builtins";
import { async_with, suppress } from "contextlib";

const yn = (b: boolean): string => (b ? "True" : "False");

class Gives {
  entered: any;
  left: any;

  constructor(entered: any, left: any) {
    this.entered = entered;
    this.left = left;
  }

  async __aenter__(): Promise<any> {
    return this.entered;
  }

  async __aexit__(t: unknown, e: Error | null, tb: unknown): Promise<any> {
    print("exit", e === null ? "none" : e.message);
    return this.left;
  }
}

class NoEntry {
  async __aenter__(): Promise<void> {
    await asyncio.sleep(0);
    throw new ConnectionError("no entry");
  }

  async __aexit__(t: unknown, e: Error | null, tb: unknown): Promise<boolean> {
    print("not called");
    return true;
  }
}

async function returns(): Promise<string> {
  return (await async_with(new Gives("value", true), async (v) => {
    return "returned " + v;
  }))!;
}

async function main(): Promise<void> {
  print(await returns());
  for (const left of ["text", 1, [0]]) {
    await async_with(new Gives(null, left), async (v) => {
      print(yn(v === null));
      throw new ValueError("swallowed");
    });
  }
  for (const left of ["", 0, null]) {
    try {
      await async_with(new Gives(3, left), async (v) => {
        throw new ValueError(`out ${v}`);
      });
    } catch (e) {
      if (!(e instanceof ValueError)) throw e;
      print(e.message);
    }
  }
  try {
    await async_with(new NoEntry(), async () => {
      print("not reached");
    });
  } catch (e) {
    if (!(e instanceof OSError)) throw e;
    print(e.constructor.name, e.message);
  }
  await async_with(suppress(), async (nothing) => {
    print("suppress of nothing gives", yn(nothing == null));
  });
  await async_with(suppress(LookupError, OSError), async () => {
    await async_with(suppress(KeyError), async () => {
      throw new ConnectionError("passes the inner");
    });
    print("not reached");
  });
  print("end");
}

asyncio.run(main());

/** An error out of __aexit__ takes the place of the body's, of a cancellation too, and reaches the outer block. */
import * as asyncio from "asyncio";
import { KeyError, RuntimeError, ValueError, print } from "builtins";
import { async_with } from "contextlib";

const yn = (b: boolean): string => (b ? "True" : "False");

class Outer {
  async __aenter__(): Promise<string> {
    return "outer";
  }

  async __aexit__(t: unknown, e: Error | null, tb: unknown): Promise<boolean> {
    print("outer sees", e!.constructor.name, e!.message);
    return false;
  }
}

class Breaks {
  async __aenter__(): Promise<string> {
    return "breaks";
  }

  async __aexit__(t: unknown, e: Error | null, tb: unknown): Promise<boolean> {
    await asyncio.sleep(0);
    throw e === null ? new KeyError("exit") : new RuntimeError(`instead of ${e.constructor.name}`);
  }
}

async function nothing(): Promise<void> {
  try {
    await async_with(new Breaks(), async () => {});
  } catch (e) {
    if (!(e instanceof KeyError)) throw e;
    print("no body error:", e.message);
  }
}

async function wrong(): Promise<void> {
  try {
    await async_with(new Outer(), async () => {
      await async_with(new Breaks(), async () => {
        throw new ValueError("body");
      });
    });
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print("out:", e.message);
  }
}

async function sleeper(): Promise<void> {
  await async_with(new Breaks(), async () => {
    await asyncio.sleep(10);
  });
}

async function main(): Promise<void> {
  await nothing();
  await wrong();
  const t = asyncio.create_task(sleeper());
  await asyncio.sleep(0);
  t.cancel();
  try {
    await t;
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print("cancelled body:", e.message, yn(t.cancelled()), t.cancelling());
  }
}

asyncio.run(main());

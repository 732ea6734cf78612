/** timeout(): never, at a time, at once, two of one time, an own error at the deadline, and one that was not needed. */
import * as asyncio from "asyncio";
import { KeyError, TimeoutError, print } from "builtins";
import { async_with } from "contextlib";

const yn = (b: boolean): string => (b ? "True" : "False");

function now(): string {
  return asyncio.get_running_loop().time().toFixed(3);
}

async function main(): Promise<void> {
  const loop = asyncio.get_running_loop();
  await async_with(asyncio.timeout(null), async (never) => {
    await async_with(asyncio.timeout_at(null), async (never_at) => {
      await asyncio.sleep(1);
      print(yn(never.when() === null), yn(never_at.when() === null), yn(never.expired()));
    });
  });
  const at = asyncio.timeout_at(2.5);
  try {
    await async_with(at, async () => {
      print(at.when()!);
      await asyncio.sleep(9);
    });
  } catch (e) {
    if (!(e instanceof TimeoutError)) throw e;
    print("at", now(), yn(at.expired()), at.when()!);
  }
  try {
    await async_with(asyncio.timeout(0), async () => {
      print("at once is not yet");
      await asyncio.sleep(0);
      await asyncio.sleep(9);
    });
  } catch (e) {
    if (!(e instanceof TimeoutError)) throw e;
    print("at once", now());
  }
  const outer = asyncio.timeout(1);
  try {
    await async_with(outer, async () => {
      const inner = asyncio.timeout(1);
      try {
        await async_with(inner, async () => {
          await asyncio.sleep(9);
        });
      } catch (e) {
        if (!(e instanceof TimeoutError)) throw e;
        print("inner", yn(inner.expired()), yn(outer.expired()));
        await asyncio.sleep(9);
      }
    });
  } catch (e) {
    if (!(e instanceof TimeoutError)) throw e;
    print("outer", yn(outer.expired()), now(), asyncio.current_task()!.cancelling());
  }
  const own = asyncio.timeout(1);
  try {
    await async_with(own, async () => {
      try {
        await asyncio.sleep(9);
      } catch (e) {
        if (!(e instanceof asyncio.CancelledError)) throw e;
        throw new KeyError("own error");
      }
    });
  } catch (e) {
    if (!(e instanceof KeyError)) throw e;
    print(e.message, yn(own.expired()), asyncio.current_task()!.cancelling(), now());
  }
  const unused = asyncio.timeout(1);
  await async_with(unused, async () => {
    await asyncio.sleep(0.5);
  });
  await asyncio.sleep(2);
  print("not needed", yn(unused.expired()), unused.when()!.toFixed(3), now());
  await async_with(asyncio.timeout(1), async (moved) => {
    moved.reschedule(moved.when()! + 1);
    await asyncio.sleep(1.5);
    print("moved", moved.when()!.toFixed(3), now());
  });
  try {
    await async_with(asyncio.timeout(5), async () => {
      await async_with(asyncio.timeout(1), async () => {
        throw new TimeoutError("raised by hand");
      });
    });
  } catch (e) {
    if (!(e instanceof TimeoutError)) throw e;
    print(e.message, now());
  }
}

asyncio.run(main());

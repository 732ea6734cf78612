/** A waiter of a condition that is cancelled while it queues for the lock again gets the lock first; the wake-up is lost. */
import * as asyncio from "asyncio";
import { print } from "builtins";
import { async_with } from "contextlib";

const yn = (b: boolean): string => (b ? "True" : "False");

async function waiter(name: string, cond: asyncio.Condition): Promise<void> {
  await async_with(cond, async () => {
    try {
      await cond.wait();
      print(name, "woken", yn(cond.locked()));
    } catch (e) {
      if (!(e instanceof asyncio.CancelledError)) throw e;
      print(name, "cancelled", e.message, yn(cond.locked()));
      throw e;
    }
  });
}

async function main(): Promise<void> {
  const cond = new asyncio.Condition();
  const a = asyncio.create_task(waiter("a", cond));
  const b = asyncio.create_task(waiter("b", cond));
  await asyncio.sleep(0);
  await async_with(cond, async () => {
    cond.notify();
    await asyncio.sleep(0);
    a.cancel("while it queues");
    await asyncio.sleep(1);
    print("main holds", yn(a.done()), yn(b.done()));
  });
  await asyncio.wait([a]);
  print(yn(a.cancelled()), yn(b.done()), yn(cond.locked()));
  await async_with(cond, async () => {
    cond.notify_all();
  });
  await b;
  const c = asyncio.create_task(waiter("c", cond));
  await asyncio.sleep(0);
  await cond.acquire();
  c.cancel("while it waits");
  await asyncio.sleep(0);
  print("c queues", yn(c.done()));
  cond.release();
  await asyncio.wait([c]);
  print(yn(cond.locked()));
}

asyncio.run(main());

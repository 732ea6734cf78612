/** A cancelled waiter leaves the queue of a lock; the next gets it, and a newcomer before an empty queue goes straight in. */
import * as asyncio from "asyncio";
import { print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

async function want(name: string, lock: asyncio.Lock): Promise<void> {
  try {
    await lock.acquire();
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    print(name, "gave up", yn(lock.locked()));
    throw e;
  }
  print(name, "has it");
  await asyncio.sleep(0);
  lock.release();
}

async function main(): Promise<void> {
  const lock = new asyncio.Lock();
  await lock.acquire();
  const a = asyncio.create_task(want("a", lock));
  const b = asyncio.create_task(want("b", lock));
  const c = asyncio.create_task(want("c", lock));
  await asyncio.sleep(0);
  a.cancel();
  lock.release();
  print("released", yn(lock.locked()));
  await asyncio.wait([a, b, c]);
  await lock.acquire();
  const d = asyncio.create_task(want("d", lock));
  await asyncio.sleep(0);
  lock.release();
  d.cancel();
  await asyncio.sleep(0);
  print("d", yn(d.cancelled()), yn(d.done()), yn(lock.locked()));
  await want("main", lock);
}

asyncio.run(main());

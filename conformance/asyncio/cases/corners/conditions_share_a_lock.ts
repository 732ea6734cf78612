/** Two conditions on one lock; notify(0), notify of more than there are; wait_for gives the predicate's value. */
import * as asyncio from "asyncio";
import { print } from "builtins";
import { async_with } from "contextlib";

const yn = (b: boolean): string => (b ? "True" : "False");

async function waiter(name: string, cond: asyncio.Condition): Promise<void> {
  await async_with(cond, async () => {
    print(name, "waits");
    print(name, "woken", yn(await cond.wait()));
  });
}

async function main(): Promise<void> {
  const lock = new asyncio.Lock();
  const full = new asyncio.Condition(lock);
  const empty = new asyncio.Condition(lock);
  const ts = [asyncio.create_task(waiter("f1", full)), asyncio.create_task(waiter("e1", empty)), asyncio.create_task(waiter("f2", full))];
  await asyncio.sleep(0);
  print(yn(lock.locked()), yn(full.locked()));
  await async_with(empty, async () => {
    print(yn(lock.locked()), yn(full.locked()));
    full.notify(0);
    await asyncio.sleep(1);
    print("nobody");
    full.notify(10);
    empty.notify();
    print("notified");
  });
  await asyncio.wait(ts);
  const items: number[] = [];
  async function fill(): Promise<void> {
    for (let i = 0; i < 3; i++) {
      await asyncio.sleep(1);
      await async_with(full, async () => {
        items.push(i);
        full.notify_all();
      });
    }
  }
  const t = asyncio.create_task(fill());
  await async_with(full, async () => {
    const found = await full.wait_for(() => items.length >= 2 && items[items.length - 1]);
    print("found", found as number, asyncio.get_running_loop().time().toFixed(3), yn(lock.locked()));
  });
  await t;
  print(yn(await full.acquire()), yn(full.locked()));
  full.release();
}

asyncio.run(main());

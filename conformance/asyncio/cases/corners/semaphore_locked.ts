/** A semaphore is locked while somebody waits, even with a place; what its block gives; a bounded one at its bound. */
import * as asyncio from "asyncio";
import { ValueError, print } from "builtins";
import { async_with } from "contextlib";

const yn = (b: boolean): string => (b ? "True" : "False");

async function take(name: string, sem: asyncio.Semaphore): Promise<void> {
  await async_with(sem, async (got) => {
    print(name, "in", yn(got == null), yn(sem.locked()));
    await asyncio.sleep(1);
  });
  print(name, "out", yn(sem.locked()));
}

async function main(): Promise<void> {
  const sem = new asyncio.Semaphore();
  print(yn(sem.locked()), yn(await sem.acquire()), yn(sem.locked()));
  const a = asyncio.create_task(take("a", sem));
  const b = asyncio.create_task(take("b", sem));
  await asyncio.sleep(0);
  sem.release();
  sem.release();
  print("two places for two", yn(sem.locked()));
  a.cancel();
  await asyncio.sleep(0);
  print("one went", yn(sem.locked()), yn(a.cancelled()));
  await b;
  print("free", yn(sem.locked()));
  const bounded = new asyncio.BoundedSemaphore(2);
  await async_with(bounded, async () => {
    await async_with(bounded, async () => {
      print("both", yn(bounded.locked()));
    });
  });
  try {
    bounded.release();
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    print(e.message, yn(bounded.locked()));
  }
  print(yn(bounded instanceof asyncio.Semaphore));
}

asyncio.run(main());

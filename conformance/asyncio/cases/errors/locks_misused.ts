/** Bad starting values, and releases without a hold. */
import * as asyncio from "asyncio";
import { RuntimeError, print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

function tell(label: string, fn: () => unknown): void {
  try {
    fn();
    print(label, "fine");
  } catch (e) {
    print(label, (e as Error).constructor.name, (e as Error).message);
  }
}

async function main(): Promise<void> {
  tell("Semaphore(-1)", () => new asyncio.Semaphore(-1));
  tell("BoundedSemaphore(-1)", () => new asyncio.BoundedSemaphore(-1));
  tell("Semaphore(0)", () => new asyncio.Semaphore(0));
  tell("Barrier(0)", () => new asyncio.Barrier(0));
  tell("Barrier(-3)", () => new asyncio.Barrier(-3));
  tell("Barrier(1)", () => new asyncio.Barrier(1));
  const lock = new asyncio.Lock();
  tell("Lock.release", () => lock.release());
  await lock.acquire();
  tell("Lock.release", () => lock.release());
  tell("Lock.release", () => lock.release());
  const cond = new asyncio.Condition();
  tell("Condition.release", () => cond.release());
  tell("Condition.notify", () => cond.notify());
  tell("Condition.notify_all", () => cond.notify_all());
  try {
    await cond.wait();
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print("Condition.wait", e.message);
  }
  try {
    await cond.wait_for(() => false);
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print("Condition.wait_for", e.message);
  }
  print("true at once needs no lock:", await cond.wait_for(() => 5));
  const bounded = new asyncio.BoundedSemaphore(1);
  tell("BoundedSemaphore.release", () => bounded.release());
  const free = new asyncio.Semaphore(0);
  tell("Semaphore.release", () => free.release());
  print(yn(await free.acquire()), yn(free.locked()));
}

asyncio.run(main());

/** A future belongs to its loop: another loop's task cannot await it, nor gather it. */
import * as asyncio from "asyncio";
import { RuntimeError, TimeoutError, ValueError, print } from "builtins";
import { async_with } from "contextlib";

const yn = (b: boolean): string => (b ? "True" : "False");

async function main(): Promise<void> {
  const other = asyncio.new_event_loop();
  const f = other.create_future<number>();
  try {
    await f;
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print("await", e.constructor.name);
  }
  const own = asyncio.get_running_loop().create_future<number>();
  try {
    asyncio.gather(own, f);
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    print("gather", e.message);
  }
  try {
    await asyncio.wait_for(f, 1);
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    print("wait_for", e.message);
  }
  try {
    await asyncio.wait_for(f, null);
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print("wait_for without a limit", e.constructor.name);
  }
  print("same future", yn(asyncio.ensure_future(f) === f), yn(f.get_loop() === other));
  f.cancel();
  const done = other.create_future<number>();
  done.set_result(3);
  print("done already", await done);
  other.close();
}

const lock = new asyncio.Lock();
const event = new asyncio.Event();

async function hold(): Promise<void> {
  await async_with(lock, async () => {});
  await lock.acquire();
  try {
    await asyncio.wait_for(lock.acquire(), 1);
  } catch (e) {
    if (!(e instanceof TimeoutError)) throw e;
    print("the lock is bound to the loop in which somebody waited");
  }
  lock.release();
}

async function again(): Promise<void> {
  await lock.acquire();
  print("without waiting it is not looked at");
  try {
    await lock.acquire();
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print(e.constructor.name);
  }
  print("locked", yn(lock.locked()));
  event.set();
  print(yn(await event.wait()));
}

asyncio.run(main());
asyncio.run(hold());
asyncio.run(again());

/** Event: set twice, cleared before the waiters ran, waited for with a limit. */
import * as asyncio from "asyncio";
import { TimeoutError, print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

async function waiter(name: string, ev: asyncio.Event): Promise<void> {
  print(name, yn(await ev.wait()), yn(ev.is_set()));
}

async function main(): Promise<void> {
  const ev = new asyncio.Event();
  ev.clear();
  const a = asyncio.create_task(waiter("a", ev));
  const b = asyncio.create_task(waiter("b", ev));
  await asyncio.sleep(0);
  ev.set();
  ev.set();
  ev.clear();
  const c = asyncio.create_task(waiter("c", ev));
  await asyncio.wait([a, b]);
  print("c waits", yn(c.done()));
  try {
    await asyncio.wait_for(ev.wait(), 1);
  } catch (e) {
    if (!(e instanceof TimeoutError)) throw e;
    print("timeout");
  }
  c.cancel();
  ev.set();
  await asyncio.sleep(0);
  await asyncio.sleep(0);
  print(yn(c.cancelled()), yn(await ev.wait()));
}

asyncio.run(main());

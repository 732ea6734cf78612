/** cancel() of what is over does nothing and counts nothing, however it ended. */
import * as asyncio from "asyncio";
import { ValueError, print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

async function value(): Promise<number> {
  return 1;
}

async function fails(): Promise<number> {
  throw new ValueError("x");
}

async function sleeps(): Promise<number> {
  await asyncio.sleep(10);
  return 1;
}

async function main(): Promise<void> {
  const a = asyncio.create_task(value());
  const b = asyncio.create_task(fails());
  const c = asyncio.create_task(sleeps());
  await asyncio.sleep(0);
  print("first cancel", yn(c.cancel()), c.cancelling(), yn(c.cancelled()));
  await asyncio.wait([a, b, c]);
  for (const [name, t] of [["value", a], ["error", b], ["cancelled", c]] as const) {
    print(name, yn(t.done()), yn(t.cancelled()), yn(t.cancel("late")), t.cancelling(), t.uncancel(), yn(t.cancelled()));
  }
  print(a.result(), b.exception()!.constructor.name);
  try {
    await c;
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    print("no late message:", yn(e.message === ""));
  }
  const never = asyncio.create_task(value());
  print("uncancel first", never.uncancel(), never.cancelling());
  print(await never);
}

asyncio.run(main());

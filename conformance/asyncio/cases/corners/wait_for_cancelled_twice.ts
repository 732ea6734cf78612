/** wait_for() waits for the task that it cancelled; a second cancellation cuts that wait short, and the inner task runs on. */
import * as asyncio from "asyncio";
import { OSError, print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

function now(): string {
  return asyncio.get_running_loop().time().toFixed(3);
}

async function slow_to_end(text: string): Promise<string> {
  try {
    await asyncio.sleep(10);
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    print(text, "cleans", now());
    try {
      await asyncio.sleep(2);
    } finally {
      print(text, "cleaned", now());
    }
    throw e;
  }
  return text;
}

async function value_after_all(): Promise<string> {
  try {
    await asyncio.sleep(10);
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    await asyncio.sleep(1);
  }
  return "after all";
}

async function error_after_all(): Promise<string> {
  try {
    await asyncio.sleep(10);
  } finally {
    throw new OSError("while cleaning");
  }
}

async function main(): Promise<void> {
  const w = asyncio.create_task(asyncio.wait_for(slow_to_end("a"), 5));
  await asyncio.sleep(1);
  w.cancel("first");
  await asyncio.sleep(1);
  print("still waits", yn(w.done()), w.cancelling());
  w.cancel("second");
  try {
    await w;
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    print("out", e.message, now());
  }
  await asyncio.sleep(3);
  print(await asyncio.wait_for(value_after_all(), 1), now());
  try {
    await asyncio.wait_for(error_after_all(), 1);
  } catch (e) {
    if (!(e instanceof OSError)) throw e;
    print(e.constructor.name, e.message, now());
  }
  const v = asyncio.create_task(asyncio.wait_for(value_after_all(), 5));
  await asyncio.sleep(1);
  v.cancel();
  try {
    print(await v);
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    print("cancelled all the same", now());
  }
}

asyncio.run(main());

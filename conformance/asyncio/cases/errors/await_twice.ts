/** A coroutine runs once: awaited again, made a task again or run again it is a RuntimeError. */
import * as asyncio from "asyncio";
import { RuntimeError, ValueError, print } from "builtins";

async function job(n: number): Promise<number> {
  await asyncio.sleep(0);
  return n;
}

async function fails(): Promise<void> {
  throw new ValueError("first");
}

async function tell(label: string, aw: any): Promise<void> {
  try {
    print(label, await aw);
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print(label, e.message);
  }
}

async function main(): Promise<void> {
  const c = job(1);
  await tell("once", c);
  await tell("twice", c);
  const t = asyncio.create_task(c);
  await tell("as a task", t);
  await tell("gathered", asyncio.gather(c));
  const f = fails();
  try {
    await f;
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    print(e.message);
  }
  await tell("after an error", f);
  const d = job(2);
  const u = asyncio.create_task(d);
  await asyncio.sleep(0);
  await tell("while a task runs it", d);
  print("the task", await u);
  await tell("after the task", d);
}

const m = main();
asyncio.run(m);
try {
  asyncio.run(m);
} catch (e) {
  if (!(e instanceof RuntimeError)) throw e;
  print("run again:", e.message);
}

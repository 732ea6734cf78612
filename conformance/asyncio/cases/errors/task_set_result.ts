/** A task's outcome is its coroutine's: nobody else sets it. */
import * as asyncio from "asyncio";
import { RuntimeError, ValueError, print } from "builtins";

async function job(): Promise<string> {
  await asyncio.sleep(1);
  return "its own";
}

async function main(): Promise<void> {
  const t: any = asyncio.create_task(job());
  try {
    t.set_result("mine");
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print(e.message);
  }
  try {
    t.set_exception(new ValueError("mine"));
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print(e.message);
  }
  try {
    t.result();
  } catch (e) {
    if (!(e instanceof asyncio.InvalidStateError)) throw e;
    print(e.message);
  }
  try {
    t.exception();
  } catch (e) {
    if (!(e instanceof asyncio.InvalidStateError)) throw e;
    print(e.message);
  }
  print(await t);
  try {
    t.set_result("late");
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print(e.message);
  }
  print(t.result());
}

asyncio.run(main());

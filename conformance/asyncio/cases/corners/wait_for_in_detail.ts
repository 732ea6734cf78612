/** wait_for(): no limit, what is done already, a limit of 0, an error inside, a task that is shared, one limit inside another. */
import * as asyncio from "asyncio";
import { TimeoutError, print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

function now(): string {
  return asyncio.get_running_loop().time().toFixed(3);
}

async function job(n: number, text: string): Promise<string> {
  try {
    await asyncio.sleep(n);
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    print(text, "cancelled", now(), asyncio.current_task()!.get_name());
    throw e;
  }
  return text;
}

async function fail(n: number): Promise<string> {
  await asyncio.sleep(n);
  throw new TimeoutError("its own");
}

async function limit(n: number, aw: asyncio.Awaitable<string>): Promise<string> {
  try {
    return await asyncio.wait_for(aw, n);
  } catch (e) {
    if (!(e instanceof TimeoutError)) throw e;
    return "timeout " + now() + (e.message !== "" ? " " + e.message : "");
  }
}

async function main(): Promise<void> {
  print(await asyncio.wait_for(job(5, "no limit"), null), now());
  const shared = asyncio.create_task(job(4, "shared"));
  print(await limit(0, shared), yn(shared.cancelled()));
  const ready = asyncio.create_task(job(0, "ready"));
  await ready;
  print(await limit(0, ready), await limit(-1, ready), await limit(3, ready), now());
  print(await limit(2, fail(1)), now());
  print(await limit(3, limit(1, job(9, "inner"))), now());
  print(await limit(1, limit(3, job(9, "outer first"))), now());
  print(await limit(2, limit(2, job(9, "both"))), now());
  const kept = asyncio.create_task(job(3, "kept"));
  print(await limit(1, asyncio.shield(kept)), yn(kept.done()), await kept, now());
  print(await limit(2, job(2, "exactly")), now());
}

asyncio.run(main());

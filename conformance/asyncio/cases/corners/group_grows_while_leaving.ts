/** A group takes new tasks while it waits for the old ones; a child that swallows its cancellation just ends. */
import * as asyncio from "asyncio";
import { ExceptionGroup, ValueError, print } from "builtins";
import { async_with } from "contextlib";

const yn = (b: boolean): string => (b ? "True" : "False");

function now(): string {
  return asyncio.get_running_loop().time().toFixed(3);
}

async function grow(tg: asyncio.TaskGroup, n: number): Promise<number> {
  await asyncio.sleep(1);
  print("grown", n, now());
  if (n < 3) {
    tg.create_task(grow(tg, n + 1));
  }
  return n;
}

async function calm(): Promise<string> {
  try {
    await asyncio.sleep(10);
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    print("calm", now());
    await asyncio.sleep(0.5);
  }
  return "calm";
}

async function fail(): Promise<void> {
  await asyncio.sleep(1);
  throw new ValueError("x");
}

async function main(): Promise<void> {
  let first!: asyncio.Task<number>;
  await async_with(new asyncio.TaskGroup(), async (tg) => {
    first = tg.create_task(grow(tg, 1));
  });
  print("left", now(), first.result());
  const kept: asyncio.Task<string>[] = [];
  try {
    await async_with(new asyncio.TaskGroup(), async (tg) => {
      kept.push(tg.create_task(calm()));
      tg.create_task(fail());
    });
  } catch (e) {
    if (!(e instanceof ExceptionGroup)) throw e;
    print(e.exceptions.length, kept[0]!.result(), kept[0]!.cancelling(), now());
  }
  const t = asyncio.create_task(outer());
  await asyncio.sleep(0.5);
  print(yn(t.cancel("one")), yn(t.cancel("two")));
  await asyncio.sleep(0);
  print(yn(t.cancel("three")), t.cancelling());
  try {
    await t;
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    print("outer", e.message, now());
  }
}

async function outer(): Promise<void> {
  try {
    await async_with(new asyncio.TaskGroup(), async (tg) => {
      tg.create_task(calm());
    });
  } finally {
    print("outer ends", now(), asyncio.current_task()!.cancelling());
  }
}

asyncio.run(main());

/** wait(): Lib/asyncio/tasks.py of CPython 3.11.7. `done` and `pending` keep the order of the argument. */
import { copyContext } from "../../kernel/asyncio/context.ts";
import { getRunningLoop } from "../../kernel/asyncio/events.ts";
import { ValueError, raised } from "../../kernel/asyncio/exceptions.ts";
import { Frame } from "../../kernel/asyncio/frame.ts";
import { Future, firstPending } from "../../kernel/asyncio/future.ts";
import { coroutineFunction } from "../../kernel/asyncio/library.ts";
import type { EventLoop } from "../../kernel/asyncio/loop.ts";
import { str } from "../print.ts";
import { checkAdded } from "../../kernel/asyncio/numbers.ts";
import { typeName } from "../../kernel/asyncio/type-name.ts";
import { SafeSet, SetCtor, SetPrototypeAdd, TypeErrorCtor, append } from "../../kernel/primordials.ts";
import { listOf } from "./list-of.ts";
import { timerAfter } from "./sleep.ts";
import { releaseWaiter } from "./wait-for.ts";

export const FIRST_COMPLETED = "FIRST_COMPLETED";
export const FIRST_EXCEPTION = "FIRST_EXCEPTION";
export const ALL_COMPLETED = "ALL_COMPLETED";

interface WaitOptions {
  readonly timeout?: number | null;
  readonly return_when?: string;
}

export const wait = coroutineFunction("wait", function* (given: unknown, options: WaitOptions = {}): Generator<unknown, readonly [Set<unknown>, Set<unknown>], never> {
  const returnWhen = options.return_when ?? ALL_COMPLETED;
  if (given instanceof Future || given instanceof Frame) throw raised(TypeErrorCtor, `expect a list of futures, not ${typeName(given)}`);
  const list = listOf(given);
  if (list.length === 0) throw raised(ValueError, "Set of Tasks/Futures is empty.");
  if (returnWhen !== FIRST_COMPLETED && returnWhen !== FIRST_EXCEPTION && returnWhen !== ALL_COMPLETED) throw raised(ValueError, `Invalid return_when value: ${str(returnWhen)}`);
  const futures = distinct(list);
  for (let i = 0; i < futures.length; i++) if (futures[i] instanceof Frame) throw raised(TypeErrorCtor, "Passing coroutines is forbidden, use tasks explicitly.");
  yield waitInner(futures as Future[], options.timeout ?? null, returnWhen, getRunningLoop());
  return sorted(futures as Future[]);
});

/** The futures, each once. */
export function distinct(list: readonly unknown[]): unknown[] {
  const seen = new SafeSet<unknown>();
  const once: unknown[] = [];
  for (let i = 0; i < list.length; i++) {
    if (seen.has(list[i])) continue;
    seen.add(list[i]);
    append(once, list[i]);
  }
  return once;
}

/** _wait */
const waitInner = coroutineFunction("_wait", function* (futures: Future[], timeout: number | null, returnWhen: string, loop: EventLoop): Generator<unknown, void, never> {
  if (timeout !== null) checkAdded(timeout);
  const waiter = loop.create_future();
  const timer = timeout === null ? null : timerAfter(loop, timeout, releaseWaiter, [waiter]);
  let counter = futures.length;
  const completed = (future: Future): void => {
    counter--;
    const isEnough = counter <= 0 || returnWhen === FIRST_COMPLETED || (returnWhen === FIRST_EXCEPTION && !future.cancelled() && future.exception() !== null);
    if (!isEnough) return;
    timer?.cancel();
    releaseWaiter(waiter);
  };
  for (let i = 0; i < futures.length; i++) (futures[i] as Future)._add_done_callback(completed, copyContext());
  waiter._awaited = { text: "wait()", site: 0, relation: "which needs", holder: () => firstPending(futures) };
  try {
    yield waiter;
  } finally {
    timer?.cancel();
    for (let i = 0; i < futures.length; i++) (futures[i] as Future).remove_done_callback(completed);
  }
});

function sorted(futures: readonly Future[]): readonly [Set<unknown>, Set<unknown>] {
  const done = new SetCtor();
  const pending = new SetCtor();
  for (let i = 0; i < futures.length; i++) SetPrototypeAdd(futures[i]?.done() === true ? done : pending, futures[i]);
  return [done, pending];
}

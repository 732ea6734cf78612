/** wait_for(): Lib/asyncio/tasks.py of CPython 3.11.7, where the awaitable runs in a task of its own. */
import { copyContext } from "../../kernel/asyncio/context.ts";
import { ensureFuture } from "../../kernel/asyncio/ensure-future.ts";
import { getRunningLoop } from "../../kernel/asyncio/events.ts";
import { CancelledError, TimeoutError, raised } from "../../kernel/asyncio/exceptions.ts";
import type { Future } from "../../kernel/asyncio/future.ts";
import { coroutineFunction } from "../../kernel/asyncio/library.ts";
import { checkCompared } from "../../kernel/asyncio/numbers.ts";
import type { EventLoop } from "../../kernel/asyncio/loop.ts";
import { timerAfter } from "./sleep.ts";

/** _release_waiter */
export function releaseWaiter(waiter: Future): void {
  if (!waiter.done()) waiter.set_result(null);
}

/** Cancels the future and waits until it is done. Never on the future itself, so that this can be cancelled reliably. */
const cancelAndWait = coroutineFunction("_cancel_and_wait", function* (future: Future, loop: EventLoop): Generator<unknown, void, never> {
  const waiter = loop.create_future();
  waiter._awaited = futureAwaited(future);
  const release = (): void => { releaseWaiter(waiter); };
  future._add_done_callback(release, copyContext());
  try {
    future.cancel();
    yield waiter;
  } finally {
    future.remove_done_callback(release);
  }
});

/** For deadlocks: a waiter that a future releases waits for that future. */
export function futureAwaited(future: Future): NonNullable<Future["_awaited"]> {
  return { text: "", site: 0, relation: "", holder: () => future };
}

/** The result of one that was cancelled at the timeout: its own error wins over TimeoutError. */
function resultAfterTimeout(future: Future): unknown {
  try {
    return future.result();
  } catch (error) {
    throw error instanceof CancelledError ? raised(TimeoutError) : error;
  }
}

export const waitFor = coroutineFunction("wait_for", function* (awaitable: unknown, timeout: number | null): Generator<unknown, unknown, never> {
  const loop = getRunningLoop();
  if (timeout == null) return yield awaitable;
  checkCompared(timeout, "<=");
  if (timeout <= 0) return yield waitForNothing(awaitable, loop);
  const waiter = loop.create_future();
  const timer = timerAfter(loop, timeout, releaseWaiter, [waiter]);
  const release = (): void => { releaseWaiter(waiter); };
  const future = ensureFuture(awaitable, loop);
  waiter._awaited = futureAwaited(future);
  future._add_done_callback(release, copyContext());
  try {
    try {
      yield waiter;
    } catch (error) {
      if (!(error instanceof CancelledError)) throw error;
      if (future.done()) return future.result(); // the cancellation is dropped
      future.remove_done_callback(release);
      yield cancelAndWait(future, loop);
      throw error;
    }
    if (future.done()) return future.result();
    future.remove_done_callback(release);
    yield cancelAndWait(future, loop);
    return resultAfterTimeout(future);
  } finally {
    timer.cancel();
  }
});

/** A timeout of 0 or less: cancelled before its first step. */
const waitForNothing = coroutineFunction("wait_for", function* (awaitable: unknown, loop: EventLoop): Generator<unknown, unknown, never> {
  const future = ensureFuture(awaitable, loop);
  if (future.done()) return future.result();
  yield cancelAndWait(future, loop);
  return resultAfterTimeout(future);
});

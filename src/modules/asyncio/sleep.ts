/** sleep(): Lib/asyncio/tasks.py of CPython 3.11.7. */
import { getRunningLoop } from "../../kernel/asyncio/events.ts";
import type { Future } from "../../kernel/asyncio/future.ts";
import type { TimerHandle } from "../../kernel/asyncio/handle.ts";
import { coroutineFunction } from "../../kernel/asyncio/library.ts";
import { checkCompared } from "../../kernel/asyncio/numbers.ts";
import type { EventLoop } from "../../kernel/asyncio/loop.ts";
import { BARE_YIELD } from "../../kernel/asyncio/task.ts";
import { agent } from "../../kernel/agent.ts";

/** A timer of the library itself: what it does is no callback of the snippet. */
export function timerAfter(loop: EventLoop, delay: number, callback: (...args: never[]) => unknown, args: readonly unknown[]): TimerHandle {
  return loop._call_at(agent.clock.nowSeconds + delay, callback, args, true);
}

/** _set_result_unless_cancelled */
function setResultUnlessCancelled(future: Future, result: unknown): void {
  if (!future.cancelled()) future.set_result(result);
}

/** A bare turn for delay <= 0, else a timer. */
export const sleep = coroutineFunction("sleep", function* (delay: number, result: unknown = null): Generator<unknown, unknown, never> {
  checkCompared(delay, "<=");
  if (delay <= 0) {
    yield BARE_YIELD;
    return result;
  }
  const loop = getRunningLoop();
  const future = loop.create_future();
  const timer = timerAfter(loop, delay, setResultUnlessCancelled, [future, result]);
  try {
    return yield future;
  } finally {
    timer.cancel();
  }
});

/** ensure_future(): Lib/asyncio/tasks.py of CPython 3.11.7. */
import { TypeErrorCtor } from "../primordials.ts";
import { getEventLoop } from "./events.ts";
import { ValueError, raised } from "./exceptions.ts";
import { Frame } from "./frame.ts";
import { Future } from "./future.ts";
import type { EventLoop } from "./loop.ts";

/** A future as it is, a coroutine as a new task of `loop`. */
export function ensureFuture(value: unknown, loop: EventLoop | null = null): Future {
  if (value instanceof Future) {
    if (loop !== null && loop !== value._loop) throw raised(ValueError, "The future belongs to a different loop than the one specified as the loop argument");
    return value;
  }
  if (!(value instanceof Frame)) throw raised(TypeErrorCtor, "An asyncio.Future, a coroutine or an awaitable is required");
  try {
    return (loop ?? getEventLoop()).create_task(value);
  } catch (error) {
    value.close();
    throw error;
  }
}

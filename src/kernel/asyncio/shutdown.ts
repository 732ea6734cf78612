/** What asyncio.run() does with a loop at its end: Lib/asyncio/base_events.py and runners.py of CPython 3.11.7. */
import { ErrorCtor, append } from "../primordials.ts";
import type { AsyncGenerator } from "./async-generator.ts";
import { aclose } from "./athrow.ts";
import { gather } from "./gather.ts";
import { coroutineFunction } from "./library.ts";
import type { EventLoop } from "./loop.ts";
import { repr } from "./repr.ts";

/** loop.shutdown_asyncgens() */
export const shutdownAsyncgens = coroutineFunction("shutdown_asyncgens", function* (loop: EventLoop): Generator<unknown, void, never> {
  if (loop._asyncgens.size === 0) return;
  const closing: AsyncGenerator[] = [];
  loop._asyncgens.forEach((generator) => { append(closing, generator); });
  loop._asyncgens.clear();
  const awaitables: unknown[] = [];
  for (let i = 0; i < closing.length; i++) append(awaitables, aclose(closing[i] as AsyncGenerator));
  const results: unknown[] = yield gather(awaitables, true);
  for (let i = 0; i < results.length; i++) tellFailure(loop, results[i], closing[i] as AsyncGenerator);
});

function tellFailure(loop: EventLoop, result: unknown, asyncgen: AsyncGenerator): void {
  if (!(result instanceof ErrorCtor)) return;
  loop.call_exception_handler({ message: `an error occurred during closing of asynchronous generator ${repr(asyncgen)}`, exception: result, asyncgen });
}

/** loop.shutdown_default_executor(): there is no executor, but its task takes its passes. */
export const shutdownDefaultExecutor = coroutineFunction("shutdown_default_executor", function* (): Generator<unknown, void, never> {
  // Nothing to wait for.
});

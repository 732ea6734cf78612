/** shield(): Lib/asyncio/tasks.py of CPython 3.11.7. */
import { copyContext } from "../../kernel/asyncio/context.ts";
import { ensureFuture } from "../../kernel/asyncio/ensure-future.ts";
import type { Future } from "../../kernel/asyncio/future.ts";
import { futureAwaited } from "./wait-for.ts";

export function shield(awaitable: unknown): Future {
  const inner = ensureFuture(awaitable);
  if (inner.done()) return inner;
  const outer = inner.get_loop().create_future();
  outer._awaited = futureAwaited(inner);
  outer._traceId();
  const innerDone = (): void => { copyOutcome(inner, outer); };
  inner._add_done_callback(innerDone, copyContext());
  outer._add_done_callback(() => { if (!inner.done()) inner.remove_done_callback(innerDone); }, copyContext());
  return outer;
}

function copyOutcome(inner: Future, outer: Future): void {
  if (outer.cancelled()) {
    if (!inner.cancelled()) inner.exception(); // marks it as retrieved
  } else if (inner.cancelled()) outer.cancel();
  else if (inner.exception() !== null) outer.set_exception(inner.exception());
  else outer.set_result(inner.result());
}

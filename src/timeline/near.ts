/** The span that a coroutine's name stands for. */
import type { SpanColumns } from "../trace/model/view.ts";

/** The span at `step`; without one the nearest: the last after the coroutine's end, the first before its begin; -1 if there is none. */
export function spanNear(spans: SpanColumns, step: number): number {
  const at = spans.at(step);
  if (at >= 0 || spans.length === 0) return at;
  return step < spans.start(0) ? 0 : spans.length - 1;
}

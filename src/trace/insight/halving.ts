/** Binary search in lists that ascend by step: what the insights find their places with. */
import type { Instant, LoopTurn, SpanColumns, TraceView } from "../model/view.ts";

/** How many of `length` things come before the first for which `holds` is false; it is true, then false. */
export function countWhile(length: number, holds: (i: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first instant that reaches to `step` or beyond. */
export function instantFrom(instants: readonly Instant[], step: number): number {
  return countWhile(instants.length, (i) => (instants[i]?.lastStep ?? 0) < step);
}

/** Index of the first span that ends after `step`. */
export function spanFrom(spans: SpanColumns, step: number): number {
  return countWhile(spans.length, (i) => spans.end(i) <= step);
}

/** The turn that covers `step`, if any. */
export function turnAt({ turns }: Pick<TraceView, "turns">, step: number): LoopTurn | undefined {
  const turn = turns[countWhile(turns.length, (i) => (turns[i]?.firstStep ?? 0) <= step) - 1];
  return turn !== undefined && step <= turn.lastStep ? turn : undefined;
}

/** All spans of a trace in the order in which they start, found by counting: linear, and 8 bytes a span. */
import type { TraceView } from "../model/view.ts";

export interface SpanOrder {
  /** Position of the first span that starts at `step`; those up to `first(step + 1)` start there, outer rows first. */
  first(step: number): number;
  /** Row index of the n-th span. */
  row(n: number): number;
  /** Index of it among the spans of its row. */
  span(n: number): number;
}

export function orderSpans(view: TraceView): SpanOrder {
  const firsts = countStarts(view);
  const next = firsts.slice();
  const total = firsts[firsts.length - 1] ?? 0;
  const rows = new Uint32Array(total);
  const spans = new Uint32Array(total);
  for (const row of view.rows) {
    for (let i = 0; i < row.spans.length; i++) {
      const start = row.spans.start(i);
      const at = next[start] ?? 0;
      next[start] = at + 1;
      rows[at] = row.index;
      spans[at] = i;
    }
  }
  return { first: (step) => firsts[step] ?? total, row: (n) => rows[n] ?? 0, span: (n) => spans[n] ?? 0 };
}

/** Of each step (and the trace's end) how many spans start before it. */
function countStarts(view: TraceView): Uint32Array {
  const counts = new Uint32Array(view.length + 2);
  for (const row of view.rows) {
    for (let i = 0; i < row.spans.length; i++) {
      const after = row.spans.start(i) + 1;
      counts[after] = (counts[after] ?? 0) + 1;
    }
  }
  for (let step = 1; step < counts.length; step++) counts[step] = (counts[step] ?? 0) + (counts[step - 1] ?? 0);
  return counts;
}

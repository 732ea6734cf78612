/**
 * Level of detail: the spans of one row, turned into runs of pixel columns. O(columns x log spans) whatever the zoom.
 *
 * A column that shows one or two spans belongs to the one that matters more (the earlier of equals). A column that
 * shows three or more is crowded: it bears the state that matters most and no span. How a coroutine ended is not
 * a span: marks are drawn per row, so a throw survives any zoom.
 */
import type { SpanColumns } from "../trace/model/view.ts";
import { columnFrom, columnOf, partition } from "./columns.ts";
import { maskOf, topState } from "./masks.ts";
import { packedRuns } from "./packed-runs.ts";
import { STATE_RANK } from "./ranks.ts";
import type { Runs } from "./runs.ts";

export { STATE_RANK } from "./ranks.ts";
export { Runs } from "./runs.ts";

/** What a row must offer to be cut into runs; `SpanColumns`, or the loop's turns. */
export type RunSource = Pick<SpanColumns, "length" | "start" | "end" | "state" | "packed">;

/** Cuts `spans` into runs over the columns of `steps` (see `columnSteps`), into `out`. */
export function spanRuns(spans: RunSource, steps: Float64Array, out: Runs): void {
  out.clear();
  if (spans.packed === undefined) looseRuns(spans, steps, out);
  else packedRuns(spans, spans.packed, steps, out);
}

/** Of spans that are asked for one by one. */
function looseRuns(spans: RunSource, steps: Float64Array, out: Runs): void {
  const columns = steps.length - 1;
  const n = spans.length;
  const begin = steps[0] ?? 0;
  let i = partition(0, n, (k) => spans.end(k) > begin);
  let x = 0;
  while (i < n && x < columns) {
    // An empty column shows nothing, not even a span that covers it.
    x = columnOf(steps, Math.max(spans.start(i), steps[x] ?? 0), x);
    if (x >= columns) return;
    x = pushWhole(spans, steps, i, x, out);
    if (x >= columns) return;
    if ((steps[x] ?? Infinity) >= Math.min(spans.end(i), steps[columns] ?? 0)) i++;
    else [i, x] = pushShared(spans, steps, i, x, out);
  }
}

/** Pushes the columns from x on that show span i alone; returns the first one that does not. */
function pushWhole(spans: RunSource, steps: Float64Array, i: number, x: number, out: Runs): number {
  const columns = steps.length - 1;
  const end = Math.min(spans.end(i), steps[columns] ?? 0);
  const past = columnFrom(steps, end, x);
  const shared = (steps[past] ?? end) > end && i + 1 < spans.length && spans.start(i + 1) < (steps[past] ?? end);
  const to = shared ? past - 1 : past;
  if (to > x) out.push(x, to, spans.state(i), i);
  return Math.max(x, to);
}

/** Pushes column x, which shows span i and others after it; returns where to go on. */
function pushShared(spans: RunSource, steps: Float64Array, i: number, x: number, out: Runs): [number, number] {
  const right = steps[x + 1] ?? 0;
  const past = partition(i, spans.length, (k) => spans.start(k) >= right);
  if (past - i > 2) out.push(x, x + 1, topState(maskOf(spans, i, past)), -1);
  else pushOwner(spans, i, past, x, out);
  const last = past - 1;
  return [spans.end(last) > right ? last : past, x + 1];
}

function pushOwner(spans: RunSource, i: number, past: number, x: number, out: Runs): void {
  const second = Math.min(i + 1, past - 1);
  const owner = (STATE_RANK[spans.state(second)] ?? 0) > (STATE_RANK[spans.state(i)] ?? 0) ? second : i;
  out.push(x, x + 1, spans.state(owner), owner);
}

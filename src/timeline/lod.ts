/**
 * Level of detail: the spans of one row, turned into runs of pixel columns. O(columns x log spans) whatever the zoom.
 *
 * A column that shows one or two spans belongs to the one that matters more (the earlier of equals). A column that
 * shows three or more is crowded: it bears the state that matters most and no span. How a coroutine ended is not
 * a span: marks are drawn per row, so a throw survives any zoom.
 */
import { State, type SpanColumns } from "../trace/model/view.ts";
import { columnFrom, columnOf, partition } from "./columns.ts";
import { maskOf, topState } from "./masks.ts";

/** Runs of columns [x0, x1) in device pixels, left to right, not overlapping. Reused from row to row. */
export class Runs {
  length = 0;
  x0 = new Int32Array(256);
  x1 = new Int32Array(256);
  state = new Uint8Array(256);
  /** Index of the span, or -1 for crowded columns. */
  span = new Int32Array(256);

  clear(): void {
    this.length = 0;
  }

  /** Adds columns [x0, x1), to the run before if it is the same span, or both are crowded and of one state. */
  push(x0: number, x1: number, state: number, span: number): void {
    const last = this.length - 1;
    if (last >= 0 && this.x1[last] === x0 && this.span[last] === span && this.state[last] === state) {
      this.x1[last] = x1;
      return;
    }
    if (this.length === this.x0.length) this.grow();
    const i = this.length++;
    this.x0[i] = x0;
    this.x1[i] = x1;
    this.state[i] = state;
    this.span[i] = span;
  }

  private grow(): void {
    const size = this.x0.length * 2;
    const copy = <T extends Int32Array | Uint8Array>(to: T, from: T): T => (to.set(from), to);
    this.x0 = copy(new Int32Array(size), this.x0);
    this.x1 = copy(new Int32Array(size), this.x1);
    this.state = copy(new Uint8Array(size), this.state);
    this.span = copy(new Int32Array(size), this.span);
  }
}

/** What a row must offer to be cut into runs; `SpanColumns`, or the loop's turns. */
export type RunSource = Pick<SpanColumns, "length" | "start" | "end" | "state">;

/** How much each state matters where several share a column; index is the state. */
export const STATE_RANK: readonly number[] = (() => {
  const rank: number[] = [];
  rank[State.Created] = 1;
  rank[State.Suspended] = 2;
  rank[State.Awaiting] = 3;
  rank[State.Ready] = 4;
  rank[State.Running] = 5;
  return rank;
})();

/** Cuts `spans` into runs over the columns of `steps` (see `columnSteps`), into `out`. */
export function spanRuns(spans: RunSource, steps: Float64Array, out: Runs): void {
  out.clear();
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

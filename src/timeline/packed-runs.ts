/**
 * The level of detail of lod.ts for spans that lie in one array and are adjacent, as those of the trace's model are: the same
 * runs, six times as fast. A zoomed-out view of 60 lanes goes through a hundred thousand columns at each frame, so here
 * nothing is called back, and the functions are as long as the loops they hold.
 */
import { PACKED_STATE_SHIFT, PACKED_WORDS, type SpanColumns } from "../trace/model/view.ts";
import { columnFrom, columnOf, partition } from "./columns.ts";
import { maskOf, topState } from "./masks.ts";
import { STATE_RANK } from "./ranks.ts";
import type { Runs } from "./runs.ts";

type PackedSource = Pick<SpanColumns, "length" | "start" | "end" | "state">;

/** In a column with more spans than this their states are looked up by blocks (masks.ts). */
const MOST_WALKED = 128;

/** The state that matters most, by `1 << state` bits of five states. */
const TOP_STATE = Uint8Array.from({ length: 32 }, (_, mask) => topState(mask));

/** Cuts `spans`, whose columns are `words`, into runs over the columns of `steps`, and adds them to `out`. */
export function packedRuns(spans: PackedSource, words: Uint32Array, steps: Float64Array, out: Runs): void {
  const n = spans.length;
  const columns = steps.length - 1;
  const last = steps[columns]!;
  const closed = n === 0 ? 0 : spans.end(n - 1);
  const begin = steps[0]!;
  let i = partition(0, n, (k) => spans.end(k) > begin);
  let x = 0;
  while (i < n && x < columns) {
    const from = Math.max(words[i * PACKED_WORDS]!, steps[x]!);
    // An empty column shows nothing, not even a span that covers it.
    if (steps[x + 1]! <= from && (x = columnOf(steps, from, x)) >= columns) return;
    const hasNext = i + 1 < n;
    const end = Math.min(hasNext ? words[(i + 1) * PACKED_WORDS]! : closed, last);
    // The columns that it has for itself.
    const beyond = steps[x + 1]! >= end ? x + 1 : columnFrom(steps, end, x + 1);
    const to = hasNext && steps[beyond]! > end ? beyond - 1 : beyond;
    if (to > x) out.push(x, (x = to), words[i * PACKED_WORDS + 1]! >>> PACKED_STATE_SHIFT, i);
    if (x >= columns) return;
    if (steps[x]! >= end) {
      i++;
      continue;
    }
    // The column that it shares.
    const right = steps[x + 1]!;
    const past = firstFrom(words, i + 1, n, right);
    pushShared(spans, words, i, past, x++, out);
    i = (past < n ? words[past * PACKED_WORDS]! : closed) > right ? past - 1 : past;
  }
}

/** The first span at or after `from` that starts at `step` or later. */
function firstFrom(words: Uint32Array, from: number, n: number, step: number): number {
  let low = from;
  let high = from;
  for (let stride = 1; high < n && words[high * PACKED_WORDS]! < step; stride *= 2) {
    low = high + 1;
    high += stride;
  }
  high = Math.min(high, n);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle * PACKED_WORDS]! < step) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Pushes column x, which spans [i, past) share: of two it bears the one that matters more, of more than two none. */
function pushShared(spans: PackedSource, words: Uint32Array, i: number, past: number, x: number, out: Runs): void {
  if (past - i > 2) return out.push(x, x + 1, TOP_STATE[past - i > MOST_WALKED ? maskOf(spans, i, past) : maskIn(words, i, past)]!, -1);
  const first = words[i * PACKED_WORDS + 1]! >>> PACKED_STATE_SHIFT;
  const second = past - i > 1 ? words[(past - 1) * PACKED_WORDS + 1]! >>> PACKED_STATE_SHIFT : first;
  if (STATE_RANK[second]! > STATE_RANK[first]!) out.push(x, x + 1, second, past - 1);
  else out.push(x, x + 1, first, i);
}

function maskIn(words: Uint32Array, from: number, to: number): number {
  let mask = 0;
  for (let at = from * PACKED_WORDS + 1; at < to * PACKED_WORDS; at += PACKED_WORDS) mask |= 1 << (words[at]! >>> PACKED_STATE_SHIFT);
  return mask;
}

/**
 * What a folded lane holds, as one: at each stretch of steps the state that matters most in any of its rows, and where one
 * threw or was cancelled. Made once for a fold and a length of the run, so that panning ten thousand folded rows costs
 * what panning one does.
 */
import { State, type CoroutineRow, type Ending } from "../trace/model/view.ts";
import { STATE_RANK, type RunSource } from "./lod.ts";

export interface HeldActivity {
  readonly spans: RunSource;
  /** Steps after which one of them had thrown, or been cancelled, ascending. */
  readonly threw: readonly number[];
  readonly cancelled: readonly number[];
}

interface Kept extends HeldActivity {
  readonly length: number;
}

const kept = new WeakMap<readonly CoroutineRow[], Kept>();

/** The activity of `held` over a run of `length` steps. */
export function heldActivity(held: readonly CoroutineRow[], length: number): HeldActivity {
  let activity = kept.get(held);
  if (activity?.length === length) return activity;
  activity = { length, spans: mergeSpans(held, length), threw: endsOf(held, "threw"), cancelled: endsOf(held, "cancelled") };
  kept.set(held, activity);
  return activity;
}

function endsOf(rows: readonly CoroutineRow[], ending: Ending): number[] {
  return rows.filter((row) => row.ending === ending).map((row) => row.endedStep + 1).sort((a, b) => a - b);
}

/** States from the one that matters most. */
const BY_RANK = Object.values(State).sort((a, b) => (STATE_RANK[b] ?? 0) - (STATE_RANK[a] ?? 0));

/** Merges the spans of `rows`, in O(spans + length): how many begin and end at each step is counted, state by state. */
export function mergeSpans(rows: readonly CoroutineRow[], length: number): RunSource {
  const changes = BY_RANK.map(() => new Int32Array(length + 1));
  for (const { spans } of rows) {
    for (let i = 0; i < spans.length; i++) count(changes[BY_RANK.indexOf(spans.state(i))], spans.start(i), Math.min(spans.end(i), length));
  }
  return stretches(changes, length);
}

function count(changes: Int32Array | undefined, start: number, end: number): void {
  if (changes === undefined || start >= end) return;
  changes[start] = (changes[start] ?? 0) + 1;
  changes[end] = (changes[end] ?? 0) - 1;
}

function stretches(changes: readonly Int32Array[], length: number): RunSource {
  const starts: number[] = [];
  const ends: number[] = [];
  const states: number[] = [];
  const counts = changes.map(() => 0);
  let open = -1;
  for (let step = 0; step < length; step++) {
    for (let s = 0; s < counts.length; s++) counts[s] = (counts[s] ?? 0) + (changes[s]?.[step] ?? 0);
    const top = counts.findIndex((n) => n > 0);
    if (top === open) continue;
    if (open >= 0) ends.push(step);
    open = top;
    if (top < 0) continue;
    starts.push(step);
    states.push(BY_RANK[top] ?? State.Created);
  }
  if (open >= 0) ends.push(length);
  return { length: starts.length, start: (i) => starts[i] ?? NaN, end: (i) => ends[i] ?? NaN, state: (i) => (states[i] ?? State.Created) as State };
}

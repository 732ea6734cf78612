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

/** States from the one that matters most, and the place of each in that order. */
const BY_RANK = Object.values(State).sort((a, b) => (STATE_RANK[b] ?? 0) - (STATE_RANK[a] ?? 0));
const PLACE = Object.values(State).map((_, state) => BY_RANK.findIndex((each) => each === state));
const STATES = BY_RANK.length;

/** How many spans of each state begin (less those that end) at each step, and whether any does. */
interface Changes {
  readonly counts: Int32Array;
  readonly isOne: Uint8Array;
}

/** Merges the spans of `rows`, in O(spans + length). */
export function mergeSpans(rows: readonly CoroutineRow[], length: number): RunSource {
  const changes = { counts: new Int32Array((length + 1) * STATES), isOne: new Uint8Array(length + 1) };
  for (const { spans } of rows) {
    for (let i = 0; i < spans.length; i++) {
      const end = Math.min(spans.end(i), length);
      if (spans.start(i) >= end) continue;
      change(changes, spans.start(i), PLACE[spans.state(i)] ?? 0, 1);
      change(changes, end, PLACE[spans.state(i)] ?? 0, -1);
    }
  }
  return stretches(changes, length);
}

function change({ counts, isOne }: Changes, step: number, place: number, by: number): void {
  const at = step * STATES + place;
  counts[at] = (counts[at] ?? 0) + by;
  isOne[step] = 1;
}

function stretches({ counts, isOne }: Changes, length: number): RunSource {
  const starts: number[] = [];
  const ends: number[] = [];
  const states: State[] = [];
  const now = BY_RANK.map(() => 0);
  let open = -1;
  for (let step = isOne.indexOf(1); step >= 0 && step < length; step = isOne.indexOf(1, step + 1)) {
    for (let s = 0; s < STATES; s++) now[s] = (now[s] ?? 0) + (counts[step * STATES + s] ?? 0);
    const top = now.findIndex((n) => n > 0);
    if (top === open) continue;
    if (open >= 0) ends.push(step);
    open = top;
    if (top < 0) continue;
    starts.push(step);
    states.push(BY_RANK[top] ?? State.Created);
  }
  if (open >= 0) ends.push(length);
  return { length: starts.length, start: (i) => starts[i] ?? NaN, end: (i) => ends[i] ?? NaN, state: (i) => states[i] ?? State.Created };
}

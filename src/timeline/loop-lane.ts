/**
 * What the loop's own lane is made of: consecutive turns that are no timer and not the script stand in one hull (in a
 * browser a burst of microtasks, under asyncio handles that ran one after the other); between them it is idle.
 */
import type { LoopTurn, TraceView } from "../trace/model/view.ts";
import { partition } from "./columns.ts";
import type { Runs } from "./lod.ts";
import type { InstantColumn } from "./tint.ts";

/** A hull around several turns, device pixels. */
export interface Hull {
  readonly x0: number;
  readonly x1: number;
}

/** Whether a turn is one of a burst. */
export const isBurst = (turn: LoopTurn | undefined): boolean => turn?.kind === "resume" || turn?.kind === "reaction";

/**
 * The hulls of at least two turns, left to right.
 * @param runs the turns as runs of columns, see `turnSpans`
 */
export function hullsOf(runs: Runs, turns: readonly LoopTurn[]): Hull[] {
  const hulls: Hull[] = [];
  for (let r = 0; r < runs.length; ) {
    const last = lastOfBurst(runs, turns, r);
    if (last > r) hulls.push({ x0: runs.x0[r] ?? 0, x1: runs.x1[last] ?? 0 });
    r = last + 1;
  }
  return hulls;
}

/** Crowded columns have no turn of their own: what they show is not known to be a burst. */
function lastOfBurst(runs: Runs, turns: readonly LoopTurn[], first: number): number {
  let last = first;
  while (last + 1 < runs.length && follows(turns[runs.span[last] ?? -1], turns[runs.span[last + 1] ?? -1])) last++;
  return last;
}

function follows(before: LoopTurn | undefined, after: LoopTurn | undefined): boolean {
  return before !== undefined && after !== undefined && isBurst(before) && isBurst(after) && after.firstStep === before.lastStep + 1;
}

/** A wait in which the loop has nothing to do, in the pixels of the columns it is found from. */
export interface Idle {
  readonly x0: number;
  readonly x1: number;
  readonly lengthMs: number;
}

/** The waits in sight in which no turn runs: time may also pass within one, which blocks. */
export function idlesOf(trace: Pick<TraceView, "instants" | "turns">, columns: readonly InstantColumn[]): Idle[] {
  const idles: Idle[] = [];
  const first = columns[0];
  const seen = first === undefined ? [] : [{ index: first.index - 1, x1: -Infinity, nextX0: first.x0 }, ...columns];
  for (const { index, x1, nextX0 } of seen) {
    const [from, to] = [trace.instants[index], trace.instants[index + 1]];
    if (from === undefined || to === undefined || isWithinTurn(trace.turns, from.lastStep + 1)) continue;
    idles.push({ x0: x1, x1: nextX0, lengthMs: to.timeMs - from.timeMs });
  }
  return idles;
}

function isWithinTurn(turns: readonly LoopTurn[], step: number): boolean {
  const turn = turns[partition(0, turns.length, (i) => (turns[i]?.lastStep ?? 0) >= step)];
  return turn !== undefined && turn.firstStep <= step;
}

/**
 * The run before as marks on the axis of the run after: where a line that moved or came at another time was printed, and
 * where the run ended. A time of the run before that the later run has too is found in that instant, as far into it as
 * the line was then; one between two instants lies in the wait.
 *
 * Limits: a place beyond the end of the later run has no mark.
 */
import type { Instant, TraceView } from "../model/view.ts";
import { isSameTime, type Comparison } from "./compare.ts";
import type { LinePair } from "./match-lines.ts";

export interface GhostMark {
  /** Who prints the line now: its lane bears the mark. */
  readonly coroutine: number;
  /** The middle of this (fractional) step is the place. */
  readonly step: number;
}

export interface Ghost {
  readonly marks: readonly GhostMark[];
  /** Where the run before ended; null if both end at one time, or one was cut. `step` is Infinity beyond the later run. */
  readonly end: { readonly timeMs: number; readonly step: number } | null;
}

/** The ghost of `comparison.before` on `trace`, the run after. */
export function ghostOf(comparison: Comparison, trace: TraceView): Ghost {
  const marks = placesThatDiffer(comparison).flatMap((pair) => markOf(comparison, trace, pair) ?? []);
  return { marks, end: endOf(comparison, trace.instants) };
}

function placesThatDiffer({ lines }: Comparison): readonly LinePair[] {
  if (lines === null) return [];
  const swapped = new Set(lines.swaps.flat());
  const before = new Map([...lines.kept, ...lines.moved, ...lines.changed].map((pair) => [pair.after, pair.before]));
  const after = new Set([...lines.retimed.map((pair) => pair.after), ...lines.moved.map((pair) => pair.after), ...swapped]);
  return [...after].map((at) => ({ before: before.get(at) ?? at, after: at }));
}

function markOf({ before }: Comparison, trace: TraceView, pair: LinePair): GhostMark | null {
  const was = before.lines[pair.before];
  const is = trace.lines[pair.after];
  if (was === undefined || is === undefined) return null;
  const step = stepAtTime(trace.instants, was.timeMs, was.share);
  return step === Infinity ? null : { coroutine: is.coroutine, step };
}

function endOf({ before, after }: Comparison, instants: readonly Instant[]): Ghost["end"] {
  if (isCut(before.outcome) || isCut(after.outcome) || isSameTime(before.totalMs, after.totalMs)) return null;
  return { timeMs: before.totalMs, step: stepAtTime(instants, before.totalMs, 1) };
}

const isCut = (outcome: string): boolean => outcome.startsWith("limit");

/** The step whose middle stands for `timeMs`; `share`: how far into an instant of that time. Infinity after the last instant. */
export function stepAtTime(instants: readonly Instant[], timeMs: number, share: number): number {
  const i = instantAt(instants, timeMs);
  const here = instants[i];
  if (here === undefined) return 0;
  if (isSameTime(here.timeMs, timeMs)) return here.firstStep + share * (here.lastStep - here.firstStep);
  const next = instants[i + 1];
  if (next === undefined) return Infinity;
  const waitFrom = here.lastStep + 1;
  return waitFrom - MIDDLE + ((timeMs - here.timeMs) / (next.timeMs - here.timeMs)) * (next.firstStep - waitFrom);
}

/** Index of the last instant at `timeMs` or before it, -1 if there is none. */
function instantAt(instants: readonly Instant[], timeMs: number): number {
  let low = 0;
  let high = instants.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const { timeMs: itsMs = 0 } = instants[middle] ?? {};
    if (itsMs <= timeMs || isSameTime(itsMs, timeMs)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A mark stands in the middle of its step. */
const MIDDLE = 0.5;

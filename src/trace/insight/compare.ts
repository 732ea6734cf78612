/**
 * Two runs that are over, compared: what was printed in another order, at another time, or not at all; how long each took
 * and how it ended; which coroutines are new. For "what did my edit change?".
 *
 * Limits: those of the digest, and of `matchLines`: what was not compared is told by `lines: null` and `uncompared`.
 */
import type { DigestCoroutine, DigestLine, RunDigest } from "./digest.ts";
import { matchLines, type LineMatch, type LinePair } from "./match-lines.ts";
import { findSwaps, type Swap } from "./swaps.ts";

/** Virtual times nearer than this are one: they are written with three decimals of a second. */
const SAME_MS = 0.5;

export interface LineChanges extends LineMatch {
  readonly swaps: readonly Swap[];
  /** `moved` without those of `swaps`. */
  readonly movedAlone: readonly LinePair[];
  /** Lines of both runs that came at another time. */
  readonly retimed: readonly LinePair[];
}

export interface Comparison {
  readonly before: RunDigest;
  readonly after: RunDigest;
  /** Null if too many differ to be matched. */
  readonly lines: LineChanges | null;
  /** Lines of the longer run that a digest did not keep. */
  readonly uncompared: number;
  /** Labels of the calls that only one of the runs has. */
  readonly coroutines: { readonly gone: readonly string[]; readonly added: readonly string[] };
}

/** Compares the run `after` with the one before it. */
export function compareRuns(before: RunDigest, after: RunDigest): Comparison {
  const kept = Math.max(before.lines.length, after.lines.length);
  return {
    before,
    after,
    lines: compareLines(before.lines, after.lines),
    uncompared: Math.max(before.lineCount, after.lineCount) - kept,
    coroutines: compareCoroutines(before.coroutines, after.coroutines),
  };
}

export const isSameTime = (aMs: number, bMs: number): boolean => Math.abs(aMs - bMs) < SAME_MS;

/** True if a reader would find no difference in what was printed, when, and how it ended. */
export function isSame({ before, after, lines, uncompared }: Comparison): boolean {
  if (lines === null || uncompared > 0 || before.outcome !== after.outcome || !isSameTime(before.totalMs, after.totalMs)) return false;
  return [lines.moved, lines.changed, lines.gone, lines.added, lines.retimed].every((list) => list.length === 0) && before.coroutineCount === after.coroutineCount;
}

function compareLines(before: readonly DigestLine[], after: readonly DigestLine[]): LineChanges | null {
  const match = matchLines(before.map(keyOf), after.map(keyOf));
  if (match === null) return null;
  const swaps = findSwaps([...match.kept, ...match.moved]);
  const swapped = new Set(swaps.flat());
  const both = [...match.kept, ...match.moved, ...match.changed].sort((a, b) => a.after - b.after);
  return {
    ...match,
    swaps,
    movedAlone: match.moved.filter((pair) => !swapped.has(pair.after)),
    retimed: both.filter((pair) => !isSameTime(before[pair.before]?.timeMs ?? 0, after[pair.after]?.timeMs ?? 0)),
  };
}

/** What makes two lines equal. No level has a space. */
const keyOf = ({ level, text }: DigestLine): string => `${level} ${text}`;

/** By label first; of those left, by the function: a call with other arguments is still that call. */
function compareCoroutines(before: readonly DigestCoroutine[], after: readonly DigestCoroutine[]): Comparison["coroutines"] {
  const byLabel = unmatched(before, after, ({ label }) => label);
  const { gone, added } = unmatched(byLabel.gone, byLabel.added, ({ name }) => name);
  return { gone: gone.map(({ label }) => label), added: added.map(({ label }) => label) };
}

/** What is left when each of `before` took the first of `after` with the same key. */
function unmatched<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): { gone: T[]; added: T[] } {
  const counts = new Map<string, number>();
  for (const one of after) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  const take = (one: T): boolean => {
    const left = counts.get(keyOf(one)) ?? 0;
    counts.set(keyOf(one), left - 1);
    return left > 0;
  };
  const gone = before.filter((one) => !take(one));
  return { gone, added: rest(after, counts, keyOf) };
}

/** The last ones of each key, as many as are still counted. */
function rest<T>(all: readonly T[], counts: Map<string, number>, keyOf: (one: T) => string): T[] {
  const left = [...all].reverse().filter((one) => {
    const count = counts.get(keyOf(one)) ?? 0;
    counts.set(keyOf(one), count - 1);
    return count > 0;
  });
  return left.reverse();
}

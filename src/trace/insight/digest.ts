/**
 * What is kept of a run that is over, so that the next one can be compared with it: its printed lines with their times,
 * the calls of its coroutines, how long it took and how it ended. No record, no span, no value: a digest is a few per
 * cent of its trace, and the trace can go.
 *
 * Limits: the first 100,000 lines and the first 100,000 coroutines; the numbers tell how many there were.
 */
import type { ConsoleLevel, EndReason } from "../format.ts";
import type { Instant, TraceView } from "../model/view.ts";

/** More lines, and more coroutines, are not kept: about 10 MB of digest. */
export const MAX_KEPT = 100_000;

export interface DigestLine {
  readonly text: string;
  readonly level: ConsoleLevel;
  readonly timeMs: number;
  /** How far into its instant's steps it was printed: 0 at the first, 1 at the last. */
  readonly share: number;
}

/** A coroutine by what it is called: labels are unique in a run, since repeats get a number. */
export interface DigestCoroutine {
  readonly label: string;
  /** The function's alone. */
  readonly name: string;
}

export interface RunDigest {
  readonly lines: readonly DigestLine[];
  /** All of them, those not kept included. */
  readonly lineCount: number;
  readonly coroutines: readonly DigestCoroutine[];
  readonly coroutineCount: number;
  /** Virtual time at its end. */
  readonly totalMs: number;
  readonly outcome: EndReason;
}

/** Null for a run that did not come to an end of its own or to a bound: stopped, ended by the page, still running. */
export function digestOf(trace: TraceView): RunDigest | null {
  if (trace.endReason === null || trace.length === 0) return null;
  const own = trace.rows.filter((row) => !row.hidden);
  return {
    lines: digestLines(trace),
    lineCount: trace.lines.length,
    coroutines: own.slice(0, MAX_KEPT).map(({ label, name }) => ({ label, name })),
    coroutineCount: own.length,
    totalMs: trace.timeMs(trace.length - 1),
    outcome: trace.endReason,
  };
}

/** Lines and instants ascend together, so one walk finds the instant of each. */
function digestLines({ lines, instants }: TraceView): DigestLine[] {
  let at = 0;
  return lines.slice(0, MAX_KEPT).map(({ text, level, timeMs, step }) => {
    while ((instants[at + 1]?.firstStep ?? Infinity) <= step) at++;
    return { text, level, timeMs, share: shareOf(instants[at], step) };
  });
}

function shareOf(instant: Instant | undefined, step: number): number {
  if (instant === undefined || instant.lastStep <= instant.firstStep) return 0;
  return Math.min(1, (step - instant.firstStep) / (instant.lastStep - instant.firstStep));
}

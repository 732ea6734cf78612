/**
 * What happened in a stretch of a run, steps [from, to): how long it took, who ran, who waited longest, what was printed.
 * Times are virtual, and of a span that reaches beyond the stretch only what lies inside counts.
 *
 * A step belongs to whoever is innermost on the stack. What the loop itself does belongs to nobody, and hidden rows (those
 * that the loop itself made) are told as nobody too.
 */
import { State, type CoroutineRow, type TraceLine, type TraceView } from "../model/view.ts";
import { countWhile, spanFrom } from "./halving.ts";

/** Steps [from, to). */
export interface StepRange {
  readonly from: number;
  readonly to: number;
}

export interface RanShare {
  readonly row: CoroutineRow;
  /** How often it ran: its running spans of which a part lies in the stretch. */
  readonly times: number;
  readonly steps: number;
  /** Virtual time that passed while it ran: it blocked the loop. */
  readonly ms: number;
}

export interface WaitShare {
  readonly row: CoroutineRow;
  readonly awaitingMs: number;
  readonly readyMs: number;
  /** Steps of both, which decide between equal times. */
  readonly steps: number;
  /** Index of its longest wait in the stretch. */
  readonly longest: number;
}

export interface RangeSummary extends StepRange {
  readonly fromMs: number;
  readonly toMs: number;
  readonly durationMs: number;
  readonly steps: number;
  /** Steps at which no coroutine of a reader's ran: the loop's own, and waits of all. */
  readonly loopSteps: number;
  /** Who ran: those that took most time first, then most steps. */
  readonly ran: readonly RanShare[];
  /** Who waited or was ready, longest first. */
  readonly waited: readonly WaitShare[];
  /** What was printed. */
  readonly lines: readonly TraceLine[];
}

/** Brings a range into the trace, the smaller edge first, at least a step long. */
export function clampRange({ from, to }: StepRange, length: number): StepRange {
  const low = Math.max(0, Math.min(Math.floor(Math.min(from, to)), length - 1));
  return { from: low, to: Math.max(low + 1, Math.min(Math.ceil(Math.max(from, to)), length)) };
}

/** Sums up [from, to). O(steps and spans in it, and rows x log n). */
export function summarizeRange(trace: TraceView, { from, to }: StepRange): RangeSummary {
  const [fromMs, toMs] = [trace.timeMs(from), trace.timeMs(to)];
  const ran = ranShares(trace, from, to);
  const waited = trace.rows.filter((row) => !row.hidden).map((row) => waitShare(trace, row, from, to)).filter((share) => share !== null);
  return {
    from, to, fromMs, toMs, durationMs: toMs - fromMs, steps: to - from, ran,
    loopSteps: ran.reduce((left, share) => left - share.steps, to - from),
    waited: waited.sort((a, b) => b.awaitingMs + b.readyMs - a.awaitingMs - a.readyMs || b.steps - a.steps || a.row.index - b.row.index),
    lines: trace.lines.slice(lineFrom(trace, from), lineFrom(trace, to)),
  };
}

const lineFrom = ({ lines }: TraceView, step: number): number => countWhile(lines.length, (i) => (lines[i]?.step ?? 0) < step);

function ranShares(trace: TraceView, from: number, to: number): RanShare[] {
  const shares: RanShare[] = [];
  for (const [id, { steps, ms }] of ranSums(trace, from, to)) {
    const row = trace.row(id);
    if (row !== undefined && !row.hidden) shares.push({ row, times: timesRan(row, from, to), steps, ms });
  }
  return shares.sort((a, b) => b.ms - a.ms || b.steps - a.steps || a.row.index - b.row.index);
}

/** Steps and virtual time of each that ran. */
function ranSums(trace: TraceView, from: number, to: number): Map<number, { steps: number; ms: number }> {
  const sums = new Map<number, { steps: number; ms: number }>();
  let nowMs = trace.timeMs(from);
  for (let step = from; step < to; step++) {
    const [id, startMs] = [trace.running(step), nowMs];
    nowMs = trace.timeMs(step + 1);
    if (id === 0) continue;
    const { steps, ms } = sums.get(id) ?? { steps: 0, ms: 0 };
    sums.set(id, { steps: steps + 1, ms: ms + nowMs - startMs });
  }
  return sums;
}

function timesRan({ spans }: CoroutineRow, from: number, to: number): number {
  let times = 0;
  for (let i = spanFrom(spans, from); i < spans.length && spans.start(i) < to; i++) if (spans.state(i) === State.Running) times++;
  return times;
}

/** Null of a row that did not wait in the stretch. */
function waitShare(trace: TraceView, row: CoroutineRow, from: number, to: number): WaitShare | null {
  const { spans } = row;
  const share = { row, awaitingMs: 0, readyMs: 0, steps: 0, longest: -1 };
  let longest = { ms: -1, steps: 0 };
  for (let i = spanFrom(spans, from); i < spans.length && spans.start(i) < to; i++) {
    const state = spans.state(i);
    if (state !== State.Awaiting && state !== State.Ready) continue;
    const [start, end] = [Math.max(spans.start(i), from), Math.min(spans.end(i), to)];
    const one = { ms: trace.timeMs(end) - trace.timeMs(start), steps: end - start };
    if (state === State.Awaiting) share.awaitingMs += one.ms;
    else share.readyMs += one.ms;
    share.steps += one.steps;
    if (one.ms > longest.ms || (one.ms === longest.ms && one.steps > longest.steps)) [longest, share.longest] = [one, i];
  }
  return share.longest < 0 ? null : share;
}

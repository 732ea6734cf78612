/**
 * Which time an axis writes where instants are so dense that most of them go unwritten: the roundest of those that would be
 * hidden anyway. In one pixel lie many of them; a time that passes there is as true for it as the first.
 */
import type { Axis } from "./axis.ts";
import type { InstantColumn } from "./tint.ts";

/** Steps that a reader counts in, in ms, the greatest first: 5, 2 and 1 times powers of ten. */
const STEPS_MS = [6, 5, 4, 3, 2, 1, 0].flatMap((power) => [5, 2, 1].map((times) => times * 10 ** power));
/** Times are sums of floats. */
const SLACK = 1e-6;

export interface RoundTime {
  readonly timeMs: number;
  /** Index of the column that it belongs to. */
  readonly at: number;
}

/** Of column `first` and those after it that begin within `roomCssPx`, the roundest time; of equally round ones the first. */
export function roundTime(axis: Axis, columns: readonly InstantColumn[], first: number, roomCssPx: number): RoundTime {
  const end = (columns[first]?.x0 ?? 0) + roomCssPx;
  const own = axis.instants[columns[first]?.index ?? 0]?.timeMs ?? 0;
  let best = { timeMs: own, at: first, stepMs: -1 };
  if ((columns[first + 1]?.x0 ?? Infinity) >= end) return best;
  for (let at = first; at < columns.length && (columns[at]?.x0 ?? 0) < end; at++) {
    const { timeMs, stepMs } = roundestIn(axis, columns, at);
    if (stepMs > best.stepMs) best = { timeMs, at, stepMs };
  }
  return best;
}

/** The roundest time from the column's instant to the last one that was passed over for it. */
function roundestIn(axis: Axis, columns: readonly InstantColumn[], at: number): { timeMs: number; stepMs: number } {
  const first = columns[at]?.index ?? 0;
  const last = (columns[at + 1]?.index ?? first + 1) - 1;
  const fromMs = axis.instants[first]?.timeMs ?? 0;
  const toMs = axis.instants[last]?.timeMs ?? fromMs;
  for (const stepMs of STEPS_MS) {
    const timeMs = Math.ceil(fromMs / stepMs - SLACK) * stepMs;
    if (timeMs <= toMs + SLACK) return { timeMs, stepMs };
  }
  return { timeMs: fromMs, stepMs: 0 };
}

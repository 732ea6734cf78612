/**
 * The pace of Play: at which positions the cursor stops on its way through the run, and for how long. A run takes about
 * ten seconds: short ones go by every change, long ones in strides. Waits of virtual time take longer than work, so that
 * the rhythm of the run is felt, but no stop is longer than 600 ms: a run of few changes ends sooner.
 */
import type { TraceView } from "../../trace/model/view.ts";
import { stepAfter } from "./units.ts";

/** A position of the cursor, and how long it stays there at speed 1. */
export interface Beat {
  readonly step: number;
  readonly dwellMs: number;
}

const WHOLE_MS = 10_000;
export const LONGEST_MS = 600;
/** More changes than these are played in as many strides: shorter stops than 25 ms are not seen. */
const MOST_BEATS = 400;
/** How much longer all waits together take than all other stops. */
const WAIT_WEIGHT = 1;

/** The beats of the whole run, from the start; the last position, the end, has none. `countsHidden`: as in units.ts. */
export function beatsOf(trace: TraceView, countsHidden = false): Beat[] {
  const steps = positions(trace, countsHidden);
  const weights = weigh(trace, steps);
  const scale = scaleFor(weights);
  return weights.map((weight, i) => ({ step: steps[i] ?? 0, dwellMs: Math.min(LONGEST_MS, weight * scale) }));
}

function positions(trace: TraceView, countsHidden: boolean): number[] {
  return byChange(trace, countsHidden) ?? byStride(trace, countsHidden);
}

/** Every change; null if there are too many. */
function byChange(trace: TraceView, countsHidden: boolean): number[] | null {
  const steps = [0];
  for (let step = 0; step < trace.length; steps.push(step)) {
    if (steps.length > MOST_BEATS) return null;
    step = stepAfter(trace, step, "change", countsHidden);
  }
  return steps;
}

function byStride(trace: TraceView, countsHidden: boolean): number[] {
  const near = Array.from({ length: MOST_BEATS }, (_, i) => stepAfter(trace, Math.floor((i * trace.length) / MOST_BEATS), "change", countsHidden));
  return [...new Set([0, ...near, trace.length])];
}

/** Of each stop but the last: 1, and more in proportion to the virtual time until the next. */
function weigh(trace: TraceView, steps: readonly number[]): number[] {
  const time = steps.map((step) => trace.timeMs(Math.min(step, trace.length - 1)));
  const total = (time.at(-1) ?? 0) - (time[0] ?? 0);
  const most = steps.length * WAIT_WEIGHT;
  return time.slice(1).map((at, i) => 1 + (total > 0 ? (most * (at - (time[i] ?? 0))) / total : 0));
}

/** The factor at which all stops, cut at the longest, take the whole time; as near as bisection comes. */
function scaleFor(weights: readonly number[]): number {
  let [low, high] = [0, WHOLE_MS];
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    const total = weights.reduce((sum, weight) => sum + Math.min(LONGEST_MS, weight * middle), 0);
    if (total < WHOLE_MS) low = middle;
    else high = middle;
  }
  return high;
}

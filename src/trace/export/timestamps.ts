/**
 * Steps as microseconds. In virtual time every slice has no duration, which would make nesting and flows ambiguous: so
 * within an instant the k-th step begins `k * e` after it, with `e` at most 1 us and so small that all of an instant's
 * steps end before the next instant: `e = min(1, gap to the next instant / (steps + 1))`.
 */
import type { Instant, TraceView } from "../model/view.ts";

/** Widest step in us. */
const WIDEST_STEP_US = 1;
const US_PER_MS = 1000;
const NS_PER_US = 1000;

export class Timestamps {
  private readonly view: TraceView;

  constructor(view: TraceView) {
    this.view = view;
  }

  /** Start of `step` in whole nanoseconds; never decreases. `step` may be the trace's length: its end. */
  ns(step: number): number {
    const index = this.instantBefore(step);
    const instant = this.view.instants[index];
    const timeUs = this.view.timeMs(step) * US_PER_MS;
    if (instant === undefined) return Math.round(timeUs * NS_PER_US);
    const inside = Math.min(step, instant.lastStep + 1) - instant.firstStep;
    const us = instant.timeMs * US_PER_MS + inside * this.widthUs(instant, this.view.instants[index + 1]);
    return Math.round(Math.max(us, timeUs) * NS_PER_US);
  }

  private widthUs(instant: Instant, next: Instant | undefined): number {
    if (next === undefined) return WIDEST_STEP_US;
    const steps = instant.lastStep - instant.firstStep + 1;
    return Math.min(WIDEST_STEP_US, ((next.timeMs - instant.timeMs) * US_PER_MS) / (steps + 1));
  }

  /** Index of the last instant that begins at or before `step`, -1 if none does. */
  private instantBefore(step: number): number {
    const { instants } = this.view;
    let low = 0;
    let high = instants.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((instants[middle]?.firstStep ?? Infinity) <= step) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** Nanoseconds as the text of a number of microseconds, exact. */
export function usText(ns: number): string {
  const fraction = ns % NS_PER_US;
  const whole = String((ns - fraction) / NS_PER_US);
  return fraction === 0 ? whole : `${whole}.${String(fraction).padStart(3, "0")}`;
}

/**
 * The horizontal axis: position = timeMs * perMs + stepIndex * perStep.
 *
 * In virtual time all work between two sleeps happens at one instant, so a pure time axis would give it no width;
 * a pure order axis would hide how long the waits are. The blend "both" keeps waits in proportion to each other and
 * still gives every step the same visible width. A Clock record k fills steps [k, k + 1): that stretch is the wait,
 * and time runs linearly inside it.
 *
 * Limits: in the blend "time" an instant has no width, so `stepAt` answers with its first step there.
 */
import type { Instant } from "../trace/model/view.ts";

export type Blend = "order" | "both" | "time";

/** Of the whole width in "both", the share that all waits take together; the steps take the rest. */
const WAIT_SHARE = 0.4;

/** Steps nearer than this to a whole step are that step: 1e-6 of a step is far below a pixel at any zoom. */
const SNAP_STEPS = 1e-6;

/** A blended axis over one trace; make a new one when the trace has grown. */
export interface Axis {
  readonly blend: Blend;
  /** Axis units of one virtual millisecond. */
  readonly perMs: number;
  /** Axis units of one step; 0 in "time". */
  readonly perStep: number;
  /** Positions of the first step's start and of the last step's end. */
  readonly from: number;
  readonly to: number;
  /** Steps in the trace. */
  readonly length: number;
  readonly instants: readonly Instant[];
  /** Position of `stepIndex`, which may be fractional. */
  positionOf(stepIndex: number): number;
  /** The smallest (fractional) step that lies at `position` or right of it, within [0, length]. */
  stepAt(position: number): number;
  /** Positions at which instant `i` begins and ends, as `positionOf` has them, without a search. */
  startOf(i: number): number;
  endOf(i: number): number;
  /** Index of the last instant that begins at `stepIndex` or before; -1 if there is none. */
  instantAt(stepIndex: number): number;
}

/** What the axis is made from: a `TraceView`, or a fixture. */
export interface AxisSource {
  readonly length: number;
  readonly instants: readonly Instant[];
}

/** The two factors of `blend`: `time` falls back to `order` when no virtual time passes, since nothing would have width. */
export function blendFactors(blend: Blend, steps: number, totalMs: number): { perMs: number; perStep: number } {
  if (blend === "order" || totalMs <= 0) return { perMs: 0, perStep: 1 };
  if (blend === "time") return { perMs: 1, perStep: 0 };
  return { perMs: ((WAIT_SHARE / (1 - WAIT_SHARE)) * steps) / totalMs, perStep: 1 };
}

/** Makes the axis of `source` in `blend`. O(instants). */
export function createAxis(source: AxisSource, blend: Blend): Axis {
  const { instants, length } = source;
  const first = instants[0]?.timeMs ?? 0;
  const last = instants.at(-1)?.timeMs ?? 0;
  const { perMs, perStep } = blendFactors(blend, length, last - first);
  return new BlendedAxis(blend, perMs, perStep, length, instants);
}

class BlendedAxis implements Axis {
  readonly blend: Blend;
  readonly perMs: number;
  readonly perStep: number;
  readonly length: number;
  readonly instants: readonly Instant[];
  readonly from: number;
  readonly to: number;
  /** Positions at which instants begin and end; both ascend. */
  private readonly starts: Float64Array;
  private readonly ends: Float64Array;

  constructor(blend: Blend, perMs: number, perStep: number, length: number, instants: readonly Instant[]) {
    this.blend = blend;
    this.perMs = perMs;
    this.perStep = perStep;
    this.length = length;
    this.instants = instants;
    this.starts = Float64Array.from(instants, (at) => at.timeMs * perMs + at.firstStep * perStep);
    this.ends = Float64Array.from(instants, (at) => at.timeMs * perMs + (at.lastStep + 1) * perStep);
    this.from = this.positionOf(0);
    this.to = Math.max(this.positionOf(length), this.from + (perStep || 1));
  }

  positionOf(stepIndex: number): number {
    return this.timeAt(stepIndex) * this.perMs + stepIndex * this.perStep;
  }

  stepAt(position: number): number {
    const i = lowerBound(this.ends, position);
    if (i >= this.ends.length) return this.length;
    return Math.min(this.length, Math.max(0, snap(this.stepNear(i, position))));
  }

  startOf(i: number): number {
    return this.starts[i] ?? 0;
  }

  endOf(i: number): number {
    return this.ends[i] ?? 0;
  }

  instantAt(stepIndex: number): number {
    let low = 0;
    let high = this.instants.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.instants[middle]?.firstStep ?? 0) <= stepIndex) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Virtual time at a fractional step. */
  private timeAt(stepIndex: number): number {
    const i = this.instantAt(stepIndex);
    const here = this.instants[Math.max(i, 0)];
    const next = this.instants[i + 1];
    if (here === undefined) return 0;
    const waitFrom = here.lastStep + 1;
    if (i < 0 || next === undefined || stepIndex <= waitFrom) return here.timeMs;
    return here.timeMs + ((stepIndex - waitFrom) / (next.firstStep - waitFrom)) * (next.timeMs - here.timeMs);
  }

  /** The step at `position`, which lies in instant `i` or in the wait before it. */
  private stepNear(i: number, position: number): number {
    const start = this.starts[i] ?? 0;
    const instant = this.instants[i];
    if (instant === undefined) return 0;
    if (position > start) return instant.firstStep + (this.perStep > 0 ? (position - start) / this.perStep : 0);
    const before = this.instants[i - 1];
    if (before === undefined) return 0;
    const waitFrom = this.ends[i - 1] ?? 0;
    const fraction = start > waitFrom ? (position - waitFrom) / (start - waitFrom) : 1;
    return before.lastStep + 1 + fraction * (instant.firstStep - before.lastStep - 1);
  }
}

function snap(step: number): number {
  const whole = Math.round(step);
  return Math.abs(step - whole) < SNAP_STEPS ? whole : step;
}

/** Index of the first element of ascending `values` that is at least `value`; their number if there is none. */
function lowerBound(values: Float64Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

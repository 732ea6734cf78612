/** Virtual time by step: a column of the steps at which the clock moved, and the times it moved to. */
import { countLeading, GrowableF64, GrowableU32 } from "./growable.ts";

/** Eight bytes, so that reading a time allocates nothing. */
const SCRATCH = new DataView(new ArrayBuffer(8));

/** The last two words of a Clock record as the f64 they are (low word first), whatever this machine's byte order is. */
export function wordsToMs(low: number, high: number): number {
  SCRATCH.setUint32(0, low, true);
  SCRATCH.setUint32(4, high, true);
  return SCRATCH.getFloat64(0, true);
}

export class Clock {
  private readonly steps = new GrowableU32();
  private readonly times = new GrowableF64();

  /** Time now, in ms. */
  get nowMs(): number {
    return this.times.get(this.times.length - 1);
  }

  /** Notes a Clock record; false if the time is none, or runs backwards. */
  move(step: number, timeMs: number): boolean {
    if (!(timeMs >= this.nowMs) || timeMs === Infinity) return false;
    this.steps.push(step);
    this.times.push(timeMs);
    return true;
  }

  /** Time at the start of record `step`: the record itself fills [step, step + 1) with the wait. */
  timeMs(step: number): number {
    const moved = countLeading(this.steps.length, (i) => this.steps.get(i) < step);
    return moved === 0 ? 0 : this.times.get(moved - 1);
  }
}

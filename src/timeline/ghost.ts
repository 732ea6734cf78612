/**
 * The run before as a ghost on the run shown: hollow dots where a line was printed before, where its place is another
 * now, and the end of that run. Where they go is here; the view draws them.
 */
import type { Ghost } from "../trace/insight/ghost.ts";
import { labelLeft, type Stretch } from "./cut.ts";
import { printDashes, type Dash } from "./prints.ts";

const NOTHING: readonly number[] = [];

/** A ghost, its marks by lane. */
export class GhostLanes {
  readonly end: Ghost["end"];
  private readonly byCoroutine = new Map<number, number[]>();

  constructor(ghost: Ghost) {
    this.end = ghost.end;
    for (const { coroutine, step } of ghost.marks) {
      const steps = this.byCoroutine.get(coroutine);
      if (steps === undefined) this.byCoroutine.set(coroutine, [step]);
      else steps.push(step);
    }
    for (const steps of this.byCoroutine.values()) steps.sort((a, b) => a - b);
  }

  /** Steps of `coroutine`, ascending. */
  of(coroutine: number): readonly number[] {
    return this.byCoroutine.get(coroutine) ?? NOTHING;
  }

  /** The dots of a lane as dashes, as `printDashes` makes them of what it prints. */
  dashes(coroutine: number, columns: Float64Array, apart: number): Dash[] {
    const steps = this.of(coroutine);
    return steps.length === 0 ? [] : printDashes(steps, columns, apart);
  }
}

/** Where the end of the run before is marked, css pixels: a line at `x`, or none where it lies beyond the picture. */
export interface GhostEnd {
  /** Null: right of the axis; the label alone stands at the edge. */
  readonly x: number | null;
  /** Null where the cursor's handle leaves no room. */
  readonly labelLeft: number | null;
}

/** Room between the line and its label. */
const GAP_CSS_PX = 4;

/**
 * @param x of the end, Infinity beyond the later run; null if it is out of sight
 * @param width of the label
 * @param handle what the cursor's handle takes of the strip
 * @param from, to ends of the strip
 */
export function placeGhostEnd(x: number, width: number, handle: Stretch | null, from: number, to: number): GhostEnd | null {
  if (x < from) return null;
  if (x > to) return x === Infinity ? { x: null, labelLeft: labelLeft(to, width, handle, from) } : null;
  const right = x + GAP_CSS_PX + width;
  const isFree = right <= to && (handle === null || right + GAP_CSS_PX <= handle.left || x >= handle.left + handle.width);
  return { x, labelLeft: isFree ? x + GAP_CSS_PX : labelLeft(x - GAP_CSS_PX, width, handle, from) };
}

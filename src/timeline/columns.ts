/**
 * The steps that each pixel column of a window shows. Computed once a frame; every row then works in steps alone,
 * so that the blend of the axis costs nothing per row.
 */
import type { Axis } from "./axis.ts";
import type { Viewport } from "./viewport.ts";

/**
 * Column c shows steps [result[c], result[c + 1]); columns left and right of the run are empty (equal edges).
 * @param columns device pixels of the window
 * @param out reused if it has the right length (columns + 1)
 */
export function columnSteps(axis: Axis, viewport: Viewport, columns: number, out?: Float64Array): Float64Array {
  const steps = out?.length === columns + 1 ? out : new Float64Array(columns + 1);
  const units = (viewport.to - viewport.from) / Math.max(1, columns);
  for (let c = 0; c <= columns; c++) steps[c] = axis.stepAt(viewport.from + c * units);
  return steps;
}

/** The first column whose right edge lies beyond `step`, at or after `fromColumn`; the number of columns if none does. */
export function columnOf(steps: Float64Array, step: number, fromColumn: number): number {
  return partition(fromColumn, steps.length - 1, (c) => (steps[c + 1] ?? Infinity) > step);
}

/** The first column that begins at `step` or later, at or after `fromColumn`; the number of columns if none does. */
export function columnFrom(steps: Float64Array, step: number, fromColumn: number): number {
  return partition(fromColumn, steps.length - 1, (c) => (steps[c] ?? Infinity) >= step);
}

/**
 * The least i in [low, high) for which `holds` is true, else `high`; `holds` is false, then true. Gallops from `low`,
 * so a near answer costs O(log distance).
 */
export function partition(low: number, high: number, holds: (i: number) => boolean): number {
  let stride = 1;
  while (low + stride < high && !holds(low + stride)) {
    low += stride;
    stride *= 2;
  }
  let top = Math.min(high, low + stride);
  while (low < top) {
    const middle = (low + top) >> 1;
    if (holds(middle)) top = middle;
    else low = middle + 1;
  }
  return low;
}

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
  return edgeFrom(steps, step, fromColumn + 1, true) - 1;
}

/** The first column that begins at `step` or later, at or after `fromColumn`; the number of columns if none does. */
export function columnFrom(steps: Float64Array, step: number, fromColumn: number): number {
  return Math.min(edgeFrom(steps, step, fromColumn, false), steps.length - 1);
}

/**
 * The first edge at `step` or (`beyond`) after it, at or after `from`; the number of edges if there is none. Asked for every
 * run of every lane, so it does not call back as `partition` does.
 */
function edgeFrom(steps: Float64Array, step: number, from: number, beyond: boolean): number {
  let low = from;
  let high = low;
  for (let stride = 1; high < steps.length && isBefore(steps[high] ?? 0, step, beyond); stride *= 2) {
    low = high + 1;
    high += stride;
  }
  high = Math.min(high, steps.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(steps[middle] ?? 0, step, beyond)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBefore(edge: number, step: number, beyond: boolean): boolean {
  return beyond ? edge <= step : edge < step;
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

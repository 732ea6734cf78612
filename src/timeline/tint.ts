/**
 * Which instants and waits a window shows, and where: the tinted columns behind the lanes and the heads above them.
 * O(pixels x log instants): what is narrower than a pixel is passed over by galloping.
 */
import type { Axis } from "./axis.ts";
import { partition } from "./columns.ts";
import type { Viewport } from "./viewport.ts";

/** One tinted column, in pixels of whatever width was given; it may reach outside of the window. */
export interface InstantColumn {
  /** Index in `TraceView.instants`. */
  readonly index: number;
  readonly x0: number;
  readonly x1: number;
  /** Where the next instant begins, listed or not: the end of the wait after this one; Infinity if there is none. */
  readonly nextX0: number;
}

/**
 * The instants that are seen, left to right. Of those that end on the same pixel only the first is listed.
 * @param widthPx width of the window, in css or device pixels; the result is in the same
 */
export function instantColumns(axis: Axis, viewport: Viewport, widthPx: number): InstantColumn[] {
  const scale = widthPx / (viewport.to - viewport.from);
  const count = axis.instants.length;
  const startPx = (i: number): number => (axis.startOf(i) - viewport.from) * scale;
  const endPx = (i: number): number => (axis.endOf(i) - viewport.from) * scale;
  const columns: InstantColumn[] = [];
  let i = partition(0, count, (k) => endPx(k) >= 0);
  while (i < count) {
    const x0 = startPx(i);
    if (x0 > widthPx) break;
    const x1 = endPx(i);
    columns.push({ index: i, x0, x1, nextX0: i + 1 === count ? Infinity : startPx(i + 1) });
    i = partition(i + 1, count, (k) => endPx(k) > Math.floor(x1) + 1);
  }
  return columns;
}

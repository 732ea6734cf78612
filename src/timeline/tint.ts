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
  const px = (step: number): number => (axis.positionOf(step) - viewport.from) * scale;
  const { instants } = axis;
  const endPx = (i: number): number => px((instants[i]?.lastStep ?? 0) + 1);
  const columns: InstantColumn[] = [];
  let i = partition(0, instants.length, (k) => endPx(k) >= 0);
  while (i < instants.length) {
    const x0 = px(instants[i]?.firstStep ?? 0);
    if (x0 > widthPx) break;
    const x1 = endPx(i);
    const next = instants[i + 1];
    columns.push({ index: i, x0, x1, nextX0: next === undefined ? Infinity : px(next.firstStep) });
    i = partition(i + 1, instants.length, (k) => endPx(k) > Math.floor(x1) + 1);
  }
  return columns;
}

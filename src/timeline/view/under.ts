/** What lies under a point of the picture: css pixels from its top left. */
import { hitTest, stepAtCssPx } from "../hit.ts";
import { laneAt, trackAt } from "../layout.ts";
import { spanNear } from "../near.ts";
import type { SpanRef, ViewState } from "./state.ts";

/** The step under x. */
export function stepUnder(state: ViewState, x: number): number {
  const { scene, viewport, geometry } = state;
  return stepAtCssPx(scene, viewport, geometry.plotWidth, x - geometry.gutter);
}

/** Id of the resource whose track lies at y, 0 for none. */
export function trackUnder(state: ViewState, y: number): number {
  const { layout, viewport, geometry } = state;
  const at = y < geometry.lanesTop ? -1 : trackAt(layout, y - geometry.lanesTop + viewport.scrollCssPx);
  return layout.tracks[at]?.id ?? 0;
}

/** The span under the point, null if there is none. */
export function spanUnder(state: ViewState, x: number, y: number): SpanRef | null {
  const { scene, viewport, geometry } = state;
  if (y < geometry.lanesTop) return null;
  const hit = hitTest(scene, viewport, geometry.plotWidth, x - geometry.gutter, y - geometry.lanesTop);
  return hit === null || hit.spanIndex < 0 ? null : { coroutine: hit.coroutine, spanIndex: hit.spanIndex };
}

/** A lane's name stands for what it does at the cursor. */
export function laneUnder(state: ViewState, y: number): SpanRef | null {
  const { layout, viewport, geometry, cursor } = state;
  const row = layout.lanes[y < geometry.lanesTop ? -1 : laneAt(layout, y - geometry.lanesTop + viewport.scrollCssPx)]?.row;
  return row === undefined ? null : { coroutine: row.id, spanIndex: spanNear(row.spans, cursor) };
}

/** Places in the picture: css pixels from its top left, of a step, of a lane, of a span. */
import { barBand } from "../bars.ts";
import { ownHeightCssPx } from "../layout.ts";
import { cssPxOf } from "../viewport.ts";
import type { SpanRef, ViewState } from "./state.ts";

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** x of a step's start. */
export function stepX(state: ViewState, stepIndex: number): number {
  const { geometry, viewport, axis } = state;
  return geometry.gutter + cssPxOf(viewport, geometry.plotWidth, axis.positionOf(Math.min(stepIndex, axis.length)));
}

/** x of the cursor: the middle of its step, so that it lies inside of what is going on there. */
export function cursorX(state: ViewState): number {
  return stepX(state, state.cursor + 0.5);
}

/** y of a lane's top, scrolled. */
export function laneTop(state: ViewState, lane: number): number {
  return state.geometry.lanesTop + lane * state.layout.laneCssPx - state.viewport.scrollCssPx;
}

/** y of a track's top, scrolled. */
export function trackTop(state: ViewState, track: number): number {
  const { geometry, layout, viewport } = state;
  return geometry.lanesTop + layout.tracksTopCssPx + track * layout.trackCssPx - viewport.scrollCssPx;
}

/** What a span takes of its lane, the text above a waiting line included; null if its lane does not exist. */
export function spanRect(state: ViewState, ref: SpanRef): Rect | null {
  const lane = state.layout.indexOf(ref.coroutine);
  const at = state.layout.lanes[lane];
  const spans = at?.row.spans;
  if (at === undefined || spans === undefined || ref.spanIndex < 0 || ref.spanIndex >= spans.length) return null;
  const bar = barBand(ownHeightCssPx(at, state.layout.laneCssPx));
  const x = stepX(state, spans.start(ref.spanIndex));
  return { x, y: laneTop(state, lane) + bar.top, width: stepX(state, spans.end(ref.spanIndex)) - x, height: Math.max(1, bar.height) };
}

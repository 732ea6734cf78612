/** What is written on the tracks of queues, locks and the like: their names in the gutter, the depth where there is room. */
import { depthRuns, depthText } from "../depths.ts";
import { trimMiddle } from "../labels.ts";
import { visibleTracks } from "../layout.ts";
import type { ResourceTrack } from "../../trace/model/view.ts";
import { levelOf, placeOf, type TrackPlace } from "../tracks.ts";
import { trackTop } from "./place.ts";
import type { Pen } from "./pen.ts";
import type { ViewState } from "./state.ts";

const INSET_CSS_PX = 10;
const EDGE_CSS_PX = 5;
/** Between a label and the name after it. */
const APART_CSS_PX = 7;
/** Lower tracks bear no text. */
const LOWEST_TEXT_CSS_PX = 11;
/** Room left and right of a depth. */
const DEPTH_INSET_CSS_PX = 4;
/** From the line to the middle of a depth's text above it. */
const DEPTH_ABOVE_CSS_PX = 5;

/** Depths, over the veil: what is to come is pale, yet it must be read. */
export function drawDepths(pen: Pen, state: ViewState): void {
  const { geometry } = state;
  if (state.layout.trackCssPx < LOWEST_TEXT_CSS_PX) return;
  pen.clipped(geometry.gutter, geometry.lanesTop, geometry.plotWidth, geometry.lanesHeight, () => {
    forTracks(state, (track, top) => drawTrackDepths(pen, state, track, top));
  });
}

function drawTrackDepths(pen: Pen, state: ViewState, track: ResourceTrack, top: number): void {
  const { geometry, palette, dpr, layout } = state;
  const place = placeOf(track, top, layout.trackCssPx, dpr);
  for (const { x0, x1, depth } of depthRuns(track, state.columns)) {
    if (depth === 0) continue;
    const text = depthText(track, depth);
    if (pen.measure("small")(text) + 2 * DEPTH_INSET_CSS_PX > (x1 - x0) / dpr) continue;
    pen.text("small", palette.css.ink, text, geometry.gutter + x0 / dpr + DEPTH_INSET_CSS_PX, depthMiddle(place, depth));
  }
}

/** Middle of a depth's text: within the area, or above it where that is low. */
function depthMiddle(place: TrackPlace, depth: number): number {
  const level = levelOf(place, depth);
  return (level > place.room / 2 ? place.base - level / 2 + place.dpr / 2 : place.base - level - DEPTH_ABOVE_CSS_PX * place.dpr) / place.dpr;
}

/** Names of the tracks, with what each is where there is room: "q Queue(2)". */
export function drawTrackNames(pen: Pen, state: ViewState): void {
  const { geometry, palette, layout } = state;
  if (layout.tracks.length === 0) return;
  pen.clipped(0, geometry.lanesTop, geometry.gutter - pen.hair, geometry.lanesHeight, () => {
    forTracks(state, (track, top) => drawTrackName(pen, state, track, top));
  });
  const line = trackTop(state, 0) - pen.hair;
  if (line > geometry.lanesTop) pen.fill(palette.css.line, 0, line, geometry.gutter, pen.hair);
}

function drawTrackName(pen: Pen, state: ViewState, track: ResourceTrack, top: number): void {
  const { geometry, palette, layout } = state;
  const height = layout.trackCssPx;
  if (state.hoverTrack === track.id) pen.fill(palette.css.selection, 0, top, geometry.gutter - pen.hair, height);
  if (height < LOWEST_TEXT_CSS_PX) return;
  const room = geometry.gutter - INSET_CSS_PX - EDGE_CSS_PX;
  const label = trimMiddle(track.label, room, pen.measure("text"));
  pen.text("text", palette.css.ink, label, INSET_CSS_PX, top + height / 2);
  const left = INSET_CSS_PX + pen.measure("text")(label) + APART_CSS_PX;
  const isKnown = track.label === track.name || left + pen.measure("small")(track.name) > geometry.gutter - EDGE_CSS_PX;
  if (!isKnown) pen.text("small", palette.css.inkDim, track.name, left, top + height / 2);
}

function forTracks(state: ViewState, draw: (track: ResourceTrack, top: number) => void): void {
  const { geometry, layout, viewport } = state;
  const { first, last } = visibleTracks(layout, viewport.scrollCssPx, geometry.lanesHeight);
  for (let i = first; i < last; i++) {
    const track = layout.tracks[i];
    if (track !== undefined) draw(track, trackTop(state, i));
  }
}

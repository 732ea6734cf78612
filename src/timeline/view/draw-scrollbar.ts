/** A thin bar at the right edge: how much of the lanes is seen, and where. */
import { SCROLLBAR_CSS_PX } from "./geometry.ts";
import type { Pen } from "./pen.ts";
import type { ViewState } from "./state.ts";

const THUMB_CSS_PX = 6;
const SHORTEST_THUMB_CSS_PX = 24;

/** Top and height of the thumb, in the picture. */
export function thumbOf(state: ViewState): { top: number; height: number } {
  const { geometry, layout, viewport } = state;
  const track = geometry.lanesHeight;
  const height = Math.min(track, Math.max(SHORTEST_THUMB_CSS_PX, (track * track) / layout.contentCssPx));
  const most = Math.max(1, layout.contentCssPx - track);
  return { top: geometry.lanesTop + ((track - height) * viewport.scrollCssPx) / most, height };
}

export function drawScrollbar(pen: Pen, state: ViewState): void {
  if (!state.scrollable) return;
  const { geometry, palette } = state;
  const { top, height } = thumbOf(state);
  const { context } = pen;
  context.globalAlpha = 0.55;
  context.fillStyle = palette.css.inkDim;
  context.beginPath();
  context.roundRect(geometry.width - (SCROLLBAR_CSS_PX + THUMB_CSS_PX) / 2, top + 2, THUMB_CSS_PX, height - 4, THUMB_CSS_PX / 2);
  context.fill();
  context.globalAlpha = 1;
}

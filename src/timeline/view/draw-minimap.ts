/** What lies over the minimap's pixels: the window on the run, the chosen stretch, the cursor, the name in the gutter. */
import type { Stretch } from "../window-drag.ts";
import type { Pen } from "./pen.ts";
import type { ViewState } from "./state.ts";
import type { TimelineTexts } from "./texts.ts";

/** How pale the run is outside of the window. */
const OUTSIDE_OPACITY = 0.6;
const GRIP_WIDTH_CSS_PX = 5;
const GRIP_HEIGHT_CSS_PX = 14;
const RANGE_OPACITY = 0.18;

/** `xOf`: css pixels of an axis position. `heightCssPx`: of the strip. */
export interface MinimapPlace {
  readonly xOf: (position: number) => number;
  readonly heightCssPx: number;
  /** The window, in css pixels. */
  readonly window: Stretch;
}

export function drawMinimap(pen: Pen, state: ViewState, texts: TimelineTexts, place: MinimapPlace): void {
  const { geometry, palette } = state;
  const { heightCssPx } = place;
  drawRange(pen, state, place);
  drawCursorLine(pen, state, place);
  drawWindow(pen, state, place);
  pen.fill(palette.css.panel, 0, 0, geometry.gutter, heightCssPx);
  pen.text("small", palette.css.inkDim, texts.minimap(), geometry.wide ? 12 : 6, heightCssPx / 2);
  pen.fill(palette.css.line, 0, 0, geometry.width, pen.hair);
}

function drawRange(pen: Pen, { range, axis, palette }: ViewState, { xOf, heightCssPx }: MinimapPlace): void {
  if (range === null) return;
  const x0 = xOf(axis.positionOf(range.from));
  const { context } = pen;
  context.globalAlpha = RANGE_OPACITY;
  pen.fill(palette.css.accent, x0, 0, Math.max(1, xOf(axis.positionOf(range.to)) - x0), heightCssPx);
  context.globalAlpha = 1;
}

function drawCursorLine(pen: Pen, { axis, cursor, palette }: ViewState, { xOf, heightCssPx }: MinimapPlace): void {
  const x = pen.snap(xOf(axis.positionOf(cursor + 0.5))) - 0.75;
  pen.fill(palette.css.panel, x - 1, 0, 3.5, heightCssPx);
  pen.fill(palette.css.ink, x, 0, 1.5, heightCssPx);
}

/** Outside of the window the run is pale; the window has a frame, and a grip at each edge. */
function drawWindow(pen: Pen, { geometry, palette }: ViewState, { window, heightCssPx }: MinimapPlace): void {
  const { context } = pen;
  const [left, right] = [Math.max(geometry.gutter, window.from), Math.min(geometry.width, window.to)];
  context.globalAlpha = OUTSIDE_OPACITY;
  pen.fill(palette.css.ground, geometry.gutter, 0, left - geometry.gutter, heightCssPx);
  pen.fill(palette.css.ground, right, 0, geometry.width - right, heightCssPx);
  context.globalAlpha = 1;
  pen.outline(palette.css.accent, left, 0, right - left, heightCssPx, 3);
  for (const x of [left, right]) drawGrip(pen, palette.css.accent, Math.min(Math.max(x, geometry.gutter + 3), geometry.width - 3), heightCssPx);
}

function drawGrip(pen: Pen, color: string, x: number, heightCssPx: number): void {
  const { context } = pen;
  context.beginPath();
  context.roundRect(pen.snap(x - GRIP_WIDTH_CSS_PX / 2), (heightCssPx - GRIP_HEIGHT_CSS_PX) / 2, GRIP_WIDTH_CSS_PX, GRIP_HEIGHT_CSS_PX, 2.5);
  context.fillStyle = color;
  context.fill();
}

/**
 * The run before, drawn hollow and dashed over the run shown: dots where lines were printed before, above the bars as the
 * dots of this run are, and the end. Nothing that is filled is a ghost, nothing hollow on a dot's place is not.
 */
import { barBand } from "../bars.ts";
import { placeGhostEnd, type GhostLanes } from "../ghost.ts";
import { visibleLanes } from "../layout.ts";
import type { Dash } from "../prints.ts";
import { MARKS_FROM_CSS_PX } from "../raster.ts";
import { handleStretch } from "./draw-cursor.ts";
import type { Pen } from "./pen.ts";
import { laneTop, stepX } from "./place.ts";
import type { ViewState } from "./state.ts";
import type { TimelineTexts } from "./texts.ts";

const RADIUS_CSS_PX = 3;
/** Two hollow dots nearer than this would run into each other. */
const APART_CSS_PX = 8;
const DASH_CSS_PX = [4, 4];
const LABEL_HEIGHT_CSS_PX = 17;
const LABEL_INSET_CSS_PX = 6;

/** Draws nothing without a ghost. `timeMs` is the cursor's, whose handle the label must not meet. */
export function drawGhost(pen: Pen, state: ViewState, texts: TimelineTexts, timeMs: number): void {
  const { ghost, geometry } = state;
  if (ghost === null) return;
  pen.clipped(geometry.gutter, geometry.lanesTop, geometry.plotWidth, geometry.lanesHeight, () => drawMarks(pen, state, ghost));
  pen.clipped(geometry.gutter, 0, geometry.plotWidth, geometry.height, () => drawEnd(pen, state, ghost, texts, timeMs));
}

function drawMarks(pen: Pen, state: ViewState, ghost: GhostLanes): void {
  const { layout, viewport, geometry } = state;
  if (layout.laneCssPx < MARKS_FROM_CSS_PX) return;
  const { first, last } = visibleLanes(layout, viewport.scrollCssPx, geometry.lanesHeight);
  for (let lane = first; lane < last; lane++) drawLane(pen, state, ghost, lane);
}

function drawLane(pen: Pen, state: ViewState, ghost: GhostLanes, lane: number): void {
  const { layout, palette, dpr } = state;
  const bar = barBand(layout.laneCssPx);
  const y = laneTop(state, lane) + Math.max(RADIUS_CSS_PX + 1, bar.top - 3.5);
  for (const dash of ghost.dashes(layout.lanes[lane]?.row.id ?? 0, state.columns, APART_CSS_PX * dpr)) drawHollow(pen, state, dash, y, palette.css.ink);
}

function drawHollow({ context }: Pen, { geometry, palette, dpr }: ViewState, { x0, x1 }: Dash, y: number, color: string): void {
  const radius = RADIUS_CSS_PX;
  context.beginPath();
  context.roundRect(geometry.gutter + x0 / dpr - radius, y - radius, (x1 - x0) / dpr + 2 * radius, 2 * radius, radius);
  context.fillStyle = palette.css.panel;
  context.fill();
  context.strokeStyle = color;
  context.lineWidth = 1.25;
  context.stroke();
}

function drawEnd(pen: Pen, state: ViewState, { end }: GhostLanes, texts: TimelineTexts, timeMs: number): void {
  if (end === null) return;
  const { geometry } = state;
  const text = texts.ghostEnd(end.timeMs, end.step === Infinity);
  const width = Math.ceil(pen.measure("small")(text)) + 2 * LABEL_INSET_CSS_PX;
  const x = end.step === Infinity ? Infinity : stepX(state, end.step + 0.5);
  const place = placeGhostEnd(x, width, handleStretch(pen, state, texts, timeMs), geometry.gutter + 1, geometry.width - 1);
  if (place?.x != null) drawLine(pen, state, pen.snap(place.x));
  if (place?.labelLeft != null) drawLabel(pen, state, text, pen.snap(place.labelLeft), width);
}

function drawLine({ context }: Pen, { geometry, palette }: ViewState, x: number): void {
  context.beginPath();
  context.setLineDash(DASH_CSS_PX);
  context.moveTo(x, geometry.stripTop + 1);
  context.lineTo(x, geometry.height);
  context.strokeStyle = palette.css.ink;
  context.lineWidth = 1.25;
  context.stroke();
  context.setLineDash([]);
}

function drawLabel(pen: Pen, { geometry, palette }: ViewState, text: string, left: number, width: number): void {
  const top = geometry.stripTop + 1;
  pen.fill(palette.css.panel, left, top, width, LABEL_HEIGHT_CSS_PX);
  pen.context.setLineDash([3, 3]);
  pen.outline(palette.css.ink, left, top, width, LABEL_HEIGHT_CSS_PX, 4);
  pen.context.setLineDash([]);
  pen.text("small", palette.css.ink, text, left + width / 2, top + LABEL_HEIGHT_CSS_PX / 2, "center");
}

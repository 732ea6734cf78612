/** What is written and marked on the lanes: texts on spans, how each ended, where it printed. */
import { State, type CoroutineRow, type TraceView } from "../../trace/model/view.ts";
import { barBand, stateBand } from "../bars.ts";
import { columnSteps, partition } from "../columns.ts";
import { LOWEST_TEXT_LANE_CSS_PX, placeTexts, type SpanText } from "../labels.ts";
import { visibleLanes } from "../layout.ts";
import { Runs, spanRuns } from "../lod.ts";
import { MARKS_FROM_CSS_PX } from "../raster.ts";
import { visibleSteps } from "./draw-axis.ts";
import { drawCross, drawRing, drawTick } from "./marks.ts";
import { cursorX, laneTop, stepX } from "./place.ts";
import type { Pen } from "./pen.ts";
import type { ViewState } from "./state.ts";

/** More printed lines than this in the window are not dotted one by one. */
const MOST_DOTS = 4_000;
/** Two dots of a lane nearer than this would run into one. */
const DOT_APART_CSS_PX = 6;

const runs = new Runs();

/** A text where it goes in the picture. */
interface PlacedText extends SpanText {
  readonly top: number;
}

/** Marks and dots of what is still to come at the cursor: drawn under the veil. */
export function drawFutureMarks(pen: Pen, state: ViewState, trace: TraceView): void {
  onLanes(pen, state, () => {
    forLanes(state, (row, top) => {
      if (row.endedStep > state.cursor) drawEnding(pen, state, row, top);
      if (row.spans.length > 0 && row.spans.state(0) === State.Created) drawCreated(pen, state, row, top);
    });
    drawDots(pen, state, trace);
  });
}

/** How those ended that have ended at the cursor: over the veil, since the mark stands behind the end. */
export function drawPastMarks(pen: Pen, state: ViewState): void {
  onLanes(pen, state, () => {
    forLanes(state, (row, top) => {
      if (row.endedStep >= 0 && row.endedStep <= state.cursor) drawEnding(pen, state, row, top);
    });
  });
}

function onLanes(pen: Pen, state: ViewState, draw: () => void): void {
  const { geometry, layout } = state;
  if (layout.laneCssPx < MARKS_FROM_CSS_PX) return;
  pen.clipped(geometry.gutter, geometry.lanesTop, geometry.plotWidth, geometry.lanesHeight, draw);
}

/**
 * Texts on spans, over the veil: what is to come is pale, yet its texts must be read. So left and right of the cursor
 * they have colours of their own.
 */
export function drawTexts(pen: Pen, state: ViewState, trace: TraceView): void {
  const { geometry, palette } = state;
  const texts = placeAll(pen, state, trace);
  const middle = Math.min(Math.max(cursorX(state), geometry.gutter), geometry.width);
  const { lanesTop, lanesHeight } = geometry;
  pen.clipped(geometry.gutter, lanesTop, middle - geometry.gutter, lanesHeight, () => writeAll(pen, state, texts, palette.css.accentInk));
  pen.clipped(middle, lanesTop, geometry.width - middle, lanesHeight, () => writeAll(pen, state, texts, palette.css.ink));
}

function placeAll(pen: Pen, state: ViewState, trace: TraceView): PlacedText[] {
  const { geometry, axis, viewport, layout, dpr } = state;
  const placed: PlacedText[] = [];
  if (layout.laneCssPx < LOWEST_TEXT_LANE_CSS_PX) return placed;
  const steps = columnSteps(axis, viewport, Math.round(geometry.plotWidth * dpr));
  forLanes(state, (row, top) => {
    spanRuns(row.spans, steps, runs);
    const texts = placeTexts(row, runs, layout.laneCssPx, dpr, pen.measure("text"), (site) => trace.siteText(site));
    for (const text of texts) placed.push({ ...text, top });
  });
  return placed;
}

function writeAll(pen: Pen, state: ViewState, texts: readonly PlacedText[], onBars: string): void {
  const { geometry, palette } = state;
  for (const { text, x, y, top, state: kind } of texts) {
    pen.text("text", kind === State.Running ? onBars : palette.css.inkDim, text, geometry.gutter + x, top + y);
  }
}

function forLanes(state: ViewState, draw: (row: CoroutineRow, top: number) => void): void {
  const { geometry, layout, viewport } = state;
  const { first, last } = visibleLanes(layout, viewport.scrollCssPx, geometry.lanesHeight);
  for (let i = first; i < last; i++) {
    const row = layout.lanes[i]?.row;
    if (row !== undefined) draw(row, laneTop(state, i));
  }
}

function drawEnding(pen: Pen, state: ViewState, row: CoroutineRow, top: number): void {
  if (row.ending !== "returned" && row.ending !== "threw") return;
  const bar = barBand(state.layout.laneCssPx);
  const size = Math.min(12, bar.height - 1);
  const x = besideCursor(state, stepX(state, row.endedStep + 1), size + 3);
  const y = top + bar.top + bar.height / 2;
  if (row.ending === "returned") drawTick(pen, state.palette.css.returned, x + 2, y, size);
  else drawCross(pen, state.palette.css.threw, x + 3, y, size);
}

/** A mark that the cursor's line would cross stands right of it. */
function besideCursor(state: ViewState, x: number, width: number): number {
  const line = cursorX(state);
  return line > x - 2 && line < x + width ? line + 2 : x;
}

function drawCreated(pen: Pen, state: ViewState, row: CoroutineRow, top: number): void {
  const band = stateBand(State.Created, state.layout.laneCssPx);
  const y = top + band.top + band.height / 2;
  drawRing(pen, state.palette.css.created, state.palette.css.panel, stepX(state, row.spans.start(0)) + 4, y, 3);
}

/** A dot for each printed line, over the bar of who printed it. */
function drawDots(pen: Pen, state: ViewState, trace: TraceView): void {
  const { first, last } = visibleSteps(state);
  const { lines } = trace;
  const from = partition(0, lines.length, (i) => (lines[i]?.step ?? 0) >= first);
  const to = partition(from, lines.length, (i) => (lines[i]?.step ?? 0) > last);
  const lastX = new Map<number, number>();
  for (let i = from; i < Math.min(to, from + MOST_DOTS); i++) {
    const line = lines[i];
    const lane = line === undefined ? -1 : state.layout.indexOf(line.coroutine);
    if (line === undefined || lane < 0) continue;
    const x = stepX(state, line.step + 0.5);
    if (x - (lastX.get(lane) ?? -Infinity) < DOT_APART_CSS_PX) continue;
    lastX.set(lane, x);
    drawDot(pen, state, x, laneTop(state, lane));
  }
}

/** In a roomy lane it stands above the bar, in others on its upper edge with a rim, so that it is seen. */
function drawDot(pen: Pen, state: ViewState, x: number, top: number): void {
  const { palette, layout, geometry } = state;
  if (top + layout.laneCssPx < geometry.lanesTop || top > geometry.height) return;
  const bar = barBand(layout.laneCssPx);
  const roomy = bar.top >= 6;
  const y = top + (roomy ? bar.top - 3.5 : bar.top + 1);
  const { context } = pen;
  context.beginPath();
  context.arc(x, y, roomy ? 2.5 : 2, 0, 2 * Math.PI);
  context.fillStyle = palette.css.ink;
  context.fill();
  if (roomy) return;
  context.strokeStyle = palette.css.panel;
  context.lineWidth = 1;
  context.stroke();
}

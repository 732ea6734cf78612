/** What is written and marked on the lanes: texts on spans, how each ended, where it printed. */
import { State, type CoroutineRow, type TraceView } from "../../trace/model/view.ts";
import { barBand, printPlace, stateBand } from "../bars.ts";
import { besideLine, hasEnded } from "../endings.ts";
import { LOWEST_TEXT_LANE_CSS_PX, placeTexts, type SpanText } from "../labels.ts";
import { ownHeightCssPx, visibleLanes } from "../layout.ts";
import { Runs, spanRuns } from "../lod.ts";
import { printDashes, type Dash } from "../prints.ts";
import { MARKS_FROM_CSS_PX } from "../raster.ts";
import { drawCancels, drawStays } from "./draw-asyncio.ts";
import { drawCross, drawRing, drawStop, drawTick } from "./marks.ts";
import { cursorX, laneTop, stepX } from "./place.ts";
import type { Pen } from "./pen.ts";
import type { ViewState } from "./state.ts";

/** Two dots of a lane nearer than this run into one dash. */
const DOT_APART_CSS_PX = 6;

const runs = new Runs();

/** A text where it goes in the picture. */
export interface PlacedText extends SpanText {
  readonly top: number;
}

/** Marks and dots of what is still to come at the cursor: drawn under the veil. */
export function drawFutureMarks(pen: Pen, state: ViewState): void {
  onLanes(pen, state, () => {
    forLanes(state, (row, top, height) => {
      if (!hasEnded(row, state.cursor)) drawEnding(pen, state, row, top, height);
      if (row.spans.length > 0 && row.spans.state(0) === State.Created) drawCreated(pen, state, row, top, height);
      drawStays(pen, state, row, top, height);
      drawPrints(pen, state, row, top, height);
      drawCancels(pen, state, row, top);
    });
  });
}

/** How those ended that have ended at the cursor: over the veil, since the mark stands behind the end. */
export function drawPastMarks(pen: Pen, state: ViewState): void {
  onLanes(pen, state, () => {
    forLanes(state, (row, top, height) => {
      if (hasEnded(row, state.cursor)) drawEnding(pen, state, row, top, height);
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
 * they have colours of their own. Gives what it wrote, so that other texts can keep off it.
 */
export function drawTexts(pen: Pen, state: ViewState, trace: TraceView): readonly PlacedText[] {
  const { geometry, palette } = state;
  const texts = placeAll(pen, state, trace);
  const middle = Math.min(Math.max(cursorX(state), geometry.gutter), geometry.width);
  const { lanesTop, lanesHeight } = geometry;
  pen.clipped(geometry.gutter, lanesTop, middle - geometry.gutter, lanesHeight, () => writeAll(pen, state, texts, palette.css.accentInk));
  pen.clipped(middle, lanesTop, geometry.width - middle, lanesHeight, () => writeAll(pen, state, texts, palette.css.ink));
  return texts;
}

function placeAll(pen: Pen, state: ViewState, trace: TraceView): PlacedText[] {
  const { layout, dpr } = state;
  const placed: PlacedText[] = [];
  if (layout.laneCssPx < LOWEST_TEXT_LANE_CSS_PX) return placed;
  forLanes(state, (row, top, height) => {
    spanRuns(row.spans, state.columns, runs);
    const texts = placeTexts(row, runs, height, dpr, pen.measure("text"), (site) => trace.siteText(site));
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

/** `height`: of the part of the lane that bears the row's own spans. */
function forLanes(state: ViewState, draw: (row: CoroutineRow, top: number, height: number) => void): void {
  const { geometry, layout, viewport } = state;
  const { first, last } = visibleLanes(layout, viewport.scrollCssPx, geometry.lanesHeight);
  for (let i = first; i < last; i++) {
    const lane = layout.lanes[i];
    if (lane !== undefined) draw(lane.row, laneTop(state, i), ownHeightCssPx(lane, layout.laneCssPx));
  }
}

/** Room that a mark takes left of its path: half of its stroke. */
const STROKE_CSS_PX = 1;
/** How far behind the end each mark stands; before that of a cancel the raster draws a bar. */
const ENDING_APART_CSS_PX = { returned: 1, threw: 2, cancelled: 5 } as const;

function drawEnding(pen: Pen, state: ViewState, row: CoroutineRow, top: number, height: number): void {
  if (row.ending === null || row.ending === "closed") return;
  const bar = barBand(height);
  const size = Math.min(12, bar.height - 1);
  const left = stepX(state, row.endedStep + 1) + ENDING_APART_CSS_PX[row.ending];
  const x = besideLine(left, size + 2 * STROKE_CSS_PX, cursorX(state)) + STROKE_CSS_PX;
  const y = top + bar.top + bar.height / 2;
  if (row.ending === "returned") drawTick(pen, state.palette.css.returned, x, y, size);
  else if (row.ending === "threw") drawCross(pen, state.palette.css.threw, x, y, size);
  else drawStop(pen, state.palette.css.cancelled, x, y, size);
}

function drawCreated(pen: Pen, state: ViewState, row: CoroutineRow, top: number, height: number): void {
  const band = stateBand(State.Created, height);
  const y = top + band.top + band.height / 2;
  drawRing(pen, state.palette.css.created, state.palette.css.panel, stepX(state, row.spans.start(0)) + 4, y, 3);
}

/**
 * Where it printed, over its bar. In a roomy lane the dots stand above the bar, in others on its upper edge with a rim, so
 * that they are seen.
 */
function drawPrints(pen: Pen, state: ViewState, row: CoroutineRow, top: number, height: number): void {
  const { palette, dpr } = state;
  const { roomy, middle } = printPlace(height);
  const radius = roomy ? 2.5 : 2;
  const y = top + middle;
  const { context } = pen;
  context.beginPath();
  for (const dash of printDashes(state.prints.of(row.id), state.columns, DOT_APART_CSS_PX * dpr)) addDash(pen, state, dash, y, radius);
  context.fillStyle = palette.css.ink;
  context.fill();
  if (roomy) return;
  context.strokeStyle = palette.css.panel;
  context.lineWidth = 1;
  context.stroke();
}

/** A dot, or from the first dot to the last a line as high as they are. */
function addDash({ context }: Pen, { geometry, dpr }: ViewState, { x0, x1 }: Dash, y: number, radius: number): void {
  context.roundRect(geometry.gutter + x0 / dpr - radius, y - radius, (x1 - x0) / dpr + 2 * radius, 2 * radius, radius);
}

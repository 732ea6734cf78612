/**
 * The names of the lanes, indented by who called whom, with a triangle before those that others stand below, and after a
 * folded one how many it holds; in high lanes a second line sums the lane up.
 */
import type { TraceView } from "../../trace/model/view.ts";
import { visibleLanes, type Lane } from "../layout.ts";
import type { LaneSums } from "../sums.ts";
import { drawTriangle } from "./marks.ts";
import { EDGE_CSS_PX, INSET_CSS_PX, nameX } from "./names.ts";
import { laneTop } from "./place.ts";
import type { Pen } from "./pen.ts";
import type { ViewState } from "./state.ts";
import type { TimelineTexts } from "./texts.ts";

/** Lanes lower than this do not all bear a name. */
const LOWEST_CSS_PX = 11;
const SAMPLE_APART_CSS_PX = 40;
/** From this height on there is a second line. */
const ROOMY_CSS_PX = 36;
/** From a triangle's middle to the name. */
const TRIANGLE_APART_CSS_PX = 8;
/** Around the count of a folded lane, and before it. */
const COUNT_PAD_CSS_PX = 4;
const COUNT_APART_CSS_PX = 5;
const COUNT_HEIGHT_CSS_PX = 14;

export function drawGutter(pen: Pen, state: ViewState, trace: TraceView, texts: TimelineTexts, sums: LaneSums): void {
  const { geometry, palette, layout, viewport } = state;
  pen.fill(palette.css.panel, 0, 0, geometry.gutter, geometry.height);
  pen.fill(palette.css.line, 0, geometry.lanesTop - pen.hair, geometry.gutter, pen.hair);
  pen.fill(palette.css.line, geometry.gutter - pen.hair, 0, pen.hair, geometry.height);
  drawLoopName(pen, state, texts, trace, sums);
  if (layout.laneCssPx < LOWEST_CSS_PX) return drawSampleNames(pen, state);
  pen.clipped(0, geometry.lanesTop, geometry.gutter - pen.hair, geometry.lanesHeight, () => {
    const { first, last } = visibleLanes(layout, viewport.scrollCssPx, geometry.lanesHeight);
    for (let i = first; i < last; i++) {
      const lane = layout.lanes[i];
      if (lane !== undefined) drawName(pen, state, trace, lane, laneTop(state, i), texts, sums);
    }
  });
}

function drawLoopName(pen: Pen, state: ViewState, texts: TimelineTexts, trace: TraceView, sums: LaneSums): void {
  const { geometry } = state;
  const second = geometry.wide && geometry.lanesTop - geometry.axisBottom >= ROOMY_CSS_PX ? texts.loopSummary(trace.turns.length, sums.timers(trace), trace.loop) : "";
  const box = { x: INSET_CSS_PX, right: geometry.gutter, top: geometry.axisBottom, height: geometry.lanesTop - geometry.axisBottom };
  writeLines(pen, state, texts.loopName(), second, box, state.palette.css.ink);
}

function drawName(pen: Pen, state: ViewState, trace: TraceView, lane: Lane, top: number, texts: TimelineTexts, sums: LaneSums): void {
  const { geometry, palette, layout } = state;
  const x = nameX(state, lane.depth);
  if (state.selection?.coroutine === lane.row.id) pen.fill(palette.css.selection, 0, top, geometry.gutter - pen.hair, layout.laneCssPx - pen.hair);
  let second = "";
  if (geometry.wide && layout.laneCssPx >= ROOMY_CSS_PX) {
    const sum = sums.lane(trace, lane.row);
    second = texts.laneSummary(sum.ranTimes, sum.waitedMs);
  }
  const height = layout.laneCssPx;
  if (lane.isParent) drawTriangle(pen, palette.css.inkDim, x - TRIANGLE_APART_CSS_PX, top + height / 2, lane.held.length === 0);
  const right = lane.held.length === 0 ? geometry.gutter : drawCount(pen, state, `+${lane.held.length}`, top + height / 2) - COUNT_APART_CSS_PX;
  writeLines(pen, state, lane.row.label, second, { x, right, top, height }, lane.isDimmed ? palette.css.inkDim : palette.css.ink);
  if (layout.laneCssPx >= 20) pen.fill(palette.css.line, 0, top + layout.laneCssPx - pen.hair, geometry.gutter, pen.hair);
}

/** How many lanes a folded one holds, at the gutter's edge; returns where it begins. */
function drawCount(pen: Pen, { geometry, palette }: ViewState, text: string, middle: number): number {
  const width = Math.ceil(pen.measure("small")(text)) + 2 * COUNT_PAD_CSS_PX;
  const left = geometry.gutter - EDGE_CSS_PX - width;
  const { context } = pen;
  context.beginPath();
  context.roundRect(left, middle - COUNT_HEIGHT_CSS_PX / 2, width, COUNT_HEIGHT_CSS_PX, COUNT_HEIGHT_CSS_PX / 2);
  context.fillStyle = palette.css.selection;
  context.fill();
  pen.text("small", palette.css.ink, text, left + width / 2, middle, "center");
  return left;
}

/** Where lines are written: from x to the right edge. */
interface LineBox {
  readonly x: number;
  readonly right: number;
  readonly top: number;
  readonly height: number;
}

function writeLines(pen: Pen, state: ViewState, first: string, second: string, { x, right, top, height }: LineBox, color: string): void {
  const font = height < 18 || !state.geometry.wide ? "text" : "name";
  const middle = top + height / 2;
  const text = state.names.fit(first, right - x - EDGE_CSS_PX, pen.measure(font));
  pen.text(font, color, text, x, second === "" ? middle : middle - 7.5);
  if (second !== "") writeSecond(pen, state, second, x, right, middle + 8);
}

/** The second line gives up its indent, and is left out where it still has no room: a number cut short would lie. */
function writeSecond(pen: Pen, state: ViewState, text: string, x: number, right: number, y: number): void {
  const width = pen.measure("small")(text);
  const left = Math.min(x, right - EDGE_CSS_PX - width);
  if (left >= EDGE_CSS_PX) pen.text("small", state.palette.css.inkDim, text, left, y);
}

/** In an overview every so many lanes one name, so that the reader knows where they are. */
function drawSampleNames(pen: Pen, state: ViewState): void {
  const { geometry, layout, viewport, palette } = state;
  const every = Math.ceil(SAMPLE_APART_CSS_PX / layout.laneCssPx);
  const { first, last } = visibleLanes(layout, viewport.scrollCssPx, geometry.lanesHeight);
  for (let i = Math.ceil(first / every) * every; i < last; i += every) {
    const y = laneTop(state, i);
    if (y + SAMPLE_APART_CSS_PX > geometry.height) return;
    pen.fill(palette.css.inkDim, geometry.gutter - 5, y, 4, pen.hair);
    const label = state.names.fit(layout.lanes[i]?.row.label ?? "", geometry.gutter - INSET_CSS_PX - EDGE_CSS_PX, pen.measure("small"));
    pen.text("small", palette.css.inkDim, label, INSET_CSS_PX, y + 7);
  }
}

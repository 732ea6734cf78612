/** The names of the lanes, indented by who called whom; in high lanes a second line sums the lane up. */
import type { TraceView } from "../../trace/model/view.ts";
import { trimMiddle } from "../labels.ts";
import { visibleLanes, type Lane } from "../layout.ts";
import type { LaneSums } from "../sums.ts";
import { laneTop } from "./place.ts";
import type { Pen } from "./pen.ts";
import type { ViewState } from "./state.ts";
import type { TimelineTexts } from "./texts.ts";

const INSET_CSS_PX = 10;
/** Calls of one function differ in their arguments, so of a long label the end is worth more than the front. */
const HEAD_SHARE = 0.35;
/** Room between a name and the plot. */
const EDGE_CSS_PX = 5;
const INDENT_WIDE_CSS_PX = 12;
const INDENT_NARROW_CSS_PX = 6;
/** Deeper calls are not indented any further: the name must keep its room. */
const DEEPEST = 5;
/** Lanes lower than this do not all bear a name. */
const LOWEST_CSS_PX = 11;
const SAMPLE_APART_CSS_PX = 40;
/** From this height on there is a second line. */
const ROOMY_CSS_PX = 36;

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
  const second = geometry.wide && geometry.lanesTop - geometry.axisBottom >= ROOMY_CSS_PX ? texts.loopSummary(trace.turns.length, sums.timers(trace)) : "";
  writeLines(pen, state, texts.loopName(), second, INSET_CSS_PX, geometry.axisBottom, geometry.lanesTop - geometry.axisBottom);
}

function drawName(pen: Pen, state: ViewState, trace: TraceView, lane: Lane, top: number, texts: TimelineTexts, sums: LaneSums): void {
  const { geometry, palette, layout } = state;
  const indent = Math.min(lane.depth, DEEPEST) * (geometry.wide ? INDENT_WIDE_CSS_PX : INDENT_NARROW_CSS_PX);
  if (state.selection?.coroutine === lane.row.id) pen.fill(palette.css.selection, 0, top, geometry.gutter - pen.hair, layout.laneCssPx - pen.hair);
  let second = "";
  if (geometry.wide && layout.laneCssPx >= ROOMY_CSS_PX) {
    const sum = sums.lane(trace, lane.row);
    second = texts.laneSummary(sum.ranTimes, sum.waitedMs);
  }
  writeLines(pen, state, lane.row.label, second, INSET_CSS_PX + indent, top, layout.laneCssPx);
  if (layout.laneCssPx >= 20) pen.fill(palette.css.line, 0, top + layout.laneCssPx - pen.hair, geometry.gutter, pen.hair);
}

function writeLines(pen: Pen, state: ViewState, first: string, second: string, x: number, top: number, height: number): void {
  const { geometry, palette } = state;
  const room = geometry.gutter - x - EDGE_CSS_PX;
  const font = height < 18 || !geometry.wide ? "text" : "name";
  const middle = top + height / 2;
  pen.text(font, palette.css.ink, trimMiddle(first, room, pen.measure(font), HEAD_SHARE), x, second === "" ? middle : middle - 7.5);
  if (second !== "") writeSecond(pen, state, second, x, middle + 8);
}

/** The second line gives up its indent, and is left out where it still has no room: a number cut short would lie. */
function writeSecond(pen: Pen, state: ViewState, text: string, x: number, y: number): void {
  const width = pen.measure("small")(text);
  const left = Math.min(x, state.geometry.gutter - EDGE_CSS_PX - width);
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
    const label = trimMiddle(layout.lanes[i]?.row.label ?? "", geometry.gutter - INSET_CSS_PX - EDGE_CSS_PX, pen.measure("small"), HEAD_SHARE);
    pen.text("small", palette.css.inkDim, label, INSET_CSS_PX, y + 7);
  }
}

/**
 * The event loop's own lane. Each turn is a numbered box, told apart by shape: the script is filled and has square corners,
 * a firing timer has a cut corner with a triangle in it, coroutines and callbacks are round, callbacks dashed; a burst of
 * them stands in one hull. Boxes too narrow for that are solid; timers keep their triangle at any zoom. Idle is empty, with
 * its length where there is room.
 */
import type { LoopTurn, TraceView } from "../../trace/model/view.ts";
import { Runs, spanRuns } from "../lod.ts";
import { hullsOf, idlesOf, type Hull } from "../loop-lane.ts";
import { printDashes } from "../prints.ts";
import { instantColumns } from "../tint.ts";
import { outlinePath, turnBox, type Box } from "./loop-shapes.ts";
import { drawHead } from "./marks.ts";
import type { Pen } from "./pen.ts";
import type { ViewState } from "./state.ts";
import type { TimelineTexts } from "./texts.ts";

/** Narrower turns have no box of their own. */
const NARROWEST_BOX_CSS_PX = 4;
const HULL_PAD_CSS_PX = 3;
const TIMERS_APART_CSS_PX = 8;
const TIMERS_BAR_CSS_PX = 2;
const IDLE_PAD_CSS_PX = 6;
const SCRIPT_FILL_OPACITY = 0.22;

const runs = new Runs();

export function drawLoop(pen: Pen, state: ViewState, trace: TraceView, texts: TimelineTexts): void {
  const { geometry, palette } = state;
  spanRuns(state.turns, state.columns, runs);
  pen.clipped(geometry.gutter, geometry.axisBottom, geometry.plotWidth, geometry.lanesTop - geometry.axisBottom, () => {
    for (const hull of hullsOf(runs, trace.turns)) drawHull(pen, state, hull);
    for (let r = 0; r < runs.length; r++) drawTurn(pen, state, r, trace.turns[runs.span[r] ?? -1]);
    drawTimers(pen, state);
    drawIdles(pen, state, trace, texts);
  });
  pen.fill(palette.css.line, 0, geometry.lanesTop - pen.hair, geometry.width, pen.hair);
}

/** A band behind the boxes of a burst. */
function drawHull(pen: Pen, state: ViewState, { x0, x1 }: Hull): void {
  const { geometry, palette, dpr } = state;
  const { y, height } = turnBox(geometry, 0, 0);
  const { context } = pen;
  context.beginPath();
  context.roundRect(geometry.gutter + x0 / dpr - 1.5, y - HULL_PAD_CSS_PX, (x1 - x0) / dpr + 2, height + 2 * HULL_PAD_CSS_PX, 5);
  context.fillStyle = palette.css.line;
  context.fill();
}

function drawTurn(pen: Pen, state: ViewState, r: number, turn: LoopTurn | undefined): void {
  const { geometry, palette, dpr } = state;
  const box = turnBox(geometry, geometry.gutter + (runs.x0[r] ?? 0) / dpr, ((runs.x1[r] ?? 0) - (runs.x0[r] ?? 0)) / dpr);
  const isHovered = (runs.span[r] ?? -1) === state.hoverTurn && turn !== undefined;
  if (turn === undefined || box.width < NARROWEST_BOX_CSS_PX) return pen.fill(isHovered ? palette.css.ink : palette.css.inkDim, box.x, box.y, Math.max(1, box.width - (turn === undefined ? 0 : 1)), box.height);
  drawBox(pen, state, box, turn, isHovered);
  writeNumber(pen, state, box, String((runs.span[r] ?? 0) + 1));
}

function drawBox(pen: Pen, state: ViewState, box: Box, turn: LoopTurn, isHovered: boolean): void {
  const { palette } = state;
  const { context } = pen;
  outlinePath(pen, box, turn.kind);
  context.fillStyle = palette.css.panel;
  context.fill();
  if (turn.kind === "script") {
    context.globalAlpha = SCRIPT_FILL_OPACITY;
    context.fillStyle = palette.css.inkDim;
    context.fill();
    context.globalAlpha = 1;
  }
  context.strokeStyle = isHovered ? palette.css.ink : palette.css.inkDim;
  context.lineWidth = isHovered ? 2 : 1;
  context.setLineDash(turn.kind === "reaction" ? [3, 2] : []);
  context.stroke();
  context.setLineDash([]);
}

function writeNumber(pen: Pen, { geometry, palette }: ViewState, box: Box, text: string): void {
  const left = Math.max(box.x, geometry.gutter);
  const seen = Math.min(box.x + box.width, geometry.width) - left;
  if (pen.measure("small")(text) + 6 <= seen) pen.text("small", palette.css.inkDim, text, left + (seen - 1) / 2, box.y + box.height / 2, "center");
}

/** A triangle on the upper edge at each firing; those that would touch run into one bar. */
function drawTimers(pen: Pen, state: ViewState): void {
  const { geometry, palette, dpr } = state;
  const { y } = turnBox(geometry, 0, 0);
  for (const { x0, x1 } of printDashes(state.firings.steps(), state.columns, TIMERS_APART_CSS_PX * dpr)) {
    for (const x of x0 === x1 ? [x0] : [x0, x1]) drawHead(pen, palette.css.ink, palette.css.panel, geometry.gutter + x / dpr, y - 4);
    if (x0 < x1) pen.fill(palette.css.ink, geometry.gutter + x0 / dpr, y - 4, (x1 - x0) / dpr, TIMERS_BAR_CSS_PX);
  }
}

/** How long it has nothing to do, where there is room for it. */
function drawIdles(pen: Pen, state: ViewState, trace: TraceView, texts: TimelineTexts): void {
  const { geometry, axis, viewport, palette } = state;
  const { y, height } = turnBox(geometry, 0, 0);
  for (const { x0, x1, lengthMs } of idlesOf(trace, instantColumns(axis, viewport, geometry.plotWidth))) {
    const [left, right] = [Math.max(0, x0), Math.min(geometry.plotWidth, x1)];
    const text = texts.idle(lengthMs);
    if (pen.measure("small")(text) + 2 * IDLE_PAD_CSS_PX <= right - left) pen.text("small", palette.css.inkDim, text, geometry.gutter + (left + right) / 2, y + height / 2, "center");
  }
}

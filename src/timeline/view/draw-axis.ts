/** The axis: the strip with a tick a step, the instants' times and steps, the brackets of the waits. */
import { lowerHeads, timeHeads, type LowerHead } from "../heads.ts";
import { instantColumns, type InstantColumn } from "../tint.ts";
import { cssPxOf } from "../viewport.ts";
import type { Pen } from "./pen.ts";
import type { ViewState } from "./state.ts";
import type { TimelineTexts } from "./texts.ts";

/** Steps narrower than this have no ticks of their own. */
const NARROWEST_TICK_CSS_PX = 5;
const TIME_ROW_MIDDLE_CSS_PX = 11;
const LOWER_ROW_MIDDLE_CSS_PX = 26;

export function drawAxis(pen: Pen, state: ViewState, texts: TimelineTexts): void {
  const { geometry, axis, viewport } = state;
  const columns = instantColumns(axis, viewport, geometry.plotWidth);
  pen.clipped(geometry.gutter, 0, geometry.plotWidth, geometry.lanesTop, () => {
    for (const column of columns) drawTint(pen, state, column);
    drawStrip(pen, state);
    drawTicks(pen, state);
    drawHeads(pen, state, columns, texts);
  });
  pen.fill(state.palette.css.line, 0, geometry.axisBottom - pen.hair, geometry.width, pen.hair);
}

function drawStrip(pen: Pen, state: ViewState): void {
  const { geometry, palette } = state;
  pen.fill(palette.css.line, geometry.gutter, geometry.stripTop, geometry.plotWidth, pen.hair);
}

function drawTint(pen: Pen, state: ViewState, column: InstantColumn): void {
  const { geometry, palette } = state;
  const x = geometry.gutter + column.x0;
  pen.fill(palette.css.tint, x, 0, Math.max(pen.hair, column.x1 - column.x0), geometry.lanesTop);
}

/** A short tick at each step's start, where steps are wide enough. */
function drawTicks(pen: Pen, state: ViewState): void {
  const { geometry, axis, viewport, palette } = state;
  const stepCssPx = (axis.perStep * geometry.plotWidth) / (viewport.to - viewport.from);
  if (stepCssPx < NARROWEST_TICK_CSS_PX) return;
  const first = Math.ceil(axis.stepAt(viewport.from));
  const last = Math.floor(axis.stepAt(viewport.to));
  for (let step = first; step <= last; step++) {
    const x = geometry.gutter + cssPxOf(viewport, geometry.plotWidth, axis.positionOf(step));
    pen.fill(palette.css.inkDim, x, geometry.axisBottom - 5, pen.hair, 4);
  }
}

function drawHeads(pen: Pen, state: ViewState, columns: readonly InstantColumn[], texts: TimelineTexts): void {
  const { geometry, axis, palette, viewport } = state;
  const before = axis.instantAt(axis.stepAt(viewport.from));
  for (const head of timeHeads(axis, columns, geometry.plotWidth, texts, pen.measure("time"), before)) {
    pen.text("time", palette.css.ink, head.text, geometry.gutter + head.x, TIME_ROW_MIDDLE_CSS_PX);
  }
  for (const head of lowerHeads(axis, columns, geometry.plotWidth, texts, pen.measure("small"), before)) drawLower(pen, state, head, LOWER_ROW_MIDDLE_CSS_PX);
}

function drawLower(pen: Pen, state: ViewState, head: LowerHead, y: number): void {
  const { geometry, palette } = state;
  if (head.kind === "steps") pen.text("small", palette.css.inkDim, head.text, geometry.gutter + head.x0, y);
  else drawBracket(pen, state, head, y);
}

/** A dimension line as in a technical drawing: end bars, a line, the length in its gap. Ends out of sight are cut. */
function drawBracket(pen: Pen, state: ViewState, head: LowerHead, y: number): void {
  const { geometry, palette } = state;
  const left = geometry.gutter + Math.max(head.x0 + 3, -8);
  const right = geometry.gutter + Math.min(head.x1 - 3, geometry.plotWidth + 8);
  const gap = head.text === "" ? 0 : pen.measure("small")(head.text) + 10;
  const middle = (Math.max(left, geometry.gutter) + Math.min(right, geometry.width)) / 2;
  const color = palette.css.inkDim;
  pen.fill(color, left, y - 4, pen.hair, 8);
  pen.fill(color, right - pen.hair, y - 4, pen.hair, 8);
  pen.fill(color, left, y, middle - gap / 2 - left, pen.hair);
  pen.fill(color, middle + gap / 2, y, right - middle - gap / 2, pen.hair);
  if (gap > 0) pen.text("small", color, head.text, middle, y, "center");
}

/**
 * The mark of a run that was cut: a torn edge through all lanes at the end of the trace, what lies behind it in the colour of
 * warnings, and a label on the strip. Unlike the cursor it is jagged, coloured, and does not move.
 */
import { labelLeft, TOOTH_CSS_PX, tornEdge } from "../cut.ts";
import { handleStretch } from "./draw-cursor.ts";
import type { Pen } from "./pen.ts";
import { stepX } from "./place.ts";
import type { ViewState } from "./state.ts";
import type { TimelineTexts } from "./texts.ts";

const LABEL_HEIGHT_CSS_PX = 17;
const LABEL_INSET_CSS_PX = 6;
/** Right of the last step, so that the cursor, which stands there after a run, covers no tooth. */
const APART_CSS_PX = 3;

/** Draws nothing while the end of the run is out of sight. `timeMs` is the cursor's, whose handle the label must not meet. */
export function drawCut(pen: Pen, state: ViewState, texts: TimelineTexts, timeMs: number): void {
  const { cut, geometry } = state;
  const x = pen.snap(stepX(state, state.axis.length)) + APART_CSS_PX;
  if (cut === null || x < geometry.gutter || x > geometry.width) return;
  pen.clipped(geometry.gutter, 0, geometry.plotWidth, geometry.height, () => {
    drawBeyond(pen, state, x);
    drawEdge(pen, state, x);
    drawLabel(pen, state, texts, texts.cut(cut), x + TOOTH_CSS_PX.width, timeMs);
  });
}

/** What the run did not come to. */
function drawBeyond(pen: Pen, { geometry, palette }: ViewState, x: number): void {
  const { context } = pen;
  context.beginPath();
  trace(context, tornEdge(x, geometry.axisBottom, geometry.height));
  context.lineTo(geometry.width, geometry.height);
  context.lineTo(geometry.width, geometry.axisBottom);
  context.fillStyle = palette.css.warnBack;
  context.fill();
}

function drawEdge(pen: Pen, { geometry, palette }: ViewState, x: number): void {
  const { context } = pen;
  context.beginPath();
  trace(context, tornEdge(x, geometry.axisBottom, geometry.height));
  context.strokeStyle = palette.css.warn;
  context.lineWidth = 1.75;
  context.lineJoin = "miter";
  context.lineCap = "butt";
  context.stroke();
}

function trace(context: CanvasRenderingContext2D, corners: readonly (readonly [number, number])[]): void {
  corners.forEach(([x, y], i) => (i === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
}

function drawLabel(pen: Pen, state: ViewState, texts: TimelineTexts, text: string, right: number, timeMs: number): void {
  const { geometry, palette } = state;
  const width = Math.ceil(pen.measure("small")(text)) + 2 * LABEL_INSET_CSS_PX;
  const left = labelLeft(right, width, handleStretch(pen, state, texts, timeMs), geometry.gutter + 1);
  if (left === null) return;
  const top = geometry.stripTop + 1;
  const { context } = pen;
  context.beginPath();
  context.roundRect(pen.snap(left), top, width, LABEL_HEIGHT_CSS_PX, 4);
  context.fillStyle = palette.css.warnBack;
  context.fill();
  pen.outline(palette.css.warn, pen.snap(left), top, width, LABEL_HEIGHT_CSS_PX, 4);
  pen.text("small", palette.css.warn, text, pen.snap(left) + width / 2, top + LABEL_HEIGHT_CSS_PX / 2, "center");
}


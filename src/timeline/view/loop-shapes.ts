/** Shapes of the loop's turns. */
import type { LoopTurn } from "../../trace/model/view.ts";
import type { Geometry } from "./geometry.ts";
import type { Pen } from "./pen.ts";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const HEIGHT_CSS_PX = 20;
/** Room above and below a box at least. */
const ROOM_CSS_PX = 10;
/** How much of a timer's corner is cut off. */
const CUT_CSS_PX = 6;

/** The box of a turn in the loop's lane. */
export function turnBox({ axisBottom, lanesTop }: Geometry, x: number, width: number): Box {
  const height = Math.min(HEIGHT_CSS_PX, lanesTop - axisBottom - ROOM_CSS_PX);
  return { x, y: (axisBottom + lanesTop - height) / 2, width, height };
}

/** Lays the outline of a turn as the path, its lines on whole device pixels. */
export function outlinePath(pen: Pen, { x, y, width, height }: Box, kind: LoopTurn["kind"]): void {
  const { context } = pen;
  const [left, top] = [pen.snap(x) + 0.5, pen.snap(y) + 0.5];
  const [right, bottom] = [pen.snap(x + width - 1) - 0.5, pen.snap(y + height) - 0.5];
  context.beginPath();
  if (kind === "timer") cutCorner(context, left, top, Math.max(left + 1, right), bottom);
  else context.roundRect(left, top, Math.max(1, right - left), bottom - top, kind === "script" ? 0 : 4);
}

function cutCorner(context: CanvasRenderingContext2D, left: number, top: number, right: number, bottom: number): void {
  const cut = Math.min(CUT_CSS_PX, right - left);
  context.moveTo(left + cut, top);
  context.lineTo(right, top);
  context.lineTo(right, bottom);
  context.lineTo(left, bottom);
  context.lineTo(left, top + cut);
  context.closePath();
}

/** The small signs of the overlay, as paths. */
import type { Pen } from "./pen.ts";

/** A tick whose left end is at x and whose middle height is y. */
export function drawTick(pen: Pen, color: string, x: number, y: number, size: number): void {
  strokePath(pen, color, [[x, y], [x + size * 0.36, y + size * 0.36], [x + size, y - size * 0.42]]);
}

export function drawCross(pen: Pen, color: string, x: number, y: number, size: number): void {
  const arm = size * 0.4;
  strokePath(pen, color, [[x, y - arm], [x + 2 * arm, y + arm]]);
  strokePath(pen, color, [[x, y + arm], [x + 2 * arm, y - arm]]);
}

/** A circle with a stroke through it. */
export function drawStop(pen: Pen, color: string, x: number, y: number, size: number): void {
  const { context } = pen;
  const radius = size * 0.4;
  const reach = radius * Math.SQRT1_2;
  context.beginPath();
  context.arc(x + radius, y, radius, 0, 2 * Math.PI);
  context.moveTo(x + radius - reach, y - reach);
  context.lineTo(x + radius + reach, y + reach);
  context.strokeStyle = color;
  context.lineWidth = 1.75;
  context.lineCap = "round";
  context.stroke();
}

/** An arrowhead that points down from `top`, with a rim. */
export function drawHead(pen: Pen, color: string, rim: string, x: number, top: number): void {
  const { context } = pen;
  context.beginPath();
  context.moveTo(x - 4.5, top);
  context.lineTo(x + 4.5, top);
  context.lineTo(x, top + 7);
  context.closePath();
  context.strokeStyle = rim;
  context.lineWidth = 2;
  context.lineJoin = "round";
  context.stroke();
  context.fillStyle = color;
  context.fill();
}

/** The triangle of something that can be folded, its middle at x and y: points down while it is open, to the right when it is not. */
export function drawTriangle({ context }: Pen, color: string, x: number, y: number, isOpen: boolean): void {
  context.beginPath();
  if (isOpen) polygon(context, [[x - 4, y - 2.5], [x + 4, y - 2.5], [x, y + 3]]);
  else polygon(context, [[x - 2.5, y - 4], [x + 3, y], [x - 2.5, y + 4]]);
  context.fillStyle = color;
  context.fill();
}

function polygon(context: CanvasRenderingContext2D, points: readonly (readonly [number, number])[]): void {
  points.forEach(([x, y], i) => (i === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
  context.closePath();
}

/** A line with an end bar up at each end. */
export function drawBracket(pen: Pen, color: string, x0: number, x1: number, y: number): void {
  pen.fill(color, x0, y, x1 - x0, 1);
  pen.fill(color, x0, y - 3, 1, 4);
  pen.fill(color, x1 - 1, y - 3, 1, 4);
}

/** A hollow circle. */
export function drawRing(pen: Pen, color: string, inside: string, x: number, y: number, radius: number): void {
  const { context } = pen;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = inside;
  context.fill();
  context.strokeStyle = color;
  context.lineWidth = 1.5;
  context.stroke();
}

/** An arrow straight down or up from one height to another. */
export function drawArrow(pen: Pen, color: string, x: number, from: number, to: number, isDashed = false): void {
  const sign = Math.sign(to - from);
  const { context } = pen;
  if (isDashed) context.setLineDash([4, 4]);
  strokePath(pen, color, [[x, from], [x, to - 5 * sign]], 1.75);
  context.setLineDash([]);
  context.beginPath();
  context.moveTo(x, to);
  context.lineTo(x - 4.5, to - 8 * sign);
  context.lineTo(x + 4.5, to - 8 * sign);
  context.closePath();
  context.fillStyle = color;
  context.fill();
}

function strokePath(pen: Pen, color: string, points: readonly (readonly [number, number])[], lineWidth = 2): void {
  const { context } = pen;
  context.beginPath();
  points.forEach(([x, y], i) => (i === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
  context.strokeStyle = color;
  context.lineWidth = lineWidth;
  context.lineCap = "round";
  context.lineJoin = "round";
  context.stroke();
}

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
export function drawArrow(pen: Pen, color: string, x: number, from: number, to: number): void {
  const sign = Math.sign(to - from);
  const { context } = pen;
  strokePath(pen, color, [[x, from], [x, to - 5 * sign]], 1.75);
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

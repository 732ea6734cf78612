/**
 * The marks of how coroutines ended, seen from the cursor: which belong to the past, and where they stand so that the
 * cursor's line covers none of them.
 */
import type { CoroutineRow } from "../trace/model/view.ts";

/** Half of the cursor's line, its rim included, and a hair: nearer to its middle nothing is seen. */
export const LINE_HALF_CSS_PX = 2.5;

/** Whether it has ended at the cursor: one that ends in the very step at which the cursor stands has, and is not pale. */
export function hasEnded(row: Pick<CoroutineRow, "endedStep">, cursor: number): boolean {
  return row.endedStep >= 0 && row.endedStep <= cursor;
}

/**
 * Left edge of a mark that should stand at `x`, css pixels: right of the line where the two would meet.
 * @param width of the mark, its round ends included
 * @param lineX middle of the cursor's line
 */
export function besideLine(x: number, width: number, lineX: number): number {
  const meets = lineX + LINE_HALF_CSS_PX > x && lineX - LINE_HALF_CSS_PX < x + width;
  return meets ? lineX + LINE_HALF_CSS_PX : x;
}

/**
 * Where a run was cut: by a bound, by the reader's Stop, or by the page. What lies behind is not known, so the end of the
 * picture is drawn as a torn edge, unlike a run that ended by itself. This says where edge and label go; the view draws them.
 */

/** Why the run was cut, and the bound that it reached. */
export type Cut =
  | { readonly reason: "records"; readonly steps: number }
  | { readonly reason: "seconds"; readonly seconds: number }
  | { readonly reason: "stopped" | "killed" };

/** A stretch of the strip, css pixels. */
export interface Stretch {
  readonly left: number;
  readonly width: number;
}

/** Room between the label and the cursor's handle. */
const GAP_CSS_PX = 4;

/** Width of one tooth, and height of the way down to the next. */
export const TOOTH_CSS_PX = { width: 6, height: 6 } as const;

/**
 * The torn edge from `top` to `bottom`: x and y of each corner, in turn. Its leftmost points lie at `x`, so that nothing of
 * the run is covered. The teeth stand still while the lanes scroll.
 */
export function tornEdge(x: number, top: number, bottom: number): [number, number][] {
  const { width, height } = TOOTH_CSS_PX;
  const corners = Math.max(1, Math.ceil((bottom - top) / height)) + 1;
  return Array.from({ length: corners }, (_, i) => [x + (i % 2) * width, Math.min(top + i * height, bottom)]);
}

/**
 * Left edge of the label of width `width` on the strip: it ends at the mark, or before the cursor's handle where that stands
 * in the way. Null where there is no room for it.
 * @param markX right end of the mark
 * @param handle what the cursor's handle takes; null if it is out of sight
 * @param from left end of the strip
 */
export function labelLeft(markX: number, width: number, handle: Stretch | null, from: number): number | null {
  const left = markX - width;
  const isFree = handle === null || left >= handle.left + handle.width + GAP_CSS_PX || markX + GAP_CSS_PX <= handle.left;
  const free = isFree ? left : handle.left - GAP_CSS_PX - width;
  return free >= from ? free : null;
}

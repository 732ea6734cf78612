/** asyncio's own marks on a lane: where its task was asked to cancel, and its stays in context managers. */
import type { CoroutineRow } from "../../trace/model/view.ts";
import { printDashes } from "../prints.ts";
import { drawBracket, drawHead } from "./marks.ts";
import { stepX } from "./place.ts";
import type { Pen } from "./pen.ts";
import type { ViewState } from "./state.ts";

/** Two requests nearer than this are one mark. */
const APART_CSS_PX = 6;

/** Where somebody asked to cancel its task: an arrowhead on the lane's upper edge, with a rim so that it is seen on bars. */
export function drawCancels(pen: Pen, state: ViewState, row: CoroutineRow, top: number): void {
  const { palette, geometry, dpr } = state;
  for (const { x0, x1 } of printDashes(state.cancels.of(row.id), state.columns, APART_CSS_PX * dpr)) {
    for (const x of x0 === x1 ? [x0] : [x0, x1]) drawHead(pen, palette.css.cancelled, palette.css.panel, geometry.gutter + x / dpr, top + 1);
  }
}

/** Narrower stays are not drawn: their two ends would be one. */
const NARROWEST_STAY_CSS_PX = 4;
const LOWEST_STAY_LANE_CSS_PX = 20;

/** Stays in context managers: a bracket along the lane's lower edge, from enter to exit. */
export function drawStays(pen: Pen, state: ViewState, row: CoroutineRow, top: number, height: number): void {
  const { layout, geometry, palette } = state;
  if (layout.laneCssPx < LOWEST_STAY_LANE_CSS_PX) return;
  const y = top + height - 3;
  for (const { from, to } of state.stays.of(row.id)) {
    const x0 = Math.max(stepX(state, from), geometry.gutter - 4);
    const x1 = Math.min(stepX(state, to), geometry.width + 4);
    if (x1 - x0 >= NARROWEST_STAY_CSS_PX) drawBracket(pen, palette.css.inkDim, x0, x1 - 1, y);
  }
}

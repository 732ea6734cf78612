/** The small marks under the pointer: dots of printed lines, requests to cancel, stays in context managers, turns of the loop. */
import { printPlace } from "../bars.ts";
import { partition } from "../columns.ts";
import { ownHeightCssPx } from "../layout.ts";
import type { Stay } from "../stays.ts";
import { positionAt } from "../viewport.ts";
import { laneTop, stepX } from "./place.ts";
import type { ViewState } from "./state.ts";

/** A mark of a lane; `step` is where it stands. */
export type LaneMark =
  | { readonly kind: "printed" | "cancelRequest"; readonly step: number }
  | { readonly kind: "stay"; readonly step: number; readonly stay: Stay };

/** How near is near enough, sideways and up and down. */
const REACH_CSS_PX = 5;
/** A request to cancel hangs from the lane's top edge, 7 px high. */
const CANCEL_MIDDLE_CSS_PX = 4;
const STAY_REACH_CSS_PX = 4;
/** The bracket of a stay lies this far above the bottom of its lane. */
const STAY_ABOVE_CSS_PX = 3;

/** The mark of `coroutine` at a point of the picture; null if there is none. */
export function markAt(state: ViewState, coroutine: number, x: number, y: number): LaneMark | null {
  const index = state.layout.indexOf(coroutine);
  const lane = state.layout.lanes[index];
  if (lane === undefined) return null;
  const height = ownHeightCssPx(lane, state.layout.laneCssPx);
  const fromTop = y - laneTop(state, index);
  const cancel = Math.abs(fromTop - CANCEL_MIDDLE_CSS_PX) <= REACH_CSS_PX ? nearestStep(state, state.cancels.of(coroutine), x) : -1;
  if (cancel >= 0) return { kind: "cancelRequest", step: cancel };
  const printed = Math.abs(fromTop - printPlace(height).middle) <= REACH_CSS_PX ? nearestStep(state, state.prints.of(coroutine), x) : -1;
  if (printed >= 0) return { kind: "printed", step: printed };
  return Math.abs(fromTop - height + STAY_ABOVE_CSS_PX) <= STAY_REACH_CSS_PX ? stayAt(state, coroutine, x) : null;
}

/** Of ascending `steps`, each marked at its middle, the nearest within reach of x; -1 if there is none. */
function nearestStep(state: ViewState, steps: readonly number[], x: number): number {
  const at = partition(0, steps.length, (i) => stepX(state, (steps[i] ?? 0) + 0.5) >= x);
  let best = -1;
  let reach = REACH_CSS_PX;
  for (const step of [steps[at - 1], steps[at]]) {
    const apart = step === undefined ? Infinity : Math.abs(stepX(state, step + 0.5) - x);
    if (step !== undefined && apart <= reach) [best, reach] = [step, apart];
  }
  return best;
}

/** Of stays within each other the innermost. */
function stayAt(state: ViewState, coroutine: number, x: number): LaneMark | null {
  let found: Stay | null = null;
  for (const stay of state.stays.of(coroutine)) {
    const isHere = stepX(state, stay.from) <= x && x <= stepX(state, stay.to);
    if (isHere && (found === null || stay.from > found.from)) found = stay;
  }
  return found === null ? null : { kind: "stay", step: found.from, stay: found };
}

/** Narrow turns are within reach from this far away. */
const TURN_REACH_CSS_PX = 2;

/** Index of the loop's turn at x, -1 if it is idle there. */
export function turnAt(state: ViewState, x: number): number {
  const { turns, axis, viewport, geometry } = state;
  const step = axis.stepAt(positionAt(viewport, geometry.plotWidth, x - geometry.gutter));
  const at = partition(0, turns.length, (i) => turns.end(i) > step);
  let best = -1;
  let reach = TURN_REACH_CSS_PX;
  for (const i of [at - 1, at]) {
    if (i < 0 || i >= turns.length) continue;
    const apart = Math.max(stepX(state, turns.start(i)) - x, x - stepX(state, turns.end(i)), 0);
    if (apart <= reach && (best < 0 || apart < reach)) [best, reach] = [i, apart];
  }
  return best;
}

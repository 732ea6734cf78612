/**
 * The critical path over the lanes, drawn like a railway on a map: a line of ink along the lane of whoever it leads through,
 * whole where it ran, with pale sleepers where it waited, and straight up or down where it passes to another lane. What the
 * loop itself does between two coroutines takes the line nowhere: it stays on the lane where it was.
 *
 * O(pixels x log n): of pieces that share a pixel the first is drawn.
 */
import type { PathPiece } from "../../trace/insight/critical-path.ts";
import { partition } from "../columns.ts";
import { laneTop, stepX } from "./place.ts";
import type { Pen } from "./pen.ts";
import type { ViewState } from "./state.ts";

const RIM_CSS_PX = 5;
const LINE_CSS_PX = 3.5;
const SLEEPER_CSS_PX = 1.5;
const SLEEPERS = [4, 4];
/** How far above a lane's bottom it runs: below the texts on spans. */
const ABOVE_BOTTOM_CSS_PX = 4;
/** More levels than any tree that is drawn; a tree of records that make no sense may be a ring. */
const MOST_LEVELS = 100;

/** A stretch of the line at one height. */
interface Leg {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly waits: boolean;
}

export function drawPath(pen: Pen, state: ViewState): void {
  const { geometry, palette, path } = state;
  if (path.length === 0) return;
  const legs = legsInSight(state);
  pen.clipped(geometry.gutter, geometry.lanesTop, geometry.plotWidth, geometry.lanesHeight, () => {
    strokeLegs(pen, legs, palette.css.panel, RIM_CSS_PX);
    strokeLegs(pen, legs, palette.css.ink, LINE_CSS_PX);
    pen.context.setLineDash(SLEEPERS);
    for (const leg of legs) if (leg.waits) strokeLegs(pen, [leg], palette.css.panel, SLEEPER_CSS_PX);
    pen.context.setLineDash([]);
  });
}

function strokeLegs({ context }: Pen, legs: readonly Leg[], color: string, width: number): void {
  context.beginPath();
  legs.forEach(({ x0, x1, y }, i) => {
    if (i === 0) context.moveTo(x0, y);
    else context.lineTo(x0, y);
    context.lineTo(x1, y);
  });
  context.strokeStyle = color;
  context.lineWidth = width;
  context.lineJoin = "round";
  context.lineCap = "butt";
  context.stroke();
}

function legsInSight(state: ViewState): Leg[] {
  const { path, axis, viewport, geometry } = state;
  const legs: Leg[] = [];
  let y: number | null = null;
  const left = axis.stepAt(viewport.from);
  let i = partition(0, path.length, (k) => (path[k]?.toStep ?? 0) >= left);
  while (i < path.length) {
    const piece = path[i];
    if (piece === undefined) break;
    const [x0, x1] = [stepX(state, piece.fromStep), stepX(state, piece.toStep)];
    if (x0 > geometry.width) break;
    y = legY(state, piece) ?? y;
    if (y !== null) legs.push({ x0, x1, y, waits: piece.kind === "timer" || piece.kind === "ready" });
    i = partition(i + 1, path.length, (k) => stepX(state, path[k]?.toStep ?? 0) > Math.floor(x1) + 1);
  }
  return legs;
}

/** Along the lane of whoever runs or waits; of one without a lane along that of who called it; null if there is none, as of the loop. */
function legY(state: ViewState, { coroutine }: PathPiece): number | null {
  const { layout, trace } = state;
  let id = coroutine;
  for (let level = 0; id !== 0 && level < MOST_LEVELS; level++) {
    const lane = layout.indexOf(id);
    if (lane >= 0) return laneTop(state, lane) + layout.laneCssPx - Math.min(ABOVE_BOTTOM_CSS_PX, layout.laneCssPx / 2);
    id = trace?.row(id)?.parent ?? 0;
  }
  return null;
}

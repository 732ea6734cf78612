/** The strip below a folded lane's own spans: what is folded into it. Heights and colours are those of the states. */
import { State } from "../trace/model/view.ts";
import type { HeldActivity } from "./held.ts";
import { Runs, spanRuns } from "./lod.ts";
import { fillBox, type Surface } from "./paint.ts";
import type { Colors } from "./palette.ts";
import { printDashes } from "./prints.ts";

/** A throw or a cancel is this wide at least: it must be seen from afar. */
const FAILURE_CSS_PX = 2;

/** Top and bottom in device pixels, and device pixels a css pixel. */
export interface StripPlace {
  readonly y0: number;
  readonly y1: number;
  readonly dpr: number;
}

const runs = new Runs();

/** Paints the strip. `steps`: see `columnSteps`. */
export function rasterHeld(surface: Surface, activity: HeldActivity, steps: Float64Array, { y0, y1, dpr }: StripPlace, colors: Colors<number>): void {
  spanRuns(activity.spans, steps, runs);
  for (let r = 0; r < runs.length; r++) {
    const state = runs.state[r] ?? 0;
    fillBox(surface, { x0: runs.x0[r] ?? 0, x1: runs.x1[r] ?? 0, y0: topOf(state, y0, y1), y1 }, colorOf(state, colors));
  }
  for (const [ends, color] of [[activity.cancelled, colors.cancelled], [activity.threw, colors.threw]] as const) {
    const width = Math.round(FAILURE_CSS_PX * dpr);
    for (const { x0, x1 } of printDashes(ends.map((step) => step - 0.5), steps, width)) fillBox(surface, { x0: Math.floor(x0), x1: Math.floor(x1) + width, y0, y1 }, color);
  }
}

function topOf(state: number, y0: number, y1: number): number {
  const height = y1 - y0;
  if (state === State.Running) return y0;
  return state === State.Ready ? y1 - Math.ceil((height * 2) / 3) : y1 - Math.max(1, Math.round(height / 3));
}

function colorOf(state: number, colors: Colors<number>): number {
  if (state === State.Running) return colors.running;
  if (state === State.Ready) return colors.ready;
  return state === State.Created ? colors.created : colors.awaiting;
}

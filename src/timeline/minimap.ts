/**
 * The whole run as one strip, a pure function to pixels: behind, the instants as tinted columns; from below, when the loop
 * was at work; above that, stacked, how many coroutines waited and how many were ready, the most of each column; on top, where
 * one threw or was cancelled, since that must be seen from afar.
 *
 * O(pixels x log n), see crowd.ts and lod.ts. The window on it, the cursor and the names are the overlay's.
 */
import { State, type CoroutineRow } from "../trace/model/view.ts";
import type { Axis } from "./axis.ts";
import { mix } from "./color.ts";
import { columnFrom, columnSteps } from "./columns.ts";
import { Crowd } from "./crowd.ts";
import { Runs, spanRuns, type RunSource } from "./lod.ts";
import { fillBox, fillHatch, hatchStripes, type Surface } from "./paint.ts";
import type { Palette } from "./palette.ts";
import { paintGround } from "./raster.ts";
import { fitViewport } from "./viewport.ts";

/** What is drawn, counted once a trace. */
export interface RunSummary {
  readonly rows: readonly CoroutineRow[];
  readonly turns: RunSource;
  readonly waiting: Crowd;
  readonly ready: Crowd;
  /** The most of both at once: the full height. */
  readonly most: number;
}

/** Height of the band that tells when the loop is at work, and the room above it and at the top. */
const BAND_CSS_PX = 5;
const GAP_CSS_PX = 1;
const TOP_CSS_PX = 4;
/** So much of the colour of waiting is in its bars: they are the ground on which the ready stand out. */
const WAITING_SHARE = 0.5;
const HATCH_PERIOD_CSS_PX = 4;
const HATCH_LINE_CSS_PX = 2;
const MARK_CSS_PX = 2;

/** Counts what the strip shows of a run of `length` steps. */
export function summarizeRun(rows: readonly CoroutineRow[], turns: RunSource, length: number): RunSummary {
  const crowd = (...states: State[]): Crowd => new Crowd(rows, states, length);
  const { most } = crowd(State.Awaiting, State.Suspended, State.Ready);
  return { rows, turns, waiting: crowd(State.Awaiting, State.Suspended), ready: crowd(State.Ready), most };
}

/**
 * Paints `width` x `height` device pixels, all overwritten. The window is that of the fitted timeline, so that its columns
 * stand under those of the lanes.
 */
export function rasterMinimap(axis: Axis, run: RunSummary, pixels: Uint32Array, width: number, height: number, palette: Palette, dpr: number): void {
  const surface = { pixels, width, height };
  const viewport = fitViewport(axis, width / dpr, 0);
  paintGround(surface, axis, viewport, palette);
  const steps = columnSteps(axis, viewport, width);
  const bandTop = height - Math.round(BAND_CSS_PX * dpr);
  paintCrowds(surface, run, steps, bandTop - Math.round(GAP_CSS_PX * dpr), palette, dpr);
  paintActivity(surface, run.turns, steps, bandTop, palette);
  paintEndings(surface, run.rows, steps, palette, dpr);
}

/** Bars that stand on `bottom`: who waits, and on top of those who is ready. */
function paintCrowds(surface: Surface, run: RunSummary, steps: Float64Array, bottom: number, { pixel }: Palette, dpr: number): void {
  const room = bottom - Math.round(TOP_CSS_PX * dpr);
  const high = (count: number): number => (count === 0 ? 0 : Math.max(Math.ceil(dpr), Math.round((count / run.most) * room)));
  const stripes = hatchStripes(pixel.ready, pixel.readyBack, Math.round(HATCH_PERIOD_CSS_PX * dpr), HATCH_LINE_CSS_PX * dpr);
  const waitingColor = mix(pixel.panel, pixel.awaiting, WAITING_SHARE);
  for (let x = 0; x < surface.width; x++) {
    const [from = 0, to = 0] = [steps[x], steps[x + 1]];
    if (to <= from) continue;
    const ready = high(run.ready.peak(from, to));
    const middle = bottom - Math.min(high(run.waiting.peak(from, to)), room - ready);
    fillBox(surface, { x0: x, x1: x + 1, y0: middle, y1: bottom }, waitingColor);
    // The stripes lean on the strip, not on the bar's own top.
    if (ready > 0) fillHatch(surface, { x0: x, x1: x + 1, y0: middle - ready, y1: middle }, stripes, middle - ready);
  }
}

/** When the loop ran something. */
function paintActivity(surface: Surface, turns: RunSource, steps: Float64Array, top: number, palette: Palette): void {
  const runs = new Runs();
  spanRuns(turns, steps, runs);
  for (let r = 0; r < runs.length; r++) fillBox(surface, { x0: runs.x0[r] ?? 0, x1: runs.x1[r] ?? 0, y0: top, y1: surface.height }, palette.pixel.running);
}

function paintEndings(surface: Surface, rows: readonly CoroutineRow[], steps: Float64Array, palette: Palette, dpr: number): void {
  const size = Math.round(MARK_CSS_PX * dpr);
  for (const { ending, endedStep, hidden } of rows) {
    if (hidden || (ending !== "threw" && ending !== "cancelled")) continue;
    const x0 = columnFrom(steps, endedStep + 1, 0);
    fillBox(surface, { x0, x1: x0 + size, y0: 0, y1: 2 * size }, palette.pixel[ending]);
  }
}

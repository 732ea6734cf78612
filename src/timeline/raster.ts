/**
 * The spans of all visible lanes, painted by the CPU: a pure function from a scene and a window to pixels, the same
 * bytes everywhere. Texts, cursor, selection and marks are the overlay's (view/). Measured against Canvas2D paths and
 * WebGL without a GPU, this is the fastest by three to ten times.
 *
 * Height and texture tell states apart, never colour alone: see `bars.ts` and look.md's table of states.
 */
import { State, type CoroutineRow, type Ending } from "../trace/model/view.ts";
import type { Axis } from "./axis.ts";
import { stateBand, barBand } from "./bars.ts";
import { columnFrom, columnSteps } from "./columns.ts";
import { heldActivity } from "./held.ts";
import { ownHeightCssPx, visibleLanes, type Lane, type LaneLayout } from "./layout.ts";
import { Runs, spanRuns } from "./lod.ts";
import { fillBox, fillDashes, fillHatch, fillRound, hatchStripes, type Box, type Surface } from "./paint.ts";
import type { Palette } from "./palette.ts";
import { rasterHeld } from "./raster-held.ts";
import { rasterStrips } from "./strips.ts";
import { instantColumns } from "./tint.ts";
import { rasterTracks } from "./tracks.ts";
import type { Viewport } from "./viewport.ts";

/** What is drawn. */
export interface Scene {
  readonly axis: Axis;
  readonly layout: LaneLayout;
}

/** Lanes of at least this height have a line under them. */
const RULED_FROM_CSS_PX = 20;
/** In lanes lower than this how a coroutine ended is a coloured bar; in others the overlay draws a mark. */
export const MARKS_FROM_CSS_PX = 14;
const CORNER_CSS_PX = 3;
/** Stripes of the hatching: one of 2 px every 6 px along the x axis. */
const HATCH_PERIOD_CSS_PX = 6;
const HATCH_LINE_CSS_PX = 2.4;
/** A running or ready span is never thinner than this: it is what the reader looks for. */
const THINNEST_CSS_PX = 1.5;
/** From this width on there is a gap of one pixel to the next span. */
const GAP_FROM_CSS_PX = 4;
const ENDING_BAR_CSS_PX = 3;

/** Everything that painting one frame needs. */
interface Frame extends Surface {
  readonly scene: Scene;
  readonly palette: Palette;
  readonly dpr: number;
  /** Steps of each column. */
  readonly steps: Float64Array;
  readonly stripes: Uint32Array;
  /** Device pixels that the axis' origin lies left of the window: textures lean on it. */
  readonly phase: number;
  readonly scrollCssPx: number;
  readonly runs: Runs;
}

/**
 * Paints the lanes and the tracks: `width` x `height` device pixels, the plot right of the gutter and under the loop's lane.
 * @param pixels at least width * height, all overwritten
 * @param dpr device pixels a css pixel
 */
export function raster(scene: Scene, viewport: Viewport, pixels: Uint32Array, width: number, height: number, palette: Palette, dpr: number): void {
  const surface = { pixels, width, height };
  paintGround(surface, scene.axis, viewport, palette);
  const frame = makeFrame(surface, scene, viewport, palette, dpr);
  if (scene.layout.lanesPerStrip > 1) rasterStrips(surface, scene.layout, frame.steps, scene.axis.length, viewport.scrollCssPx, palette.pixel, dpr);
  else paintLanes(frame, height / dpr);
  rasterTracks(surface, scene.layout, frame.steps, viewport.scrollCssPx, palette.pixel, dpr, frame.phase);
}

function paintLanes(frame: Frame, heightCssPx: number): void {
  const { first, last } = visibleLanes(frame.scene.layout, frame.scrollCssPx, heightCssPx);
  for (let i = first; i < last; i++) paintLane(frame, i);
}

function makeFrame(surface: Surface, scene: Scene, viewport: Viewport, palette: Palette, dpr: number): Frame {
  const period = Math.round(HATCH_PERIOD_CSS_PX * dpr);
  return {
    ...surface,
    scene,
    palette,
    dpr,
    steps: columnSteps(scene.axis, viewport, surface.width),
    stripes: hatchStripes(palette.pixel.ready, palette.pixel.readyBack, period, HATCH_LINE_CSS_PX * dpr),
    phase: Math.round(((viewport.from - scene.axis.from) / (viewport.to - viewport.from)) * surface.width),
    scrollCssPx: viewport.scrollCssPx,
    runs: new Runs(),
  };
}

/** The panel and the tinted columns: painted once as a row, then copied down. */
export function paintGround(surface: Surface, axis: Axis, viewport: Viewport, palette: Palette): void {
  const { pixels, width, height } = surface;
  const row = { pixels: new Uint32Array(width).fill(palette.pixel.panel), width, height: 1 };
  for (const { x0, x1 } of instantColumns(axis, viewport, width)) {
    const left = Math.round(x0);
    fillBox(row, { x0: left, x1: Math.max(left + 1, Math.round(x1)), y0: 0, y1: 1 }, palette.pixel.tint);
  }
  for (let y = 0; y < height; y++) pixels.set(row.pixels, y * width);
}

function paintLane(frame: Frame, index: number): void {
  const { layout } = frame.scene;
  const lane = layout.lanes[index];
  if (lane === undefined) return;
  const topCssPx = index * layout.laneCssPx - frame.scrollCssPx;
  if (layout.laneCssPx >= RULED_FROM_CSS_PX) paintRule(frame, topCssPx + layout.laneCssPx);
  spanRuns(lane.row.spans, frame.steps, frame.runs);
  const own = ownHeightCssPx(lane, layout.laneCssPx);
  // What matters more is painted later: a thin running span may reach over its neighbours.
  paintRuns(frame, topCssPx, own, false);
  paintRuns(frame, topCssPx, own, true);
  paintEnding(frame, lane.row, topCssPx, own);
  if (lane.held.length > 0) paintHeld(frame, lane, topCssPx);
}

/** From below the lane's own spans to the line under it. */
function paintHeld(frame: Frame, lane: Lane, topCssPx: number): void {
  const { dpr, steps, palette, scene } = frame;
  const { laneCssPx } = scene.layout;
  const y0 = Math.round((topCssPx + ownHeightCssPx(lane, laneCssPx)) * dpr);
  const y1 = Math.max(y0 + 1, Math.round((topCssPx + laneCssPx) * dpr) - 1);
  rasterHeld(frame, heldActivity(lane.held, scene.axis.length), steps, { y0, y1, dpr }, palette.pixel);
}

/** Paints the runs that stand out, or the others. */
function paintRuns(frame: Frame, topCssPx: number, laneCssPx: number, standing: boolean): void {
  const { length, state } = frame.runs;
  for (let r = 0; r < length; r++) {
    if (stands(state[r]) !== standing) continue;
    const last = lastAlike(frame, r);
    if (last > r) paintThin(frame, r, last, topCssPx, laneCssPx);
    else paintRun(frame, r, topCssPx, laneCssPx);
    r = last;
  }
}

/** The last of the thin runs of one state that touch each other from run r on: they look like one, and are painted as one. */
function lastAlike(frame: Frame, r: number): number {
  const { x0, x1, state, length } = frame.runs;
  let last = r;
  if (!isThin(frame, r)) return r;
  while (last + 1 < length && state[last + 1] === state[r] && x0[last + 1] === x1[last] && isThin(frame, last + 1)) last++;
  return last;
}

/** So narrow that it has neither gap nor corner nor hatching. One at the window's edge is wider than what is seen of it. */
function isThin({ runs, width, dpr }: Frame, r: number): boolean {
  const [x0 = 0, x1 = 0] = [runs.x0[r], runs.x1[r]];
  return x1 - x0 < GAP_FROM_CSS_PX * dpr && x0 > 0 && x1 < width;
}

/** Running and ready stand out; the other states are lines. */
function stands(state: number | undefined): boolean {
  return state === State.Running || state === State.Ready;
}

function paintRule(frame: Frame, bottomCssPx: number): void {
  const y = Math.round(bottomCssPx * frame.dpr);
  fillBox(frame, { x0: 0, x1: frame.width, y0: y - 1, y1: y }, frame.palette.pixel.line);
}

function paintRun(frame: Frame, run: number, topCssPx: number, laneCssPx: number): void {
  const state = frame.runs.state[run] ?? 0;
  const box = { ...runEdges(frame, run, state), ...stateRows(frame, state, topCssPx, laneCssPx) };
  paintState(frame, state, box, box.x1 - box.x0 < 4 * frame.dpr);
}

function paintThin(frame: Frame, first: number, last: number, topCssPx: number, laneCssPx: number): void {
  const state = frame.runs.state[first] ?? 0;
  const x0 = frame.runs.x0[first] ?? 0;
  paintState(frame, state, { x0, x1: runEdges(frame, last, state).x1, ...stateRows(frame, state, topCssPx, laneCssPx) }, true);
}

/** The rows that a state takes in a lane so high whose top is at `topCssPx`. */
function stateRows({ dpr }: Frame, state: number, topCssPx: number, laneCssPx: number): { y0: number; y1: number } {
  const band = stateBand(state, laneCssPx);
  const y0 = Math.round((topCssPx + band.top) * dpr);
  return { y0, y1: Math.max(y0 + 1, Math.round((topCssPx + band.top + band.height) * dpr)) };
}

/** Left and right edge of a run as painted: gaps between wide ones, thin ones widened, clipped ones without an end. */
function runEdges(frame: Frame, run: number, state: number): { x0: number; x1: number } {
  const { dpr, width } = frame;
  const x0 = frame.runs.x0[run] ?? 0;
  const x1 = frame.runs.x1[run] ?? 0;
  const beyond = Math.ceil(2 * CORNER_CSS_PX * dpr);
  const wide = x1 - x0 >= GAP_FROM_CSS_PX * dpr;
  const thinnest = stands(state) ? Math.round(THINNEST_CSS_PX * dpr) : 1;
  const right = wide ? x1 - Math.round(dpr) : Math.max(x1, x0 + thinnest);
  return { x0: x0 === 0 && (frame.steps[0] ?? 0) > 0 ? -beyond : x0, x1: x1 >= width ? width + beyond : right };
}

/** `plain`: without corners and hatching, however wide. */
function paintState(frame: Frame, state: number, box: Box, plain: boolean): void {
  const { pixel } = frame.palette;
  const { dpr, phase } = frame;
  const corner = !plain && box.x1 - box.x0 >= 2 * CORNER_CSS_PX * dpr ? Math.round(CORNER_CSS_PX * dpr) : 0;
  if (state === State.Running) fillRound(frame, box, pixel.running, corner);
  else if (state === State.Ready && plain) fillBox(frame, box, pixel.ready);
  else if (state === State.Ready) paintReady(frame, box, corner);
  else if (state === State.Awaiting) fillRound(frame, box, pixel.awaiting, Math.min(corner, Math.round(2 * dpr)));
  else if (state === State.Suspended) fillDashes(frame, box, pixel.awaiting, Math.round(5 * dpr), Math.round(8 * dpr), phase);
  else fillDashes(frame, box, pixel.created, Math.round(2 * dpr), Math.round(5 * dpr), phase);
}

/** A frame with hatching inside; too low for that, the frame's colour alone. */
function paintReady(frame: Frame, box: Box, corner: number): void {
  const edge = Math.max(1, Math.round(frame.dpr));
  fillRound(frame, box, frame.palette.pixel.ready, Math.min(corner, Math.round(2 * frame.dpr)));
  if (box.y1 - box.y0 < 5 * edge) return;
  const inner = { x0: box.x0 + edge, x1: box.x1 - edge, y0: box.y0 + edge, y1: box.y1 - edge };
  fillHatch(frame, inner, frame.stripes, frame.phase);
}

/** How it ended, as a bar at the end: where there is no room for a mark, and for endings that are bars anyway. */
function paintEnding(frame: Frame, row: CoroutineRow, topCssPx: number, laneCssPx: number): void {
  if (row.ending === null || row.ending === "returned") return;
  if (row.ending === "threw" && frame.scene.layout.laneCssPx >= MARKS_FROM_CSS_PX) return;
  if ((frame.steps[0] ?? 0) > row.endedStep + 1) return;
  const x0 = columnFrom(frame.steps, row.endedStep + 1, 0);
  const band = barBand(laneCssPx);
  const y0 = Math.round((topCssPx + band.top) * frame.dpr);
  const box = { x0, x1: x0 + Math.round(ENDING_BAR_CSS_PX * frame.dpr), y0, y1: Math.round((topCssPx + band.top + band.height) * frame.dpr) };
  fillBox(frame, box, endingColor(row.ending, frame.palette));
}

function endingColor(ending: Ending, palette: Palette): number {
  return palette.pixel[ending];
}

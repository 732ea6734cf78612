/**
 * The tracks of what coroutines share (queues, locks, semaphores, events), painted below the lanes: the depth as a step
 * line over a pale area, in greys, since colours stand for states of coroutines. Its top is the greatest depth, or the
 * capacity if that is more: so a queue that reaches its top is full.
 */
import type { ResourceTrack } from "../trace/model/view.ts";
import { mix } from "./color.ts";
import { depthRuns, type DepthRun } from "./depths.ts";
import { visibleTracks, type LaneLayout } from "./layout.ts";
import { fillBox, fillDashes, type Surface } from "./paint.ts";
import type { Colors } from "./palette.ts";

/** How much of the line's colour the area under it has. */
const AREA_SHARE = 0.2;
/** Room above and below the area, where a track is high enough for it. */
const PAD_CSS_PX = 3;
const PADDED_FROM_CSS_PX = 12;
const LINE_CSS_PX = 1.5;
/** A depth above 0 is never lower than this. */
const LOWEST_CSS_PX = 2;
/** Narrower tracks have no line for their capacity. */
const CAPACITY_FROM_CSS_PX = 12;

/** One track in device pixels: y of its bottom line, and how much is above it. */
export interface TrackPlace {
  readonly base: number;
  readonly room: number;
  readonly dpr: number;
  /** Depth at the top. */
  readonly ceiling: number;
}

/**
 * Paints all tracks that are seen.
 * @param steps see `columnSteps`
 * @param phase device pixels that the axis' origin lies left of the window: dashes lean on it
 */
export function rasterTracks(surface: Surface, layout: LaneLayout, steps: Float64Array, scrollCssPx: number, colors: Colors<number>, dpr: number, phase: number): void {
  const { first, last } = visibleTracks(layout, scrollCssPx, surface.height / dpr);
  for (let i = first; i < last; i++) {
    const track = layout.tracks[i];
    const top = layout.tracksTopCssPx + i * layout.trackCssPx - scrollCssPx;
    if (track !== undefined) paintTrack(surface, track, placeOf(track, top, layout.trackCssPx, dpr), steps, colors, phase);
  }
}

/** Where a track stands whose top is at `topCssPx`. */
export function placeOf(track: ResourceTrack, topCssPx: number, heightCssPx: number, dpr: number): TrackPlace {
  const pad = heightCssPx >= PADDED_FROM_CSS_PX ? PAD_CSS_PX : 0;
  const base = Math.round((topCssPx + heightCssPx - pad) * dpr);
  return { base, room: Math.max(1, base - Math.round((topCssPx + pad) * dpr)), dpr, ceiling: ceilingOf(track) };
}

/** The depth that a track's full height stands for. */
function ceilingOf({ most, capacity }: Pick<ResourceTrack, "most" | "capacity">): number {
  return Math.max(1, most, capacity);
}

function paintTrack(surface: Surface, track: ResourceTrack, place: TrackPlace, steps: Float64Array, colors: Colors<number>, phase: number): void {
  const { base, room, dpr } = place;
  const thin = Math.max(1, Math.round(dpr));
  const runs = depthRuns(track, steps);
  const [from, to] = [runs[0]?.x0 ?? 0, runs.at(-1)?.x1 ?? 0];
  fillBox(surface, { x0: from, x1: to, y0: base - thin, y1: base }, colors.line);
  if (track.capacity > 0 && room >= CAPACITY_FROM_CSS_PX * dpr) {
    const y = base - levelOf(place, track.capacity);
    fillDashes(surface, { x0: from, x1: to, y0: y, y1: y + thin }, colors.inkDim, 2 * thin, 5 * thin, phase);
  }
  paintArea(surface, runs, place, mix(colors.panel, colors.inkDim, AREA_SHARE));
  paintLine(surface, runs, place, colors.inkDim);
}

/** Height of a depth above the bottom line. */
export function levelOf({ room, dpr, ceiling }: TrackPlace, depth: number): number {
  return depth === 0 ? 0 : Math.min(room, Math.max(Math.round(LOWEST_CSS_PX * dpr), Math.round((room * depth) / ceiling)));
}

function paintArea(surface: Surface, runs: readonly DepthRun[], place: TrackPlace, color: number): void {
  for (const { x0, x1, depth } of runs) fillBox(surface, { x0, x1, y0: place.base - levelOf(place, depth), y1: place.base }, color);
}

/** Over each run its level, and between two the step from one to the other. */
function paintLine(surface: Surface, runs: readonly DepthRun[], place: TrackPlace, color: number): void {
  const { base, dpr } = place;
  const line = Math.max(1, Math.round(LINE_CSS_PX * dpr));
  let before = 0;
  for (const { x0, x1, depth } of runs) {
    const level = levelOf(place, depth);
    if (level > 0) fillBox(surface, { x0, x1, y0: base - level, y1: Math.min(base, base - level + line) }, color);
    const thin = Math.max(1, Math.round(dpr));
    if (level !== before) fillBox(surface, { x0, x1: Math.min(x1, x0 + thin), y0: base - Math.max(level, before), y1: base - Math.min(level, before) }, color);
    before = level;
  }
}

/**
 * Where the lanes stand: one a coroutine, callees under their caller, all of one height, scrolled as one column; and
 * below them the tracks of what they share, see tracks.ts.
 * Only lanes that are seen are ever asked for, so ten thousand cost what a screenful costs.
 */
import { treeOrder, type TreeRow } from "../trace/model/tree.ts";
import type { CoroutineRow, ResourceTrack } from "../trace/model/view.ts";

/** Up to this many lanes have room for a second line under the name. */
const ROOMY_LANES = 8;
/** More than this many are drawn dense. */
const DENSE_LANES = 60;
const ROOMY_CSS_PX = 40;
const NORMAL_CSS_PX = 22;
const DENSE_CSS_PX = 14;
/** Below this height lanes share strips. */
export const MERGE_BELOW_CSS_PX = 4;
/** Height of a strip that several lanes share. */
const STRIP_CSS_PX = 2;

const TRACK_CSS_PX = 22;
/** More tracks than this are drawn dense. */
const DENSE_TRACKS = 12;
/** Room between the last lane and the first track. */
const TRACKS_APART_CSS_PX = 8;

/** A row, the levels that its name is indented by, and what is folded into it. */
export type Lane = TreeRow;

/** Share of a folded lane's height that shows what it holds, and bounds of it. */
const HELD_SHARE = 0.22;
const LOWEST_HELD_CSS_PX = 4;

/** Heights and order of the lanes; y counts from the first lane's top, unscrolled. */
export interface LaneLayout {
  readonly lanes: readonly Lane[];
  /** May be below one pixel in the overview of very many lanes. */
  readonly laneCssPx: number;
  /** What coroutines share, below the lanes, in order of creation. */
  readonly tracks: readonly ResourceTrack[];
  /** Top of the first track, and the height of each. */
  readonly tracksTopCssPx: number;
  readonly trackCssPx: number;
  /** Lanes and tracks together. */
  readonly contentCssPx: number;
  /** Lanes that share one strip; 1 unless merged. */
  readonly lanesPerStrip: number;
  /** Index in `lanes` of a coroutine, -1 if it has none of its own. */
  indexOf(coroutine: number): number;
  /** The same, but of one that is folded away the lane that holds it. */
  holderOf(coroutine: number): number;
}

/** Height of a lane when there are `count`. */
export function laneHeightCssPx(count: number): number {
  if (count < ROOMY_LANES) return ROOMY_CSS_PX;
  return count > DENSE_LANES ? DENSE_CSS_PX : NORMAL_CSS_PX;
}

/** Height of a track when there are `count`. */
function trackHeightCssPx(count: number): number {
  return count > DENSE_TRACKS ? DENSE_CSS_PX : TRACK_CSS_PX;
}

/**
 * Lays out the lanes of `rows`, and the tracks of `resources`.
 * @param scale 1 = as high as is good to read; less for an overview of all lanes
 */
export function layoutLanes(rows: readonly CoroutineRow[], scale = 1, resources: readonly ResourceTrack[] = []): LaneLayout {
  return stackLanes(treeOrder(rows), scale, resources);
}

/** The same of lanes that are arranged already. */
export function stackLanes(lanes: readonly Lane[], scale = 1, resources: readonly ResourceTrack[] = []): LaneLayout {
  const tracks = resources.filter(hasTrack);
  const shrink = Math.min(1, scale);
  const laneCssPx = laneHeightCssPx(lanes.length) * shrink;
  return {
    lanes,
    laneCssPx,
    tracks,
    tracksTopCssPx: lanes.length * laneCssPx + (tracks.length > 0 ? TRACKS_APART_CSS_PX * shrink : 0),
    trackCssPx: trackHeightCssPx(tracks.length) * shrink,
    contentCssPx: heightCssPx(lanes.length, tracks.length) * shrink,
    lanesPerStrip: laneCssPx < MERGE_BELOW_CSS_PX ? Math.max(1, Math.ceil(STRIP_CSS_PX / laneCssPx)) : 1,
    indexOf: (coroutine) => indexOfLanes(lanes).get(coroutine) ?? -1,
    holderOf: (coroutine) => indexOfLanes(lanes).get(coroutine) ?? lanes.findIndex(({ held }) => held.some(({ id }) => id === coroutine)),
  };
}

const indices = new WeakMap<readonly Lane[], ReadonlyMap<number, number>>();

/** Made when it is first asked for, and kept beside the lanes: their height changes with the wheel, their order does not. */
function indexOfLanes(lanes: readonly Lane[]): ReadonlyMap<number, number> {
  let index = indices.get(lanes);
  if (index === undefined) indices.set(lanes, (index = new Map(lanes.map((lane, i) => [lane.row.id, i]))));
  return index;
}

/** Height of the part of a lane that bears its own spans; below it a folded one shows what it holds. */
export function ownHeightCssPx(lane: Pick<Lane, "held">, laneCssPx: number): number {
  return lane.held.length === 0 ? laneCssPx : laneCssPx - Math.max(LOWEST_HELD_CSS_PX, Math.round(laneCssPx * HELD_SHARE));
}

/** Context managers are drawn in the lanes; a lock that nobody but its barrier ever sees is not drawn. */
function hasTrack({ length, isManager, owner }: ResourceTrack): boolean {
  return length > 0 && !isManager && !owner.startsWith("Barrier");
}

/** Height of so many lanes and tracks at scale 1. */
function heightCssPx(lanes: number, tracks: number): number {
  return lanes * laneHeightCssPx(lanes) + (tracks > 0 ? TRACKS_APART_CSS_PX + tracks * trackHeightCssPx(tracks) : 0);
}

/** The scale at which all lanes and tracks are seen at once; 1 if they are anyway. */
export function overviewScale(count: number, visibleCssPx: number, tracks = 0): number {
  return Math.min(1, visibleCssPx / Math.max(1, heightCssPx(count, tracks)));
}

/** Lanes [first, last) that a window of `visibleCssPx` shows when scrolled by `scrollCssPx`. */
export function visibleLanes(layout: LaneLayout, scrollCssPx: number, visibleCssPx: number): { first: number; last: number } {
  const first = Math.max(0, Math.floor(scrollCssPx / layout.laneCssPx));
  const last = Math.min(layout.lanes.length, Math.ceil((scrollCssPx + visibleCssPx) / layout.laneCssPx));
  return { first: Math.min(first, last), last };
}

/** Index of the lane at y (from the first lane's top, unscrolled), -1 if there is none. */
export function laneAt(layout: LaneLayout, yCssPx: number): number {
  const i = Math.floor(yCssPx / layout.laneCssPx);
  return i >= 0 && i < layout.lanes.length ? i : -1;
}

/** Tracks [first, last) that a window of `visibleCssPx` shows when scrolled by `scrollCssPx`. */
export function visibleTracks(layout: LaneLayout, scrollCssPx: number, visibleCssPx: number): { first: number; last: number } {
  const { tracks, tracksTopCssPx: top, trackCssPx } = layout;
  const first = Math.max(0, Math.floor((scrollCssPx - top) / trackCssPx));
  const last = Math.min(tracks.length, Math.max(0, Math.ceil((scrollCssPx + visibleCssPx - top) / trackCssPx)));
  return { first: Math.min(first, last), last };
}

/** Index of the track at y (from the first lane's top, unscrolled), -1 if there is none. */
export function trackAt(layout: LaneLayout, yCssPx: number): number {
  const i = Math.floor((yCssPx - layout.tracksTopCssPx) / layout.trackCssPx);
  return i >= 0 && i < layout.tracks.length ? i : -1;
}

/** The scroll that brings lane `i` into view, or `scrollCssPx` itself if it is in view. */
export function scrollToLane(layout: LaneLayout, i: number, scrollCssPx: number, visibleCssPx: number): number {
  const top = i * layout.laneCssPx;
  if (top < scrollCssPx) return top;
  return Math.max(scrollCssPx, top + layout.laneCssPx - visibleCssPx);
}

/**
 * Where the lanes stand: one a coroutine, callees under their caller, all of one height, scrolled as one column.
 * Only lanes that are seen are ever asked for, so ten thousand cost what a screenful costs.
 */
import type { CoroutineRow } from "../trace/model/view.ts";

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

export interface Lane {
  readonly row: CoroutineRow;
  /** Levels below the lanes' root: what the name is indented by. */
  readonly depth: number;
}

/** Heights and order of the lanes; y counts from the first lane's top, unscrolled. */
export interface LaneLayout {
  readonly lanes: readonly Lane[];
  /** May be below one pixel in the overview of very many lanes. */
  readonly laneCssPx: number;
  readonly contentCssPx: number;
  /** Lanes that share one strip; 1 unless merged. */
  readonly lanesPerStrip: number;
  /** Index in `lanes` of a coroutine, -1 if it has none (library coroutines). */
  indexOf(coroutine: number): number;
}

/** Height of a lane when there are `count`. */
export function laneHeightCssPx(count: number): number {
  if (count < ROOMY_LANES) return ROOMY_CSS_PX;
  return count > DENSE_LANES ? DENSE_CSS_PX : NORMAL_CSS_PX;
}

/**
 * Lays out the lanes of `rows`.
 * @param scale 1 = as high as is good to read; less for an overview of all lanes
 */
export function layoutLanes(rows: readonly CoroutineRow[], scale = 1): LaneLayout {
  const lanes = treeOrder(rows);
  const index = new Map(lanes.map((lane, i) => [lane.row.id, i]));
  const laneCssPx = laneHeightCssPx(lanes.length) * Math.min(1, scale);
  return {
    lanes,
    laneCssPx,
    contentCssPx: lanes.length * laneCssPx,
    lanesPerStrip: laneCssPx < MERGE_BELOW_CSS_PX ? Math.max(1, Math.ceil(STRIP_CSS_PX / laneCssPx)) : 1,
    indexOf: (coroutine) => index.get(coroutine) ?? -1,
  };
}

/** The scale at which all lanes are seen at once; 1 if they are anyway. */
export function overviewScale(count: number, visibleCssPx: number): number {
  return Math.min(1, visibleCssPx / Math.max(1, count * laneHeightCssPx(count)));
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

/** The scroll that brings lane `i` into view, or `scrollCssPx` itself if it is in view. */
export function scrollToLane(layout: LaneLayout, i: number, scrollCssPx: number, visibleCssPx: number): number {
  const top = i * layout.laneCssPx;
  if (top < scrollCssPx) return top;
  return Math.max(scrollCssPx, top + layout.laneCssPx - visibleCssPx);
}

/**
 * Callees under their caller, each generation in order of creation. Library coroutines have no lane; what they
 * called stands under whoever called them. Iterative: a chain of ten thousand calls is no deep recursion.
 */
function treeOrder(rows: readonly CoroutineRow[]): Lane[] {
  const children = childrenOf(rows);
  const lanes: Lane[] = [];
  const stack = (children.get(0) ?? []).map((row) => ({ row, depth: 0 })).reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    lanes.push(next);
    const below = children.get(next.row.id) ?? [];
    for (let i = below.length - 1; i >= 0; i--) {
      const row = below[i];
      if (row !== undefined) stack.push({ row, depth: next.depth + 1 });
    }
  }
  return lanes;
}

/** Shown rows by the id of their nearest shown ancestor; 0 for roots. A parent is always created before its callee. */
function childrenOf(rows: readonly CoroutineRow[]): Map<number, CoroutineRow[]> {
  const shownAs = new Map<number, number>([[0, 0]]);
  const children = new Map<number, CoroutineRow[]>();
  for (const row of rows) {
    const parent = shownAs.get(row.parent) ?? 0;
    shownAs.set(row.id, row.library ? parent : row.id);
    if (row.library) continue;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [row]);
    else siblings.push(row);
  }
  return children;
}

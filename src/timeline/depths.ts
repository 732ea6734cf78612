/**
 * The depth of a resource, turned into runs of pixel columns: the level of detail of tracks. A column bears the greatest
 * depth in it, so a queue that was full for one step is seen to have been at any zoom. O(columns x log operations).
 */
import type { ResourceTrack } from "../trace/model/view.ts";
import { columnFrom, columnOf, partition } from "./columns.ts";

/** What a track must offer to be drawn. */
export type DepthSource = Pick<ResourceTrack, "length" | "step" | "depth">;

/** Columns [x0, x1) at one depth. */
export interface DepthRun {
  readonly x0: number;
  x1: number;
  readonly depth: number;
}

const BLOCK = 64;
/** Greatest depth of each whole block of operations. */
const kept = new WeakMap<DepthSource, number[]>();

/** Cuts `track` into runs over the columns of `steps` (see `columnSteps`), left to right. */
export function depthRuns(track: DepthSource, steps: Float64Array): DepthRun[] {
  const runs: DepthRun[] = [];
  const columns = steps.length - 1;
  const end = columnFrom(steps, steps[columns] ?? 0, 0);
  let x = columnOf(steps, steps[0] ?? 0, 0);
  let next = 0;
  while (x < end) {
    next = partition(next, track.length, (i) => track.step(i) > (steps[x] ?? 0));
    const past = partition(next, track.length, (i) => track.step(i) >= (steps[x + 1] ?? Infinity));
    const to = past > next ? x + 1 : Math.max(x + 1, columnOf(steps, next < track.length ? track.step(next) : Infinity, x));
    push(runs, x, Math.min(to, end), Math.max(track.depth(next - 1), mostDepth(track, next, past)));
    x = to;
  }
  return runs;
}

function push(runs: DepthRun[], x0: number, x1: number, depth: number): void {
  const last = runs.at(-1);
  if (last?.x1 === x0 && last.depth === depth) last.x1 = x1;
  else runs.push({ x0, x1, depth });
}

/** The greatest depth after operations [from, to); 0 if there are none. O(stretch / 64). */
export function mostDepth(track: DepthSource, from: number, to: number): number {
  const first = Math.ceil(from / BLOCK);
  const last = Math.floor(to / BLOCK);
  if (last <= first) return walk(track, from, to);
  const blocks = blocksOf(track, last);
  let most = Math.max(walk(track, from, first * BLOCK), walk(track, last * BLOCK, to));
  for (let b = first; b < last; b++) most = Math.max(most, blocks[b] ?? 0);
  return most;
}

function walk(track: DepthSource, from: number, to: number): number {
  let most = 0;
  for (let i = from; i < to; i++) most = Math.max(most, track.depth(i));
  return most;
}

/** At least the first `count` blocks: operations are only ever added. */
function blocksOf(track: DepthSource, count: number): readonly number[] {
  let blocks = kept.get(track);
  if (blocks === undefined) kept.set(track, (blocks = []));
  while (blocks.length < count) blocks.push(walk(track, blocks.length * BLOCK, (blocks.length + 1) * BLOCK));
  return blocks;
}

/** "1/2" of one with a capacity, else "1". */
export function depthText({ capacity }: Pick<ResourceTrack, "capacity">, depth: number): string {
  return capacity > 0 ? `${depth}/${capacity}` : String(depth);
}

/**
 * Which states occur in a stretch of spans, in O(stretch / 64): one byte per 64 spans, kept beside the columns that
 * it summarises. Without it, a row of a million spans would be walked whole at every frame of a zoomed-out view.
 */
import { State, type SpanColumns } from "../trace/model/view.ts";

type StateSource = Pick<SpanColumns, "length" | "state">;

const BLOCK = 64;
/** States from the one that matters least to the one that matters most. */
const BY_RANK = [State.Created, State.Suspended, State.Awaiting, State.Ready, State.Running];

const kept = new WeakMap<StateSource, number[]>();

/** Bits `1 << state` of spans [from, to). */
export function maskOf(spans: StateSource, from: number, to: number): number {
  if (to - from < 2 * BLOCK) return walk(spans, from, to);
  const blocks = blocksOf(spans);
  const first = Math.ceil(from / BLOCK);
  const last = Math.min(Math.floor(to / BLOCK), blocks.length);
  if (last <= first) return walk(spans, from, to);
  let mask = walk(spans, from, first * BLOCK) | walk(spans, last * BLOCK, to);
  for (let b = first; b < last; b++) mask |= blocks[b] ?? 0;
  return mask;
}

/** The state in `mask` that matters most; Created for an empty one. */
export function topState(mask: number): State {
  for (let r = BY_RANK.length - 1; r > 0; r--) {
    const state = BY_RANK[r];
    if (state !== undefined && mask & (1 << state)) return state;
  }
  return State.Created;
}

function walk(spans: StateSource, from: number, to: number): number {
  let mask = 0;
  for (let i = from; i < to; i++) mask |= 1 << spans.state(i);
  return mask;
}

/** The newest block is left out: the open span at the end may still be cut when its slice is recorded. */
function blocksOf(spans: StateSource): number[] {
  let blocks = kept.get(spans);
  if (blocks === undefined) kept.set(spans, (blocks = []));
  while ((blocks.length + 1) * BLOCK <= spans.length - BLOCK) {
    const from = blocks.length * BLOCK;
    blocks.push(walk(spans, from, from + BLOCK));
  }
  return blocks;
}

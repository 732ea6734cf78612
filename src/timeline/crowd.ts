/**
 * How many coroutines are in some states at once, by step, and the most of any stretch in O(log n): what the minimap is
 * drawn from. Counted once a trace, O(spans + steps); then neither zoom nor width asks for the spans again.
 *
 * Limits: beyond 65,536 steps neighbours share a count, the greatest of theirs: far below a pixel of a whole run.
 */
import type { CoroutineRow, State } from "../trace/model/view.ts";

/** More counts than this are not kept: 65,536 x 2 x 2 bytes are 256 kB a tree. */
const MOST_COUNTS = 65_536;
/** What a count of 16 bits can say. */
const MOST_COUNTED = 65_535;

/** Counts by step as a tree of maxima: leaves in the second half, each parent the greater of its two. */
export class Crowd {
  readonly most: number;
  private readonly tree: Uint16Array;
  private readonly leaves: number;
  private readonly stepsPerLeaf: number;

  /** Counts the spans of `states` in all rows that are shown, of a run of `length` steps. */
  constructor(rows: readonly CoroutineRow[], states: readonly State[], length: number) {
    this.stepsPerLeaf = Math.max(1, Math.ceil(length / MOST_COUNTS));
    this.leaves = Math.max(1, Math.ceil(length / this.stepsPerLeaf));
    this.tree = new Uint16Array(2 * this.leaves);
    this.fill(changesOf(rows, states, length));
    for (let i = this.leaves - 1; i > 0; i--) this.tree[i] = Math.max(this.tree[2 * i] ?? 0, this.tree[2 * i + 1] ?? 0);
    this.most = this.peak(0, length);
  }

  /** The most at once in steps [from, to); of an empty stretch the count at `from`. */
  peak(from: number, to: number): number {
    const { leaves, stepsPerLeaf } = this;
    const first = Math.min(Math.floor(from / stepsPerLeaf), leaves - 1);
    let low = first + leaves;
    let high = Math.min(Math.max(Math.ceil(to / stepsPerLeaf), first + 1), leaves) + leaves;
    let most = 0;
    for (; low < high; low >>= 1, high >>= 1) {
      if (low & 1) most = Math.max(most, this.tree[low++] ?? 0);
      if (high & 1) most = Math.max(most, this.tree[--high] ?? 0);
    }
    return most;
  }

  private fill(changes: Int32Array): void {
    let count = 0;
    for (let step = 0; step < changes.length - 1; step++) {
      count += changes[step] ?? 0;
      const leaf = this.leaves + Math.floor(step / this.stepsPerLeaf);
      this.tree[leaf] = Math.max(this.tree[leaf] ?? 0, Math.min(count, MOST_COUNTED));
    }
  }
}

/** By how much the count changes at each step. */
function changesOf(rows: readonly CoroutineRow[], states: readonly State[], length: number): Int32Array {
  const changes = new Int32Array(length + 1);
  for (const { hidden, spans } of rows) {
    for (let i = 0; !hidden && i < spans.length; i++) {
      if (!states.includes(spans.state(i))) continue;
      const start = Math.min(spans.start(i), length);
      const end = Math.min(spans.end(i), length);
      changes[start] = (changes[start] ?? 0) + 1;
      changes[end] = (changes[end] ?? 0) - 1;
    }
  }
  return changes;
}

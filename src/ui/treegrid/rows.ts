/**
 * The rows of the treegrid: a level-1 row a coroutine, and under an opened one a level-2 row a span. The list is never
 * built as a whole: a row is found by its position, so that a million spans cost nothing until they are looked at.
 */
import type { TreeRow } from "../../trace/model/tree.ts";
import type { CoroutineRow } from "../../trace/model/view.ts";

export interface GridRow {
  readonly row: CoroutineRow;
  /** Levels that the coroutine stands below the roots. */
  readonly depth: number;
  /** Whether coroutines stand below it, and how many of them are folded into it. */
  readonly isParent: boolean;
  readonly heldCount: number;
  /** There for the place of one below it alone, which a search has found. */
  readonly isDimmed: boolean;
  /** Index of the span for level 2, else -1. */
  readonly span: number;
  readonly isOpen: boolean;
  /** Position among its siblings, from 1, and how many there are. */
  readonly place: number;
  readonly siblings: number;
}

/** Positions of all visible rows. */
export interface GridRows {
  readonly count: number;
  at(position: number): GridRow | null;
  /** Position of a coroutine's level-1 row, or -1. */
  positionOf(coroutine: number): number;
}

/** The visible rows: those of the timeline's lanes, with the coroutines in `opened` opened into their spans. */
export function gridRows(rows: readonly TreeRow[], opened: ReadonlySet<number>): GridRows {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ row }, i) => (starts[i + 1] = (starts[i] ?? 0) + 1 + (opened.has(row.id) ? row.spans.length : 0)));
  const count = starts[rows.length] ?? 0;
  return {
    count,
    at: (position) => rowAt(rows, starts, position, opened),
    positionOf: (coroutine) => positionOf(rows, starts, coroutine),
  };
}

function positionOf(rows: readonly TreeRow[], starts: Int32Array, coroutine: number): number {
  const index = rows.findIndex(({ row }) => row.id === coroutine);
  return index < 0 ? -1 : (starts[index] ?? -1);
}

function rowAt(rows: readonly TreeRow[], starts: Int32Array, position: number, opened: ReadonlySet<number>): GridRow | null {
  const index = lastNotAfter(starts, position);
  const found = rows[index];
  if (!found || position < 0) return null;
  const { row, depth, isParent, isDimmed, held } = found;
  const span = position - (starts[index] ?? 0) - 1;
  const isOpen = opened.has(row.id);
  return { row, depth, isParent, isDimmed, heldCount: held.length, span, isOpen, ...(span < 0 ? { place: index + 1, siblings: rows.length } : { place: span + 1, siblings: row.spans.length }) };
}

/** Index of the last start that is `position` or less. */
function lastNotAfter(starts: Int32Array, position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Rows as a tree: children under their parent, each generation in order of creation. A folded row stands alone and holds
 * what is below it. How views order rows; arrange.ts has the other orders.
 */
import type { CoroutineRow } from "./view.ts";

export interface TreeRow {
  readonly row: CoroutineRow;
  /** Levels below the roots, rows left out not counted. */
  readonly depth: number;
  /** True if rows stand below it, or would if it were not folded. */
  readonly isParent: boolean;
  /** All rows below it, if it is folded; else none. */
  readonly held: readonly CoroutineRow[];
  /** There for the place of a row below it alone, which a search has found. */
  readonly isDimmed: boolean;
}

/** What the tree leaves out or folds. */
export interface TreeChoice {
  /** Ids of the rows that are folded. */
  readonly folded: ReadonlySet<number>;
  /** Rows left out; what stands below one stands under its nearest ancestor that is not. */
  isLeftOut(row: CoroutineRow): boolean;
}

const NOTHING_HELD: readonly CoroutineRow[] = [];
const PLAIN: TreeChoice = { folded: new Set(), isLeftOut: (row) => row.hidden };

/** The rows that are shown. Iterative: a chain of ten thousand calls is no deep recursion. */
export function treeOrder(rows: readonly CoroutineRow[], choice: TreeChoice = PLAIN): TreeRow[] {
  const children = childrenOf(rows, choice);
  const ordered: TreeRow[] = [];
  const stack = (children.get(0) ?? []).map((row) => ({ row, depth: 0 })).reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const below = children.get(next.row.id);
    const isFolded = below !== undefined && choice.folded.has(next.row.id);
    ordered.push({ ...next, isParent: below !== undefined, held: isFolded ? allBelow(children, next.row.id) : NOTHING_HELD, isDimmed: false });
    if (below !== undefined && !isFolded) pushReversed(stack, below, next.depth + 1);
  }
  return ordered;
}

function pushReversed(stack: { row: CoroutineRow; depth: number }[], rows: readonly CoroutineRow[], depth: number): void {
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i];
    if (row !== undefined) stack.push({ row, depth });
  }
}

/** Of each row at most one folded one is asked, the outermost: all of them together cost O(rows). */
function allBelow(children: ReadonlyMap<number, readonly CoroutineRow[]>, id: number): CoroutineRow[] {
  const found: CoroutineRow[] = [...(children.get(id) ?? [])];
  for (let i = 0; i < found.length; i++) for (const row of children.get(found[i]?.id ?? 0) ?? []) found.push(row);
  return found;
}

/** Shown rows by the id of their nearest shown ancestor; 0 for roots. */
function childrenOf(rows: readonly CoroutineRow[], choice: TreeChoice): Map<number, CoroutineRow[]> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const children = new Map<number, CoroutineRow[]>();
  const above = new Map<number, number>();
  for (const row of rows) {
    if (choice.isLeftOut(row)) continue;
    const parent = shownParent(byId, row, choice, above);
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [row]);
    else siblings.push(row);
  }
  return children;
}

/** `above`: the answers for rows left out, so that a long chain of them is not climbed by everyone below it. */
function shownParent(byId: ReadonlyMap<number, CoroutineRow>, row: CoroutineRow, choice: TreeChoice, above: Map<number, number>): number {
  const passed: number[] = [];
  let found: number | undefined;
  for (let at = parentOf(byId, row); found === undefined; at = at && parentOf(byId, at)) {
    if (at === undefined) found = 0;
    else if (!choice.isLeftOut(at)) found = at.id;
    else if ((found = above.get(at.id)) === undefined) passed.push(at.id);
  }
  for (const id of passed) above.set(id, found);
  return found;
}

/** A parent is older or, under asyncio, one level up. What is neither (records that make no sense) might make a ring. */
function parentOf(byId: ReadonlyMap<number, CoroutineRow>, row: CoroutineRow): CoroutineRow | undefined {
  const parent = byId.get(row.parent);
  return parent === undefined || (parent.index >= row.index && parent.depth >= row.depth) ? undefined : parent;
}

/** Ids of the rows above a row, nearest first, whether shown or not. */
export function ancestorsOf(row: CoroutineRow, byId: ReadonlyMap<number, CoroutineRow>): number[] {
  const ids: number[] = [];
  for (let at = parentOf(byId, row); at !== undefined; at = parentOf(byId, at)) ids.push(at.id);
  return ids;
}

/** Rows as a tree: children under their parent, each generation in order of creation. How views order them. */
import type { CoroutineRow } from "./view.ts";

export interface TreeRow {
  readonly row: CoroutineRow;
  /** Levels below the roots, hidden rows not counted. */
  readonly depth: number;
}

/**
 * The rows that are shown. What stands below a hidden row stands under its nearest shown ancestor. Iterative: a chain of
 * ten thousand calls is no deep recursion.
 */
export function treeOrder(rows: readonly CoroutineRow[]): TreeRow[] {
  const children = childrenOf(rows);
  const ordered: TreeRow[] = [];
  const stack = (children.get(0) ?? []).map((row) => ({ row, depth: 0 })).reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    ordered.push(next);
    const below = children.get(next.row.id) ?? [];
    for (let i = below.length - 1; i >= 0; i--) {
      const row = below[i];
      if (row !== undefined) stack.push({ row, depth: next.depth + 1 });
    }
  }
  return ordered;
}

/** Shown rows by the id of their nearest shown ancestor; 0 for roots. */
function childrenOf(rows: readonly CoroutineRow[]): Map<number, CoroutineRow[]> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const children = new Map<number, CoroutineRow[]>();
  for (const row of rows) {
    if (row.hidden) continue;
    const parent = shownParent(byId, row);
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [row]);
    else siblings.push(row);
  }
  return children;
}

function shownParent(byId: ReadonlyMap<number, CoroutineRow>, row: CoroutineRow): number {
  for (let at = row; ; ) {
    const parent = byId.get(at.parent);
    // A parent is older or, under asyncio, one level up. What is neither (records that make no sense) might make a ring.
    if (parent === undefined || (parent.index >= at.index && parent.depth >= at.depth)) return 0;
    if (!parent.hidden) return parent.id;
    at = parent;
  }
}

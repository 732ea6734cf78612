/**
 * Which rows are shown and in what order, as the reader chose: one arrangement for the timeline's lanes and the rows of the
 * treegrid. O(rows), and O(rows log rows) where they are sorted.
 */
import { ancestorsOf, treeOrder, type TreeRow } from "./tree.ts";
import { State, type CoroutineRow } from "./view.ts";

/** `tree`: callees under their caller. `start`: by when they first ran. `wait`: who waited longest in all comes first. */
export type RowSort = "tree" | "start" | "wait";

export interface RowChoice {
  readonly sort: RowSort;
  /** Ids of rows whose subtree is folded; heeded in the tree alone, and not while something is searched for. */
  readonly folded: ReadonlySet<number>;
  /** Only rows with this in their label are shown, and in the tree those above them; "" for all. */
  readonly query: string;
  /** Whether library coroutines that the loop itself made (`CoroutineRow.hidden`) are shown too. */
  readonly showsLibrary: boolean;
}

export const ALL_ROWS: RowChoice = { sort: "tree", folded: new Set(), query: "", showsLibrary: false };

export interface Arrangement {
  readonly rows: readonly TreeRow[];
  /** Library coroutines that are left out, or would be. */
  readonly library: number;
  /** Rows that the search has found; without one, all that may be shown. */
  readonly matches: number;
}

/**
 * Arranges `rows`.
 * @param waitedMs a row's total wait; asked only where they are sorted by it
 */
export function arrangeRows(rows: readonly CoroutineRow[], choice: RowChoice, waitedMs: (row: CoroutineRow) => number): Arrangement {
  const known = choice.showsLibrary ? rows : rows.filter((row) => !row.hidden);
  const found = choice.query === "" ? known : known.filter(matcherOf(choice.query));
  const library = rows.length - (choice.showsLibrary ? rows.filter((row) => !row.hidden).length : known.length);
  return { rows: choice.sort === "tree" ? inTree(rows, found, choice) : flat(found, choice.sort, waitedMs), library, matches: found.length };
}

function matcherOf(query: string): (row: CoroutineRow) => boolean {
  const wanted = query.toLowerCase();
  return (row) => row.label.toLowerCase().includes(wanted);
}

/** Whether subtrees can be folded now: what was searched for must not be hidden in one. */
export const canFold = (choice: RowChoice): boolean => choice.sort === "tree" && choice.query === "";

function inTree(rows: readonly CoroutineRow[], found: readonly CoroutineRow[], choice: RowChoice): TreeRow[] {
  const isHidden = (row: CoroutineRow): boolean => row.hidden && !choice.showsLibrary;
  if (choice.query === "") return treeOrder(rows, { folded: choice.folded, isLeftOut: isHidden });
  const matches = new Set(found.map(({ id }) => id));
  const kept = withAncestors(rows, found);
  const tree = treeOrder(rows, { folded: ALL_ROWS.folded, isLeftOut: (row) => isHidden(row) || !kept.has(row.id) });
  return tree.map((at) => ({ ...at, isParent: false, isDimmed: !matches.has(at.row.id) }));
}

/** Climbs from each until one that is kept already: O(rows) for all of them. */
function withAncestors(rows: readonly CoroutineRow[], found: readonly CoroutineRow[]): ReadonlySet<number> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const kept = new Set<number>();
  for (const row of found) {
    for (let at: CoroutineRow | undefined = row; at !== undefined && !kept.has(at.id); at = byId.get(at.parent)) kept.add(at.id);
  }
  return kept;
}

function flat(found: readonly CoroutineRow[], sort: "start" | "wait", waitedMs: (row: CoroutineRow) => number): TreeRow[] {
  const keys = new Map(found.map((row) => [row.id, sort === "start" ? firstRun(row) : -waitedMs(row)]));
  const keyOf = (row: CoroutineRow): number => keys.get(row.id) ?? 0;
  // Not by subtraction alone: of two that never ran, Infinity less Infinity is no number.
  const sorted = [...found].sort((a, b) => (keyOf(a) === keyOf(b) ? a.index - b.index : keyOf(a) - keyOf(b)));
  return sorted.map((row) => ({ row, depth: 0, isParent: false, held: [], isDimmed: false }));
}

/** The step at which it first ran; those that never did come last. */
function firstRun({ spans }: CoroutineRow): number {
  for (let i = 0; i < spans.length; i++) if (spans.state(i) === State.Running) return spans.start(i);
  return Infinity;
}

/** Ids of all rows that others stand below, but for the roots: folding those would leave nothing to see. */
export function foldableIds(rows: readonly CoroutineRow[], showsLibrary: boolean): Set<number> {
  const tree = treeOrder(rows, { folded: ALL_ROWS.folded, isLeftOut: (row) => row.hidden && !showsLibrary });
  return new Set(tree.filter(({ isParent, depth }) => isParent && depth > 0).map(({ row }) => row.id));
}

/** `folded` without whatever hides `row`; the same set if nothing does. */
export function unfoldedAbove(folded: ReadonlySet<number>, row: CoroutineRow, rows: readonly CoroutineRow[]): ReadonlySet<number> {
  if (folded.size === 0) return folded;
  const above = ancestorsOf(row, new Map(rows.map((each) => [each.id, each]))).filter((id) => folded.has(id));
  if (above.length === 0) return folded;
  const rest = new Set(folded);
  for (const id of above) rest.delete(id);
  return rest;
}

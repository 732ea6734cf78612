import { describe, expect, it } from "vitest";
import { rowOf } from "../../timeline/testing.ts";
import { ALL_ROWS, arrangeRows, foldableIds, unfoldedAbove, type RowChoice } from "./arrange.ts";
import { State, type CoroutineRow } from "./view.ts";

/** 1 calls 2 and 5; 2 calls 3 and, by way of the hidden 4, 6. */
const ROWS = [
  rowOf(1, [[0, 1, State.Running]], { label: "main()" }),
  rowOf(2, [[0, 3, State.Created], [3, 9, State.Running]], { parent: 1, label: "load(1)" }),
  rowOf(3, [], { parent: 2, label: "Page(1)" }),
  rowOf(4, [[4, 5, State.Running]], { parent: 2, hidden: true, library: true, label: "wait_for()" }),
  rowOf(5, [[2, 3, State.Running]], { parent: 1, label: "load(2)" }),
  rowOf(6, [[6, 7, State.Running]], { parent: 4, label: "page(2)" }),
];
const WAITED = [0, 5, 50, 20, 900, 20, 7];

const arrange = (choice: Partial<RowChoice> = {}) => arrangeRows(ROWS, { ...ALL_ROWS, ...choice }, (row) => WAITED[row.id] ?? 0);
const ids = (choice: Partial<RowChoice> = {}) => arrange(choice).rows.map(({ row }) => row.id);
const depths = (choice: Partial<RowChoice> = {}) => arrange(choice).rows.map(({ row, depth }) => [row.id, depth]);

describe("an arrangement", () => {
  it("is the tree at first, library coroutines left out and counted", () => {
    expect(depths()).toEqual([[1, 0], [2, 1], [3, 2], [6, 2], [5, 1]]);
    expect(arrange()).toMatchObject({ library: 1, matches: 5 });
  });

  it("shows library coroutines in their places when asked to, and goes on counting them", () => {
    expect(depths({ showsLibrary: true })).toEqual([[1, 0], [2, 1], [3, 2], [4, 2], [6, 3], [5, 1]]);
    expect(arrange({ showsLibrary: true })).toMatchObject({ library: 1, matches: 6 });
  });

  it("holds what is folded, all of it", () => {
    const { rows } = arrange({ folded: new Set([1, 2, 5]) });
    expect(rows.map(({ row, isParent, held }) => [row.id, isParent, held.map(({ id }) => id)])).toEqual([[1, true, [2, 5, 3, 6]]]);
    expect(arrange({ folded: new Set([2]) }).rows.map(({ row, held }) => [row.id, held.length])).toEqual([[1, 0], [2, 2], [5, 0]]);
  });

  it("keeps those above what a search has found, dimmed, and heeds no fold meanwhile", () => {
    const { rows, matches } = arrange({ query: "PAGE", folded: new Set([2]) });
    expect(rows.map(({ row, isDimmed, isParent }) => [row.id, isDimmed, isParent])).toEqual([[1, true, false], [2, true, false], [3, false, false], [6, false, false]]);
    expect([matches, ids({ query: "nothing of the kind" })]).toEqual([2, []]);
  });

  it("sorts by when they first ran, those that never did last", () => {
    expect(ids({ sort: "start" })).toEqual([1, 5, 2, 6, 3]);
  });

  it("sorts by total wait, of equals the older first, and then lists no ancestors of what was found", () => {
    expect(ids({ sort: "wait" })).toEqual([2, 3, 5, 6, 1]);
    expect(ids({ sort: "wait", query: "page" })).toEqual([3, 6]);
  });

  it("can fold all but roots and leaves, and unfolds no more than hides a row", () => {
    expect([...foldableIds(ROWS, false)]).toEqual([2]);
    const folded = new Set([1, 5]);
    const hidden = ROWS[5];
    if (hidden === undefined) throw new Error("the sixth row");
    expect([...unfoldedAbove(folded, hidden, ROWS)]).toEqual([5]);
    expect(unfoldedAbove(new Set([5]), hidden, ROWS).size).toBe(1);
  });

  it("of ten thousand rows below as many left out costs no more than a look at each", () => {
    const chain: CoroutineRow[] = Array.from({ length: 20_000 }, (_, i) => rowOf(i + 1, [], { parent: i < 10_000 ? i : 10_000, hidden: i > 0 && i < 10_000 }));
    let asked = 0;
    const counted = chain.map((row) => Object.defineProperty({ ...row }, "parent", { get: () => (asked++, row.parent) }));
    expect(arrangeRows(counted, ALL_ROWS, () => 0).rows).toHaveLength(10_001);
    expect(arrangeRows(counted, { ...ALL_ROWS, query: "f" }, () => 0).matches).toBe(10_001);
    expect(asked).toBeLessThan(200_000);
  });
});

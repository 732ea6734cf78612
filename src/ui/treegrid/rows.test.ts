import { expect, test } from "vitest";
import { treeOrder } from "../../trace/model/tree.ts";
import { SAMPLE_IDS } from "../../trace/testing.ts";
import { sample, texts } from "../testing/english.ts";
import { coroutineCells, spanCells, waitedMs } from "./cells.ts";
import { gridRows } from "./rows.ts";

const trace = sample();

test("a closed grid has a row per coroutine, in order of creation", () => {
  const rows = gridRows(treeOrder(trace.rows), new Set());
  expect(Array.from({ length: rows.count }, (_, i) => rows.at(i)?.row.label)).toEqual(["module", "main()", 'fetch_data("API-1", 2)', 'fetch_data("API-2", 1)']);
});

test("an opened row is followed by its spans", () => {
  const rows = gridRows(treeOrder(trace.rows), new Set([SAMPLE_IDS.main]));
  const spans = trace.row(SAMPLE_IDS.main)?.spans.length ?? 0;
  expect(rows.count).toBe(4 + spans);
  expect(rows.at(1)).toMatchObject({ span: -1, isOpen: true });
  expect(rows.at(2)).toMatchObject({ span: 0, place: 1, siblings: spans });
  expect(rows.positionOf(SAMPLE_IDS.task1)).toBe(2 + spans);
});

test("outside of the grid there is no row", () => {
  const rows = gridRows(treeOrder(trace.rows), new Set());
  expect(rows.at(-1)).toBeNull();
  expect(rows.at(4)).toBeNull();
});

test("a row tells the state, what for, the line and since when, at the cursor", () => {
  const row = trace.row(SAMPLE_IDS.task1);
  if (!row) throw new Error("no row");
  expect(coroutineCells(trace, row, 14, texts())).toEqual({ name: 'fetch_data("API-1", 2)', state: "awaiting", waitingFor: "sleep(seconds * 1000)", line: 5, since: "0.000 s", waited: "1.000 s", isLater: false });
  expect(coroutineCells(trace, row, 25, texts())).toMatchObject({ state: "returned", since: "2.000 s", waited: "2.000 s" });
  expect(coroutineCells(trace, row, 0, texts())).toMatchObject({ state: "notYet", isLater: true });
});

test("a span later than the cursor has not been waited for", () => {
  const row = trace.row(SAMPLE_IDS.task1);
  if (!row) throw new Error("no row");
  expect(spanCells(trace, row, row.spans.length - 1, 3, texts())).toMatchObject({ isLater: true, waited: "" });
  expect(waitedMs(trace, row, 3)).toBe(0);
});

test("a folded row says how many coroutines it holds, and these have no rows", () => {
  const rows = gridRows(treeOrder(trace.rows, { folded: new Set([SAMPLE_IDS.main]), isLeftOut: (row) => row.hidden }), new Set());
  expect(rows.count).toBe(2);
  expect([rows.at(0), rows.at(1)]).toMatchObject([{ isParent: true, heldCount: 0 }, { isParent: true, heldCount: 2 }]);
  expect(rows.positionOf(SAMPLE_IDS.task1)).toBe(-1);
});

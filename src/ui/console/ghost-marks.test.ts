import { expect, test } from "vitest";
import { compareRuns } from "../../trace/insight/compare.ts";
import { digest } from "../../trace/insight/testing.ts";
import { consoleMarks } from "./ghost-marks.ts";

const marks = (before: Parameters<typeof digest>[0], after: Parameters<typeof digest>[0]) => {
  const found = consoleMarks(compareRuns(digest(before), digest(after)));
  return found && { lines: [...found.lines], gone: [...found.gone] };
};

test("both lines of a swap are marked, with their places before", () => {
  expect(marks(["a", "b", "c"], ["a", "c", "b"])?.lines.sort()).toEqual([[1, { kind: "moved", before: 2 }], [2, { kind: "moved", before: 1 }]]);
});

test("that a line is new, changed or elsewhere says more than its time", () => {
  expect(marks([["a", 0], ["b", 1]], [["a", 5], ["c", 6], ["x", 7]])?.lines).toEqual([[0, { kind: "retimed", before: 0 }], [1, { kind: "added", before: null }], [2, { kind: "added", before: null }]]);
  expect(marks([["a", 0], ["b", 1]], [["a", 0], ["c", 6]])?.lines).toEqual([[1, { kind: "changed", before: 1 }]]);
});

test("lines that are gone stand where they were: before a line, at the end, and where nothing is left", () => {
  expect(marks(["a", "b", "c", "d"], ["a", "d"])?.gone).toEqual([[1, ["b", "c"]]]);
  expect(marks(["a", "b"], ["a"])?.gone).toEqual([[1, ["b"]]]);
  expect(marks(["a", "b"], [])?.gone).toEqual([[0, ["a", "b"]]]);
  expect(marks(["x", "a", "y", "b", "z"], ["a", "new", "more", "b"])?.gone).toEqual([[0, ["x"]], [1, ["y"]], [4, ["z"]]]);
});

test("without a comparison, and where lines could not be matched, nothing is marked", () => {
  expect(consoleMarks(null)).toBeNull();
  const comparison = compareRuns(digest(["a"]), digest(["a"]));
  expect(consoleMarks({ ...comparison, lines: null })).toBeNull();
});

import { expect, test } from "vitest";
import { sample } from "../testing/english.ts";
import { SAMPLE_IDS } from "../../trace/testing.ts";
import { spansAtLine } from "../timeline/spans-at-line.ts";
import { lineRange } from "./commands.ts";
import { marksAt, selectedRange } from "./marks.ts";

test("a line's range is without its break; beyond the text it is the end", () => {
  const text = "one\ntwo\n\nfour";
  expect([1, 2, 3, 4, 9].map((line) => lineRange(text, line, 1)).map(({ start, end }) => text.slice(start, end))).toEqual(["one", "two", "", "four", ""]);
  expect(lineRange(text, 2, 3)).toEqual({ start: 6, end: 7 });
  expect(lineRange(text, 2, 99)).toEqual({ start: 7, end: 7 });
});

test("the editor marks the line that runs and those that wait, with how long", () => {
  const marks = marksAt(sample(), 14, null, (from, to) => `${String(from)}-${String(to)}`);
  expect(marks).toMatchObject({ running: { line: 6 }, awaiting: [17, 13, 5], ready: [], selection: null });
  expect(marks.notes).toContainEqual({ line: 5, text: "2000-2000" });
});

test("the chosen span has its source", () => {
  const trace = sample();
  const range = selectedRange(trace, { coroutine: SAMPLE_IDS.main, span: 1 });
  expect(trace.source.slice(range?.start, range?.end)).toBe("await Promise.all([task1, task2])");
});

test("a line finds the spans that stand on it", () => {
  expect(spansAtLine(sample(), 5).map((span) => span.coroutine)).toContain(SAMPLE_IDS.task1);
  expect(spansAtLine(sample(), null)).toEqual([]);
});

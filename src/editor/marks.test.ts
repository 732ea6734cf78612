import { describe, expect, it, test } from "vitest";
import { lineMarks, lineNotes, neverRanLines } from "./marks.ts";

describe("marks of lines", () => {
  it("come in line order, one for each line", () => {
    const marks = lineMarks({ running: { line: 12 }, awaiting: [17, 5], ready: [9] }, 21);
    expect(marks).toEqual([{ line: 5, state: "awaiting" }, { line: 9, state: "ready" }, { line: 12, state: "running" }, { line: 17, state: "awaiting" }]);
  });

  it("show the strongest state where a line is in several: running, then ready, then awaiting", () => {
    expect(lineMarks({ running: { line: 3 }, awaiting: [3, 4, 4], ready: [3, 4] }, 9)).toEqual([{ line: 3, state: "running" }, { line: 4, state: "ready" }]);
  });

  it("leave out lines that the text does not have, and line 0, which means not known", () => {
    expect(lineMarks({ running: { line: 0 }, awaiting: [1, 2, 3, -1, 1.5, NaN], ready: [4] }, 2)).toEqual([{ line: 1, state: "awaiting" }, { line: 2, state: "awaiting" }]);
  });
});

describe("notes behind lines", () => {
  const always = () => true;

  it("are joined where a line has several, in the order given", () => {
    const notes = lineNotes({ notes: [{ line: 5, text: "2.000 s" }, { line: 2, text: "a" }, { line: 5, text: "1.000 s" }, { line: 8, text: "gone" }] }, 7, always);
    expect(notes.map(({ line, text }) => ({ line, text }))).toEqual([{ line: 2, text: "a" }, { line: 5, text: "2.000 s, 1.000 s" }]);
  });

  it("tell of the cursor's moment where there is something to tell, else of the whole run", () => {
    const sums = [{ line: 2, text: "awaited 3 times" }, { line: 3, text: "awaited once" }];
    expect(lineNotes({ notes: [{ line: 3, text: "1.000 s" }], sums }, 7, always)).toEqual([{ line: 2, text: "awaited 3 times", isSum: true }, { line: 3, text: "1.000 s", isSum: false }]);
  });

  it("are cut to their short form, or left out, where there is no room", () => {
    const sums = [1, 2, 3].map((line) => ({ line, text: "awaited 3 times", short: "3 times" }));
    const room = [0, 20, 10, 5];
    expect(lineNotes({ sums }, 3, (line, text) => text.length <= (room[line] ?? 0)).map(({ line, text }) => [line, text])).toEqual([[1, "awaited 3 times"], [2, "3 times"]]);
  });
});

test("lines that never ran and are not there have no mark", () => {
  expect(neverRanLines({ running: null, awaiting: [], ready: [], neverRan: { lines: [0, 2, 9], hint: "" } }, 3)).toEqual([2]);
});

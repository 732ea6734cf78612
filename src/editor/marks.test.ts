import { describe, expect, it } from "vitest";
import { lineMarks, lineNotes } from "./marks.ts";

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
  it("are joined where a line has several, in the order given", () => {
    const notes = lineNotes([{ line: 5, text: "2.000 s" }, { line: 2, text: "a" }, { line: 5, text: "1.000 s" }, { line: 8, text: "gone" }], 7);
    expect(notes).toEqual([{ line: 2, text: "a" }, { line: 5, text: "2.000 s, 1.000 s" }]);
  });
});

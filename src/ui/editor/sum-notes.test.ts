import { expect, test } from "vitest";
import { texts } from "../testing/english.ts";
import { sumNotes } from "./sum-notes.ts";

const notes = (count: number, open: number, ms: number, language: "en" | "zh-CN" = "en") => sumNotes([{ line: 1, count, open, ms }], texts(language)).map(({ text, short }) => [text, short])[0];

test("in little room a note reads as the whole one does, without its words", () => {
  expect(notes(2, 0, 150)).toEqual(["awaited 2×, 0.150 s in all", "2×, 0.150 s"]);
  expect(notes(1, 0, 50)).toEqual(["awaited once, 0.050 s", "once, 0.050 s"]);
});

test("an await that never resumed is told to be one, in little room too, with the time until the end of the run", () => {
  expect(notes(1, 1, 500)).toEqual(["awaited once, never resumed, 0.500 s to the end", "never resumed, 0.500 s"]);
  expect(notes(3, 2, 700)).toEqual(["awaited 3×, 2 never resumed, 0.700 s in all", "3×, 2 never resumed, 0.700 s"]);
  expect(notes(1, 1, 500, "zh-CN")).toEqual(["等待 1 次，其中 1 次未恢复，到运行结束共 0.500 秒", "1 次，1 次未恢复，0.500 秒"]);
  expect(notes(3, 2, 700, "zh-CN")).toEqual(["等待 3 次，其中 2 次未恢复，到运行结束共 0.700 秒", "3 次，2 次未恢复，0.700 秒"]);
});

import { expect, test } from "vitest";
import { compareRuns } from "../../trace/insight/compare.ts";
import { digest } from "../../trace/insight/testing.ts";
import { texts } from "../testing/english.ts";
import { changesText } from "./ghost.ts";

type Output = Parameters<typeof digest>[0];
type More = Parameters<typeof digest>[1];
const told = (before: [Output, More?], after: [Output, More?], language: "en" | "zh-CN" = "en") => changesText(compareRuns(digest(...before), digest(...after)), language, texts(language));

const SEQUENTIAL: [Output] = [[["start", 0], ["slow starts", 0], ["slow", 2000], ["fast", 3000]]];
const TOGETHER: [Output] = [[["start", 0], ["slow starts", 0], ["fast", 1000], ["slow", 1000]]];

test("the order, the whole time and the times of lines are told first", () => {
  expect(told(SEQUENTIAL, TOGETHER)).toBe("printed lines 3 and 4 swapped places; 3.000 s of virtual time became 1.000 s; printed line 3 came at 1.000 s instead of 3.000 s, and 1 more line at another time.");
  expect(told(SEQUENTIAL, TOGETHER, "zh-CN")).toBe("输出的第 3 行和第 4 行互换了位置；虚拟时间从 3.000 秒变为 1.000 秒；输出的第 3 行出现在 1.000 秒，上次是 3.000 秒，另有 1 行的时间也变了。");
});

test("equal runs are told to be so", () => {
  expect(told(SEQUENTIAL, SEQUENTIAL)).toBe("same output, same times.");
});

test("lines that moved, came, went or changed are told by their numbers, or by how many they are", () => {
  expect(told([["a", "b", "c", "d"]], [["b", "c", "d", "a"]])).toBe("printed line 1 moved to place 4.");
  expect(told([["a", "b"]], [["a", "x", "b"]])).toBe("printed line 2 is new.");
  expect(told([["a", "b", "c"]], [["a"]])).toBe("2 printed lines are gone.");
  expect(told([["a", "b"]], [["a", "B"]])).toBe("printed line 2 has another text.");
  expect(told([["a", "b", "c", "d"]], [["b", "a", "d", "c"]])).toBe("printed lines 1 and 2 swapped places; so did 1 other pair.");
});

test("another end of the run comes first", () => {
  expect(told([["a"], { outcome: "deadlock" }], [["a", "b"]])).toBe("it completed, where it got stuck before; printed line 2 is new.");
});

test("of many differences three are told, and that there are more", () => {
  expect(told([["a", "b", ["x", 2000]], { coroutineCount: 3 }], [["b", "a", "c", ["d", 1000]], { coroutineCount: 4 }])).toMatch(/; and more\.$/);
});

test("coroutines are told where nothing else differs", () => {
  expect(told([["a"], { coroutineCount: 3 }], [["a"], { coroutineCount: 1200 }])).toBe("1,200 coroutines instead of 3.");
});

test("what was not compared is told", () => {
  const comparison = compareRuns(digest(["a"]), digest(["a"], { lineCount: 1501 }));
  expect(changesText(comparison, "en", texts())).toBe("1,500 printed lines beyond the bound were not compared.");
  expect(changesText({ ...comparison, lines: null, uncompared: 0 }, "en", texts())).toBe("1,501 printed lines after 1, too different to be compared one by one.");
});

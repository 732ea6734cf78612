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
  expect(told(SEQUENTIAL, TOGETHER)).toBe("printed lines “fast” and “slow” swapped places; 3.000 s of virtual time became 1.000 s; printed line “fast” went from 3.000 s to 1.000 s, and 1 more line to another time.");
  expect(told(SEQUENTIAL, TOGETHER, "zh-CN")).toBe("输出行“fast”和“slow”互换了位置；虚拟时间从 3.000 秒变为 1.000 秒；输出行“fast”的时间从 3.000 秒变为 1.000 秒，另有 1 行的时间也变了。");
});

test("equal runs are told to be so", () => {
  expect(told(SEQUENTIAL, SEQUENTIAL)).toBe("same output, same times.");
});

test("lines that moved, came, went or changed are told by their texts, or by how many they are", () => {
  expect(told([["a", "b", "c", "d"]], [["b", "c", "d", "a"]])).toBe("printed line “a” moved from place 1 to place 4.");
  expect(told([["a", "b"]], [["a", "x", "b"]])).toBe("printed line “x” is new.");
  expect(told([["a", "b", "c"]], [["a"]])).toBe("2 printed lines are gone.");
  expect(told([["a", "b"]], [["a", "B"]])).toBe("printed line “b” became “B”.");
  expect(told([["a", "b", "c", "d"]], [["b", "a", "d", "c"]])).toBe("printed lines “b” and “a” swapped places; so did 1 other pair.");
});

test("of two numbers the one of the run before comes first, and both are of the line that is named", () => {
  expect(told([[["a", 5], ["b", 30], ["c", 30]]], [[["b", 5], ["c", 30], ["a", 30]]])).toBe("printed line “a” moved from place 1 to place 3; printed line “b” went from 0.030 s to 0.005 s, and 1 more line to another time.");
});

test("a long text loses its middle", () => {
  expect(told([["a"]], [["a", "the quick brown fox jumps over the lazy dog"]])).toBe("printed line “the quick brow… the lazy dog” is new.");
});

test("another end of the run comes first", () => {
  expect(told([["a"], { outcome: "deadlock" }], [["a", "b"]])).toBe("it completed, where it got stuck before; printed line “b” is new.");
});

test("of many differences three are told, and that there are more", () => {
  expect(told([["a", "b", ["x", 2000]], { coroutineCount: 3 }], [["b", "a", "c", ["d", 1000]], { coroutineCount: 4 }])).toMatch(/; and more\.$/);
});

test("coroutines are told where nothing else differs", () => {
  expect(told([["a"], { coroutineCount: 3 }], [["a"], { coroutineCount: 1200 }])).toBe("coroutines went from 3 to 1,200.");
});

test("what was not compared is told", () => {
  const comparison = compareRuns(digest(["a"]), digest(["a"], { lineCount: 1501 }));
  expect(changesText(comparison, "en", texts())).toBe("1,500 printed lines beyond the bound were not compared.");
  expect(changesText({ ...comparison, lines: null, uncompared: 0 }, "en", texts())).toBe("printed lines went from 1 to 1,501, too different to be compared one by one.");
});

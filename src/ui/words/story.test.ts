import { expect, test } from "vitest";
import { sample, texts } from "../testing/english.ts";
import { firstAtOrAfter } from "./state.ts";
import { turnStory } from "./story.ts";

const story = () => {
  const trace = sample();
  return trace.turns.map((turn) => turnStory(trace, turn, texts()));
};

test("the first turn is the script and whom it calls", () => {
  expect(story()[0]).toMatch(/^The script runs from the top\. It calls main\(\), /);
});

test("under asyncio a call creates a coroutine, and runs nothing", () => {
  const trace = Object.defineProperty(sample(), "loop", { value: "asyncio" });
  expect(turnStory(trace, trace.turns[0]!, texts())).toMatch(/^The script runs from the top\. It creates main\(\), /);
});

test("a resumed coroutine goes on at the line where it waited, prints and returns", () => {
  expect(story().find((sentence) => sentence.includes("fetched API-2"))).toContain('It prints "fetched API-2".');
  expect(story().find((sentence) => sentence.startsWith("main() goes on"))).toBe('main() goes on at line 13 with ["API-1", "API-2"]. It prints "API-1, API-2". It is over.');
});

test("every turn has a sentence that ends", () => {
  for (const sentence of story()) expect(sentence).toMatch(/\.$/);
});

test("in Chinese a turn is one sentence of clauses, with spaces between Latin names and Chinese words alone", () => {
  const trace = sample();
  const told = trace.turns.map((turn) => turnStory(trace, turn, texts("zh-CN")));
  expect(told[0]).toMatch(/^脚本从头运行，调用 main\(\)、.* 和 .*然后等待 main\(\)。$/);
  expect(told.find((sentence) => sentence.startsWith("main()"))).toBe('main() 在第 13 行得到 ["API-1", "API-2"]，继续运行，输出 "API-1, API-2"，执行完毕。');
  for (const sentence of told) expect(sentence).toMatch(/^[^。]+。$/);
});

test("the first of ascending steps is found by halving", () => {
  const steps = [1, 4, 4, 9];
  const find = (step: number) => firstAtOrAfter(steps.length, (i) => steps[i] ?? 0, step);
  expect([0, 1, 2, 4, 5, 9, 10].map(find)).toEqual([0, 0, 1, 1, 3, 3, 4]);
});

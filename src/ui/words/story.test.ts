import { expect, test } from "vitest";
import { modelOf, runOnKernel } from "../../testing/kernel-run.ts";
import { sample, texts } from "../testing/english.ts";
import { firstAtOrAfter } from "./state.ts";
import { turnStory } from "./story.ts";

const story = () => {
  const trace = sample();
  return trace.turns.map((turn) => turnStory(trace, turn, texts()));
};

function browserStory(source: string): string[] {
  const trace = modelOf(runOnKernel(source));
  return trace.turns.map((turn) => turnStory(trace, turn, texts()));
}

test("the first turn is the script and whom it calls; what those do and call at once is theirs, in order", () => {
  expect(story()[0]).toBe('The script runs from the top. It calls main(). main() calls fetch_data("API-1", 2). fetch_data("API-1", 2) prints "fetching API-1". main() calls fetch_data("API-2", 1). fetch_data("API-2", 1) prints "fetching API-2". Then module awaits main().');
});

test("calls and prints are told in the order in which they happened, those of one sort that follow each other as one", () => {
  const told = browserStory('async function w(a: string) { await null; }\nconsole.log("a"); console.log("b"); w("x"); w("y"); console.log("c"); await null;');
  expect(told[0]).toBe('The script runs from the top. It prints "a" and 1 more line. It calls w("x") and w("y"). It prints "c". Then it awaits null.');
});

test("a loop's next round comes after what the one before printed, and a callee's callee is not the caller's", () => {
  const told = browserStory("async function leaf(n: number) { await null; return n + 1; }\nasync function mid(n: number) { return await leaf(n); }\nfor (const n of [20, 30]) console.log(await mid(n));");
  expect(told).toContain('module goes on at line 3 with 21. It prints "21". It calls mid(30). mid(30) calls leaf(30). Then module awaits mid(n).');
});

test("a plain callback is named by what it is where others come between", () => {
  const told = browserStory('async function f() { console.log("f"); }\nsetTimeout(() => { f(); console.log("after"); }, 5);');
  expect(told[1]).toBe('The timer of module fires. It calls f(). f() prints "f". The callback prints "after".');
});

test("of many deeds the first are told and the others counted, and then who waits is named", () => {
  const told = browserStory('async function w() { await null; }\nfor (let i = 0; i < 10; i++) { console.log(i); w(); }\nawait null;');
  expect(told[0]).toMatch(/ It prints "2"\. \(15 more calls and printed lines\.\) Then module awaits null\.$/);
});

test("under asyncio a call creates a coroutine, and runs nothing", () => {
  const trace = Object.defineProperty(sample(), "loop", { value: "asyncio" });
  expect(turnStory(trace, trace.turns[0]!, texts())).toMatch(/^The script runs from the top\. It creates main\(\)\. /);
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
  expect(told[0]).toBe('脚本从头运行，调用 main()，main() 调用 fetch_data("API-1", 2)，fetch_data("API-1", 2) 输出 "fetching API-1"，main() 调用 fetch_data("API-2", 1)，fetch_data("API-2", 1) 输出 "fetching API-2"，然后 module 等待 main()。');
  expect(told.find((sentence) => sentence.startsWith("main()"))).toBe('main() 在第 13 行得到 ["API-1", "API-2"]，继续运行，输出 "API-1, API-2"，执行完毕。');
  for (const sentence of told) expect(sentence).toMatch(/^[^。]+。$/);
});

test("the first of ascending steps is found by halving", () => {
  const steps = [1, 4, 4, 9];
  const find = (step: number) => firstAtOrAfter(steps.length, (i) => steps[i] ?? 0, step);
  expect([0, 1, 2, 4, 5, 9, 10].map(find)).toEqual([0, 0, 1, 1, 3, 3, 4]);
});

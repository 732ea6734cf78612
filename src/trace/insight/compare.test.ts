import fc from "fast-check";
import { expect, test } from "vitest";
import { TraceModel } from "../model/model.ts";
import { sampleTrace } from "../testing.ts";
import { randomAsyncioRun } from "../testing-random-asyncio.ts";
import { randomRun } from "../testing-random.ts";
import { compareRuns, isSame, type Comparison } from "./compare.ts";
import { digestOf, MAX_KEPT } from "./digest.ts";
import { MAX_EDITS } from "./match-lines.ts";
import { digest } from "./testing.ts";

const lines = (comparison: Comparison) => {
  if (comparison.lines === null) throw new Error("not compared");
  return comparison.lines;
};
const compare = (before: Parameters<typeof digest>[0], after: Parameters<typeof digest>[0]) => lines(compareRuns(digest(before), digest(after)));

test("two neighbours in the other order have swapped places", () => {
  const { swaps, movedAlone, gone, added } = compare(["a", "b", "c", "d"], ["a", "b", "d", "c"]);
  expect({ swaps, movedAlone, gone, added }).toEqual({ swaps: [[2, 3]], movedAlone: [], gone: [], added: [] });
});

test("lines far apart swap too, also behind a line that is new", () => {
  expect(compare(["a", "b", "c", "d"], ["d", "b", "c", "a"]).swaps).toEqual([[0, 3]]);
  expect(compare(["a", "b", "c"], ["new", "a", "c", "b"]).swaps).toEqual([[2, 3]]);
});

test("a line that went past several has moved alone", () => {
  const { swaps, movedAlone } = compare(["a", "b", "c", "d"], ["b", "c", "d", "a"]);
  expect({ swaps, movedAlone }).toEqual({ swaps: [], movedAlone: [{ before: 0, after: 3 }] });
});

test("lines that came and went are told, and one with another text in the same place has changed", () => {
  const came = compare(["a", "c"], ["a", "b", "c"]);
  expect([came.added, came.gone, came.changed]).toEqual([[1], [], []]);
  const went = compare(["a", "b", "c"], ["a"]);
  expect([went.added, went.gone, went.changed]).toEqual([[], [1, 2], []]);
  const changed = compare(["a", "took 3 s", "c"], ["a", "took 1 s", "c"]);
  expect([changed.added, changed.gone, changed.changed]).toEqual([[], [], [{ before: 1, after: 1 }]]);
});

test("equal text of another level is another line", () => {
  const before = digest(["a"]);
  const error = { ...before, lines: before.lines.map((line) => ({ ...line, level: "error" as const })) };
  expect(lines(compareRuns(before, error)).changed).toHaveLength(1);
});

test("a line at another time is told, whether it kept its place or not", () => {
  const { retimed, swaps } = compare([["a", 1000], ["b", 2000]], [["b", 1000], ["a", 2000]]);
  expect(swaps).toEqual([[0, 1]]);
  expect(retimed).toEqual([{ before: 1, after: 0 }, { before: 0, after: 1 }]);
  expect(compare([["a", 1000]], [["a", 1000.2]]).retimed).toEqual([]);
});

test("a run is the same as itself, and no more once anything differs", () => {
  const run = digest([["a", 0], ["b", 1000]]);
  expect(isSame(compareRuns(run, run))).toBe(true);
  for (const other of [{ ...run, totalMs: 2000 }, { ...run, outcome: "threw" as const }, { ...run, coroutineCount: 1 }, digest([["b", 0], ["a", 1000]]), digest([["a", 0], ["b", 999]])]) {
    expect(isSame(compareRuns(run, other))).toBe(false);
  }
});

test("coroutines are matched by label, then by function: another argument makes no new call", () => {
  const named = (...labels: string[]) => digest([], { coroutines: labels.map((label) => ({ label, name: label.split("(")[0] ?? "" })), coroutineCount: labels.length });
  expect(compareRuns(named("a(1)", "a(2)", "b()"), named("a(1)", "a(3)", "c()")).coroutines).toEqual({ gone: ["b()"], added: ["c()"] });
  expect(compareRuns(named("a(1)"), named("a(2)", "a(1)", "a(3)")).coroutines).toEqual({ gone: [], added: ["a(2)", "a(3)"] });
});

test("100,000 lines are compared in no time where little differs; where too much does it says so", () => {
  const many = Array.from({ length: MAX_KEPT }, (_, i) => `line ${String(i)}`);
  const edited = [...many.slice(0, 500), "new", ...many.slice(501, 90_000), ...many.slice(90_001)];
  const { changed, gone } = compare(many, edited);
  expect([changed.length, gone]).toEqual([1, [90_000]]);
  const others = Array.from({ length: MAX_EDITS }, (_, i) => `other ${String(i)}`);
  expect(compareRuns(digest(many.slice(0, MAX_EDITS)), digest(others)).lines).toBeNull();
});

test("lines beyond the bound are counted as not compared", () => {
  const kept = digest(["a"], { lineCount: 11 });
  const comparison = compareRuns(kept, digest(["a"]));
  expect([comparison.uncompared, isSame(comparison)]).toEqual([10, false]);
});

test("every line of both runs is told once, and what is told leads from the one to the other", () => {
  const output = fc.array(fc.tuple(fc.constantFrom("a", "b", "c", "d", "e", "f", "g"), fc.integer({ min: 0, max: 3 })), { maxLength: 12 });
  fc.assert(fc.property(output, output, (before, after) => {
    const { kept, moved, changed, gone, added, swaps } = compare(before, after);
    const pairs = [...kept, ...moved, ...changed];
    expect([...pairs.map((pair) => pair.before), ...gone].sort((a, b) => a - b)).toEqual(before.map((_, i) => i));
    expect([...pairs.map((pair) => pair.after), ...added].sort((a, b) => a - b)).toEqual(after.map((_, i) => i));
    for (const pair of [...kept, ...moved]) expect(before[pair.before]?.[0]).toBe(after[pair.after]?.[0]);
    for (const pair of changed) expect(before[pair.before]?.[0]).not.toBe(after[pair.after]?.[0]);
    for (let i = 1; i < kept.length; i++) expect(kept[i]!.before).toBeGreaterThan(kept[i - 1]!.before);
    expect(new Set(swaps.flat()).size).toBe(2 * swaps.length);
  }), { seed: 4, numRuns: 500 });
});

test("the digest of a trace has its lines, times and calls, and none while it runs", () => {
  const { header, batch } = sampleTrace();
  const trace = new TraceModel(header);
  expect(digestOf(trace)).toBeNull();
  trace.append(batch);
  expect(digestOf(trace)).toMatchObject({ lineCount: 5, totalMs: 2000, coroutineCount: 4, outcome: "completed" });
  expect(digestOf(trace)?.lines.map(({ text, timeMs }) => [text, timeMs])[2]).toEqual(["fetched API-2", 1000]);
});

for (const [loop, random] of [["browser", randomRun], ["asyncio", randomAsyncioRun]] as const) {
  test(`a random run of the loop ${loop} is the same as itself`, () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { header, batch } = random(seed, 300);
      const trace = new TraceModel(header);
      trace.append(batch);
      const told = digestOf(trace);
      if (told === null) throw new Error("has no end");
      expect(told.lines.map(({ text }) => text)).toEqual(trace.lines.map(({ text }) => text));
      for (const { share } of told.lines) expect(share >= 0 && share <= 1).toBe(true);
      expect(isSame(compareRuns(told, told))).toBe(true);
    }
  });
}

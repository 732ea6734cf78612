import { expect, test } from "vitest";
import { modelOf, runOnKernel } from "../../testing/kernel-run.ts";
import { AwaitSums, lineSums } from "../../trace/insight/lines.ts";
import { neverRanLines } from "../../trace/insight/never-ran.ts";
import { texts } from "../testing/english.ts";
import { hoverAt } from "./hover.ts";
import { sumNotes } from "./sum-notes.ts";

const SLEEP = "const sleep = (ms) => new Promise((done) => setTimeout(done, ms, `v${ms}`));\n";

/** A run, and what the editor says of it. */
function told(source: string) {
  const trace = modelOf(runOnKernel(SLEEP + source));
  const sums = new AwaitSums(trace);
  sums.advance(Infinity);
  const { sites } = sums;
  const learned = { neverRan: neverRanLines(trace), sites, lines: lineSums(trace, sites), isStopped: false };
  const card = (text: string) => hoverAt(trace, learned, trace.source.indexOf(text), texts());
  return { card, notes: sumNotes(learned.lines, texts()).map(({ line, text, short }) => [line, text, short]), trace };
}

test("the card of an await has its values in the order in which they came, errors marked, and who got them", () => {
  const { card, trace } = told("async function f(ms) {\n  if (ms > 2) throw new RangeError(`no ${ms}`);\n  return await sleep(ms);\n}\nfor (const ms of [2, 1, 3]) try {\n  await f(ms);\n} catch {}");
  const found = card("await f(ms)");
  expect(found?.lines).toEqual(["Awaited 3 times, 0.003 s in all", '1. "v2" at 0.002 s after 0.002 s, by module', '2. "v1" at 0.003 s after 0.001 s, by module', "3. ✗ threw RangeError: no 3 at 0.003 s after 0.000 s, by module"]);
  expect(trace.source.slice(found?.range.start, found?.range.end)).toBe("await f(ms)");
});

test("of many values ten are told, and of those that never came how many", () => {
  const { card } = told("const f = async (i) => await (i < 3 ? new Promise(() => {}) : sleep(i));\nfor (let i = 0; i < 20; i++) f(i);");
  const lines = card("await (i")?.lines ?? [];
  expect(lines).toHaveLength(13);
  expect(lines.slice(-3)).toEqual(['10. "v12" at 0.012 s after 0.012 s, by f(12)', "… and 7 more", "3 never resumed"]);
});

test("a line that never ran says so; other code has no card", () => {
  const { card } = told("if (0) {\n  console.log(1);\n}\nconsole.log(2);");
  expect(card("log(1)")?.lines).toEqual(["Line 3 never ran."]);
  expect(card("log(2)")).toBeNull();
});

test("the notes behind lines", () => {
  const { notes } = told("const f = async () => {\n  await sleep(5);\n};\nawait f();\nawait f();\nf(await new Promise(() => {}));");
  expect(notes).toEqual([[3, "awaited 2×, 0.010 s in all", "2×, 0.010 s"], [5, "awaited once, 0.005 s", "once, 0.005 s"], [6, "awaited once, 0.005 s", "once, 0.005 s"], [7, "awaited once, never resumed, 0.000 s to the end", "never resumed, 0.000 s"]]);
});

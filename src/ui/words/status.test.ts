import { expect, test } from "vitest";
import type { Outcome } from "../../runner/outcome.ts";
import { runStore, type RunState } from "../stores/run.ts";
import { sample, texts } from "../testing/english.ts";
import { isStale, standingOf, statusText, type CodeNow } from "./status.ts";

const OUTCOME: Outcome = { outcome: "completed", loop: "browser", limit: null, pending: 0, error: null, compileErrors: [], warnings: [], timeMs: 1000, realMs: 4.2, steps: 42, coroutines: 4 };

const ended = (outcome: Partial<Outcome>): RunState => ({ ...runStore.getInitialState(), phase: "ended", end: { kind: "outcome", outcome: { ...OUTCOME, ...outcome } } });
const CODE: CodeNow = { text: "x", origin: "own", notice: null, runsByItself: false };
const text = (run: RunState, code: Partial<CodeNow> = {}) => statusText(run, { ...CODE, ...code }, "en", texts());
const ERROR = { kind: "syntax", message: "Unexpected token", start: 0, end: 1, line: 3, column: 1 } as const;

test("a completed run tells both its times, its steps and its coroutines", () => {
  expect(text(ended({}))).toBe("completed at 1.000 s virtual time (4 ms real), 42 steps, 4 coroutines");
  expect(text(ended({ steps: 1, coroutines: 1 }))).toBe("completed at 1.000 s virtual time (4 ms real), 1 step, 1 coroutine");
});

test("coroutines that still wait are told", () => {
  expect(text(ended({ pending: 2 }))).toMatch(/; 2 coroutines still waiting$/);
});

test("a bound is told with its number", () => {
  expect(text(ended({ outcome: "limit", limit: "records", steps: 200_000 }))).toMatch(/^cut at 200,000 steps /);
});

test("the steps beyond the bound, which tell of the cut, are told beside it: together they are the cursor's", () => {
  const bound = (steps: number) => text(ended({ outcome: "limit", limit: "records", steps }));
  expect(bound(200_002)).toBe("cut at 200,000 steps (and 2 more that tell of it), 1.000 s virtual time (4 ms real), 4 coroutines");
  expect(bound(200_001)).toContain("(and 1 more that tells of it)");
  const chinese = statusText(ended({ outcome: "limit", limit: "records", steps: 200_002 }), CODE, "zh-CN", texts("zh-CN"));
  expect(chinese).toBe("已在 200,000 步处截断（另有 2 步记录截断本身）：虚拟时间 1.000 秒（实际 4 毫秒），4 个协程");
});

test("a deadlock of asyncio tells how many tasks are pending", () => {
  expect(text(ended({ outcome: "deadlock", loop: "asyncio", pending: 2 }))).toBe("stuck at 1.000 s virtual time (4 ms real): deadlock, 2 tasks pending; 42 steps, 4 coroutines");
  expect(text(ended({ outcome: "deadlock", pending: 1 }))).toContain("the top-level await never settles");
});

test("an exception is told by its name", () => {
  expect(text(ended({ outcome: "threw", error: { name: "TypeError", message: "no", line: 1, column: 1 } }))).toMatch(/^threw TypeError at 1\.000 s/);
});

test("before the first run it says what to do, and that a link's code did not run", () => {
  const idle = runStore.getInitialState();
  expect(text(idle)).toBe("Ready: press Run");
  expect(text(idle, { notice: "link" })).toBe("Not yet run");
});

test("a stopped run and one that the page ended say how far they came", () => {
  const base = { ...runStore.getInitialState(), phase: "ended", steps: 7 } as const;
  expect(text({ ...base, end: { kind: "stopped" } })).toBe("stopped at 0.000 s virtual time, 7 steps");
  expect(text({ ...base, end: { kind: "killed", reason: "time", detail: "" } })).toMatch(/^ended by the page at 0\.000 s/);
});

test("type errors are told beside the end of the run, once they are those of its code", () => {
  const run = { ...ended({}), source: "x", typeProblems: [{ message: "no", line: 1, column: 1 }] };
  expect(text(run)).not.toContain("type");
  expect(text({ ...run, typesFor: "older" })).not.toContain("type");
  expect(text({ ...run, typesFor: "x" })).toMatch(/4 coroutines, 1 type error$/);
});

test("code that does not compile takes the old run's status away where it would run by itself", () => {
  const run = { ...ended({}), source: "old", trace: sample(), checked: [ERROR] };
  const code = { origin: "edited", runsByItself: true } as const;
  expect(text(run, code)).toBe("not run: 1 error in the code, see Problems; the last good run is shown");
  expect(standingOf(run, { ...CODE, ...code })).toBe("notCompiled");
  expect(text({ ...run, checked: [] }, code)).toMatch(/^completed/);
});

test("an edited code's run is its last one; a run refused for errors that are mended says what to do", () => {
  expect(text({ ...ended({}), source: "old" }, { origin: "edited" })).toMatch(/^last run: completed at/);
  expect(text(ended({ outcome: "compile-error" }), { origin: "edited" })).toBe("Ready: press Run");
  expect(text({ ...ended({ outcome: "compile-error" }), checked: [ERROR] }, { origin: "edited" })).toMatch(/^not run: 1 error in the code/);
});

test("another snippet has not run, whatever the one before it did", () => {
  const run = { ...ended({}), source: "old" };
  expect(text(run, { origin: "link", notice: "link" })).toBe("Not yet run");
  expect(isStale(run, { ...CODE, origin: "link", runsByItself: true })).toBe(true);
  expect(isStale({ ...run, source: "x" }, CODE)).toBe(false);
});

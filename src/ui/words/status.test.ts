import { expect, test } from "vitest";
import type { Outcome } from "../../runner/outcome.ts";
import { runStore, type RunState } from "../stores/run.ts";
import { texts } from "../testing/english.ts";
import { statusText } from "./status.ts";

const OUTCOME: Outcome = { outcome: "completed", loop: "browser", limit: null, pending: 0, error: null, compileErrors: [], warnings: [], timeMs: 1000, realMs: 4.2, steps: 42, coroutines: 4 };

const ended = (outcome: Partial<Outcome>): RunState => ({ ...runStore.getInitialState(), phase: "ended", end: { kind: "outcome", outcome: { ...OUTCOME, ...outcome } } });
const text = (run: RunState) => statusText(run, false, "en", texts());

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

test("an exception is told by its name", () => {
  expect(text(ended({ outcome: "threw", error: { name: "TypeError", message: "no", line: 1, column: 1 } }))).toMatch(/^threw TypeError at 1\.000 s/);
});

test("before the first run it says what to do, and that a link's code did not run", () => {
  const idle = runStore.getInitialState();
  expect(statusText(idle, false, "en", texts())).toBe("Ready: press Run");
  expect(statusText(idle, true, "en", texts())).toBe("Not yet run");
});

test("a stopped run and one that the page ended say how far they came", () => {
  const base = { ...runStore.getInitialState(), phase: "ended", steps: 7 } as const;
  expect(text({ ...base, end: { kind: "stopped" } })).toBe("stopped at 0.000 s virtual time, 7 steps");
  expect(text({ ...base, end: { kind: "killed", reason: "time", detail: "" } })).toMatch(/^ended by the page at 0\.000 s/);
});

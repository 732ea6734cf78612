import { expect, test } from "vitest";
import type { Outcome } from "../../runner/outcome.ts";
import { END_REASONS, Kind, type EndReason } from "../../trace/format.ts";
import { TraceModel } from "../../trace/model/model.ts";
import { TraceBuilder } from "../../trace/testing.ts";
import { runStore, type RunState } from "../stores/run.ts";
import { texts } from "../testing/english.ts";
import { cutOf, cutText } from "./cut.ts";

/** A run's trace; without a reason it stopped in the middle. */
function traceOf(reason: EndReason | null): TraceModel {
  const build = new TraceBuilder("async function f() {}\nf();\n", [{ name: "f", text: "async function f()" }]);
  build.create(1, 0, 0, 0);
  if (reason !== null) build.record(Kind.End, 0, 0, 0, END_REASONS.indexOf(reason));
  const { header, batch } = build.build();
  const model = new TraceModel(header);
  model.append(batch);
  return model;
}

const run = (more: Partial<RunState>): RunState => ({ ...runStore.getInitialState(), phase: "ended", ...more });
const limit = { kind: "outcome", outcome: { outcome: "limit", limit: "seconds", realMs: 10_012 } as Outcome } as const;

test("a run that ended by itself was not cut", () => {
  for (const reason of ["completed", "threw", "deadlock"] as const) expect(cutOf(run({ trace: traceOf(reason) }))).toBeNull();
});

test("a bound is told by the trace, with its number", () => {
  const { options } = runStore.getInitialState();
  expect(cutOf(run({ trace: traceOf("limit-records"), options: { ...options, maxRecords: 400_000 } }))).toEqual({ reason: "records", steps: 400_000 });
  expect(cutOf(run({ trace: traceOf("limit-seconds"), end: limit }))).toEqual({ reason: "seconds", seconds: 10 });
});

test("a trace without an end was stopped or ended by the page", () => {
  expect(cutOf(run({ trace: traceOf(null), end: { kind: "stopped" } }))).toEqual({ reason: "stopped" });
  expect(cutOf(run({ trace: traceOf(null), end: { kind: "killed", reason: "time", detail: "" } }))).toEqual({ reason: "killed" });
});

test("a run that goes on, or has not begun, is not cut", () => {
  expect(cutOf(run({ trace: traceOf(null), phase: "running" }))).toBeNull();
  expect(cutOf(run({ trace: null, end: { kind: "stopped" } }))).toBeNull();
});

test("the label is short", () => {
  const label = (cut: Parameters<typeof cutText>[0]) => cutText(cut, "en", texts());
  expect(label({ reason: "records", steps: 200_000 })).toBe("cut: 200,000 steps");
  expect(label({ reason: "seconds", seconds: 5 })).toBe("cut: 5 s");
  expect(label({ reason: "stopped" })).toBe("stopped");
  expect(label({ reason: "killed" })).toBe("cut by the page");
});

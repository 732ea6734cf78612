import { expect, test } from "vitest";
import type { Outcome } from "../../runner/outcome.ts";
import { runStore, type RunState } from "../stores/run.ts";
import { texts } from "../testing/english.ts";
import { END_REASONS, Kind, WARNING_KINDS, type LoopKind, type WarningKind } from "../../trace/format.ts";
import { TraceBuilder } from "../../trace/testing.ts";
import { TraceModel } from "../../trace/model/model.ts";
import { isChecking, listProblems } from "./list.ts";

const SOURCE = "async function lost() {\n  await never;\n}\nlost();\n";

function traceWith(kind: (typeof WARNING_KINDS)[number], message: string, loop: LoopKind = "browser"): TraceModel {
  const build = new TraceBuilder(SOURCE, [{ name: "lost", text: "async function lost()" }], loop);
  build.create(1, 0, 0, 0);
  build.create(2, 1, 1, build.site("lost()", 1), "");
  build.suspend(2, 0, 1, build.site("await never"));
  build.return(1, "undefined", 0);
  build.warn(2, WARNING_KINDS.indexOf(kind), message, build.site("await never"));
  build.end();
  const { header, batch } = build.build();
  const model = new TraceModel(header);
  model.append(batch);
  return model;
}

const list = (run: Partial<RunState>) => listProblems({ ...runStore.getInitialState(), ...run }, "en", texts());

test("a run without problems has none", () => {
  expect(list({})).toEqual([]);
});

test("what still waits is told with its name, what for and where", () => {
  expect(list({ trace: traceWith("still-waiting", "x") })).toEqual([{ severity: "warning", text: "lost() still waits for never, which never settles.", line: 2, column: 3, step: 4 }]);
});

test.each<[WarningKind, string, "error" | "warning"]>([
  ["never-awaited", "coroutine 'lost' was never awaited", "warning"],
  ["never-retrieved", "Task exception was never retrieved", "error"],
  ["destroyed-pending", "Task was destroyed but it is pending!", "warning"],
  ["callback-exception", "Exception in callback f()", "error"],
  ["swallowed-cancel", "lost() swallowed a cancellation", "warning"],
  ["other", "something else", "warning"],
])("of asyncio, %s is told in Python's words, at its line", (kind, message, severity) => {
  expect(list({ trace: traceWith(kind, message, "asyncio") })).toEqual([{ severity, text: message, line: 2, column: 3, step: 4 }]);
});

test("a deadlock under asyncio is told by who waits on what, or by how many wait", () => {
  const outcome = { outcome: "deadlock", pending: 2, error: null, compileErrors: [], warnings: [] } as unknown as Outcome;
  const end = { kind: "outcome", outcome } as const;
  expect(list({ trace: traceWith("deadlock", "Deadlock: lost() waits for never", "asyncio"), end })).toMatchObject([{ severity: "error", text: "Deadlock: lost() waits for never", line: 2 }]);
  const silent = new TraceModel(new TraceBuilder(SOURCE, [], "asyncio").build().header);
  expect(list({ trace: silent, end })).toMatchObject([{ severity: "error", text: "Deadlock: 2 tasks are pending, nothing is ready and no timer is set." }]);
});

test("a warning of a kind that this page does not know is told all the same", () => {
  const trace = traceWith("other", "of a later version");
  const [warning] = trace.warnings;
  Object.assign(warning ?? {}, { kind: "unheard-of" });
  expect(list({ trace })).toMatchObject([{ severity: "warning", text: "of a later version" }]);
});

test("an exception of the trace is not told twice", () => {
  const outcome = { outcome: "threw", error: { name: "Error", message: "no", line: 2, column: 1 }, compileErrors: [], warnings: [] } as unknown as Outcome;
  const problems = list({ trace: traceWith("uncaught-exception", "Error: no"), end: { kind: "outcome", outcome } });
  expect(problems.map((problem) => problem.text)).toEqual(["Uncaught Error: no"]);
});

test("an exception that only the outcome knows is told with its line", () => {
  const outcome = { outcome: "threw", error: { name: "Error", message: "no", line: 2, column: 1 }, compileErrors: [], warnings: [] } as unknown as Outcome;
  expect(list({ end: { kind: "outcome", outcome } })).toMatchObject([{ text: "Uncaught Error: no", line: 2, severity: "error" }]);
});

test("type errors stand back while the code does not compile", () => {
  const typeProblems = [{ message: "no such name", line: 1, column: 1 }];
  const checked = [{ kind: "syntax", message: "Unexpected token", start: 0, end: 1, line: 3, column: 1 }] as const;
  expect(list({ typeProblems })).toMatchObject([{ severity: "warning", line: 1 }]);
  expect(list({ typeProblems, checked })).toMatchObject([{ text: "Syntax error: Unexpected token", line: 3 }]);
});

test("a run that was cut says where it stood", () => {
  const build = new TraceBuilder(SOURCE, [{ name: "lost", text: "async function lost()" }]);
  build.create(1, 0, 0, 0);
  build.return(1, "undefined", 0);
  build.record(Kind.End, build.site("lost();"), 0, 0, END_REASONS.indexOf("limit-seconds"));
  const { header, batch } = build.build();
  const trace = new TraceModel(header);
  trace.append(batch);
  const outcome = { outcome: "limit", limit: "seconds", realMs: 5012, error: null, compileErrors: [], warnings: [] } as unknown as Outcome;
  expect(list({ trace, end: { kind: "outcome", outcome } })).toMatchObject([{ severity: "warning", line: 4, text: expect.stringMatching(/^The run was cut after 5 s/) as string }]);
});

test("a run that the page ended says why", () => {
  expect(list({ end: { kind: "killed", reason: "crashed", detail: "" } })[0]?.text).toMatch(/^The sandbox crashed/);
});

test("types are being checked until TypeScript has answered for this very text, or cannot", () => {
  const run = runStore.getInitialState();
  expect([isChecking(run, "x"), isChecking({ ...run, typesFor: "w" }, "x"), isChecking({ ...run, typesFor: "x" }, "x"), isChecking({ ...run, typesOff: true }, "x")]).toEqual([true, true, false, false]);
});

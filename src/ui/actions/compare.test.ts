import { beforeEach, expect, test } from "vitest";
import { compareEachRun } from "./compare.ts";
import type { TraceView } from "../../trace/model/view.ts";
import { documentStore, replaceText } from "../stores/document.ts";
import { drawnComparison, ghostStore } from "../stores/ghost.ts";
import { runStore } from "../stores/run.ts";
import { sample } from "../testing/english.ts";

let stop = () => {};

beforeEach(() => {
  stop();
  runStore.setState(runStore.getInitialState(), true);
  ghostStore.setState(ghostStore.getInitialState(), true);
  documentStore.setState(documentStore.getInitialState(), true);
  stop = compareEachRun();
  // What an earlier test ran is another snippet.
  replaceText("", "own");
});

/** A trace of `source`, whatever that is; `endReason` null for one that was stopped. */
const traceOf = (source: string, endReason: TraceView["endReason"] = "completed"): TraceView => Object.defineProperties(sample(), { source: { value: source }, endReason: { value: endReason } });

function run(trace: TraceView): void {
  runStore.setState({ phase: "running" });
  runStore.setState({ trace, revision: trace.revision });
  runStore.setState({ phase: "ended" });
}

const isCompared = () => ghostStore.getState().comparison !== null;

test("the first run has nothing to be compared with, an edited one has", () => {
  run(traceOf("a"));
  expect(isCompared()).toBe(false);
  run(traceOf("b"));
  expect(isCompared()).toBe(true);
});

test("the same text run again says nothing, as Run on does", () => {
  run(traceOf("a", "limit-records"));
  run(traceOf("a"));
  expect(isCompared()).toBe(false);
});

test("another snippet is not compared with the one that was there before", () => {
  run(traceOf("a"));
  replaceText("b", "own");
  run(traceOf("b"));
  expect(isCompared()).toBe(false);
});

test("a refused run leaves the comparison as it is, a stopped one leaves nothing to compare with", () => {
  run(traceOf("a"));
  run(traceOf("b"));
  runStore.setState({ phase: "starting" });
  runStore.setState({ phase: "ended" });
  expect(isCompared()).toBe(true);
  run(traceOf("c", null));
  expect(isCompared()).toBe(false);
  run(traceOf("d"));
  expect(isCompared()).toBe(false);
});

test("a comparison goes when the next run begins, and what was closed is open again for the next", () => {
  run(traceOf("a"));
  run(traceOf("b"));
  ghostStore.setState({ isDismissed: true });
  expect(drawnComparison(ghostStore.getState())).toBeNull();
  runStore.setState({ trace: traceOf("c"), phase: "running" });
  expect(isCompared()).toBe(false);
  runStore.setState({ phase: "ended" });
  expect(drawnComparison(ghostStore.getState())).not.toBeNull();
  ghostStore.setState({ isWanted: false });
  expect(drawnComparison(ghostStore.getState())).toBeNull();
});

import { expect, test } from "vitest";
import type { Instant } from "../model/view.ts";
import { TraceModel } from "../model/model.ts";
import { sampleTrace, SAMPLE_IDS } from "../testing.ts";
import { compareRuns } from "./compare.ts";
import { digestOf, type RunDigest } from "./digest.ts";
import { ghostOf, stepAtTime } from "./ghost.ts";

const INSTANTS: readonly Instant[] = [{ timeMs: 0, firstStep: 0, lastStep: 9 }, { timeMs: 1000, firstStep: 11, lastStep: 21 }];

/** The run of two tasks of 2 s and 1 s. */
function sample() {
  const { header, batch } = sampleTrace();
  const trace = new TraceModel(header);
  trace.append(batch);
  const after = digestOf(trace);
  if (after === null) throw new Error("has no end");
  return { trace, after };
}

const withLine = (run: RunDigest, i: number, timeMs: number): RunDigest => ({ ...run, lines: run.lines.map((line, at) => (at === i ? { ...line, timeMs } : line)) });

test("a time that the later run has is found in its instant, as far into it as it was", () => {
  expect(stepAtTime(INSTANTS, 1000, 0)).toBe(11);
  expect(stepAtTime(INSTANTS, 1000, 0.5)).toBe(16);
  expect(stepAtTime(INSTANTS, 1000, 1)).toBe(21);
});

test("a time between two instants lies in the wait, in proportion", () => {
  // The wait is step 10, from its left edge to its right one.
  expect(stepAtTime(INSTANTS, 250, 0) + 0.5).toBe(10.25);
  expect(stepAtTime(INSTANTS, 999, 0) + 0.5).toBeCloseTo(10.999, 6);
});

test("beyond the last instant there is no step", () => {
  expect(stepAtTime(INSTANTS, 1500, 0)).toBe(Infinity);
  expect(stepAtTime([], 0, 0)).toBe(0);
});

test("a run that is the same leaves no ghost", () => {
  const { trace, after } = sample();
  expect(ghostOf(compareRuns(after, after), trace)).toEqual({ marks: [], end: null });
});

test("a line that came at another time has its mark in the lane of who prints it now", () => {
  const { trace, after } = sample();
  const { marks, end } = ghostOf(compareRuns({ ...withLine(after, 2, 1500), totalMs: 1500 }, after), trace);
  const wait = trace.instants[1]!;
  expect(marks).toEqual([{ coroutine: SAMPLE_IDS.task2, step: wait.lastStep + 1 }]);
  expect(end).toEqual({ timeMs: 1500, step: wait.lastStep + 1 });
});

test("a line printed beyond the end of the later run has no mark, and its end lies nowhere", () => {
  const { trace, after } = sample();
  expect(ghostOf(compareRuns({ ...withLine(after, 2, 9000), totalMs: 9000 }, after), trace)).toEqual({ marks: [], end: { timeMs: 9000, step: Infinity } });
});

test("the ends of runs that were cut are not compared", () => {
  const { trace, after } = sample();
  expect(ghostOf(compareRuns({ ...after, totalMs: 1, outcome: "limit-records" }, after), trace).end).toBeNull();
});

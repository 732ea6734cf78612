import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sample } from "../testing/english.ts";
import { runStore } from "../stores/run.ts";
import { batchOf, listenToLines, MAX_LINES, type Batch } from "./batches.ts";

const lines = (count: number) => Array.from({ length: count }, (_, i) => ({ text: String(i) }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  runStore.setState(runStore.getInitialState(), true);
});

test("a batch has the lines that were not told, without one that may still grow", () => {
  expect(batchOf(lines(3), 1, false)).toEqual({ texts: ["1", "2"], more: 0 });
  expect(batchOf(lines(3), 1, true)).toEqual({ texts: ["1"], more: 0 });
  expect(batchOf(lines(3), 2, true)).toBeNull();
  expect(batchOf([], 0, true)).toBeNull();
});

test("of many lines the first twenty are told, and how many more there are", () => {
  expect(batchOf(lines(MAX_LINES + 7), 0, false)).toMatchObject({ texts: { length: MAX_LINES }, more: 7 });
});

test("a run is told once a second and at its end, each line once", () => {
  const told: Batch[] = [];
  const stop = listenToLines((batch) => told.push(batch));
  const trace = sample();
  runStore.setState({ phase: "running", trace, revision: 1 });
  runStore.setState({ revision: 2 });
  expect(told).toEqual([]);
  vi.advanceTimersByTime(1000);
  expect(told).toEqual([{ texts: trace.lines.slice(0, 4).map(({ text }) => text), more: 0 }]);
  runStore.setState({ phase: "ended" });
  expect(told[1]).toEqual({ texts: [trace.lines[4]?.text], more: 0 });
  runStore.setState({ phase: "starting" });
  runStore.setState({ phase: "ended" });
  vi.advanceTimersByTime(5000);
  expect(told).toHaveLength(2);
  stop();
  runStore.setState({ trace: sample(), revision: 3, phase: "ended" });
  expect(told).toHaveLength(2);
});

test("what was printed before reading aloud began is not told", () => {
  runStore.setState({ phase: "ended", trace: sample(), revision: 1 });
  const told: Batch[] = [];
  const stop = listenToLines((batch) => told.push(batch));
  runStore.setState({ revision: 2 });
  expect(told).toEqual([]);
  stop();
});

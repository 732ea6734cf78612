import { expect, test } from "vitest";
import type { TraceView } from "../../trace/model/view.ts";
import { sample } from "../testing/english.ts";
import { beatsOf, LONGEST_MS } from "./pace.ts";

/** A run of so many steps, each a change, `msPerStep` apart. */
function run(length: number, timeMs: (step: number) => number): TraceView {
  const trace: Pick<TraceView, "length" | "timeMs" | "nextChange"> = { length, timeMs, nextChange: (step) => Math.min(step + 1, length - 1) };
  return trace as TraceView;
}

const total = (trace: TraceView): number => beatsOf(trace).reduce((sum, beat) => sum + beat.dwellMs, 0);

test.each([20, 60, 300, 5_000, 200_000])("a run of %d steps plays in 8 to 12 s", (length) => {
  expect(total(run(length, (step) => step * 3))).toBeGreaterThan(8_000);
  expect(total(run(length, () => 0))).toBeLessThan(12_000);
});

test("no stop is longer than 600 ms, however long the wait and however few the steps", () => {
  for (const trace of [run(3, (step) => step * 1e6), run(40, (step) => (step < 20 ? 0 : 3_600_000)), sample()]) {
    for (const { dwellMs } of beatsOf(trace)) expect(dwellMs).toBeLessThanOrEqual(LONGEST_MS);
  }
});

test("a wait of virtual time takes longer than work at one instant", () => {
  const beats = beatsOf(run(100, (step) => (step < 50 ? 0 : 1000)));
  expect(beats[49]?.dwellMs ?? 0).toBeGreaterThan(5 * (beats[10]?.dwellMs ?? Infinity));
});

test("beats ascend from the start", () => {
  for (const trace of [sample(), run(200_000, () => 0)]) {
    const steps = beatsOf(trace).map((beat) => beat.step);
    expect(steps[0]).toBe(0);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(new Set(steps).size).toBe(steps.length);
  }
});

import { expect, test } from "vitest";
import { UNITS, type Unit } from "../stores/prefs.ts";
import { sample } from "../testing/english.ts";
import { stepAfter, stepBefore } from "./units.ts";

const trace = sample();

/** All positions from the start to the end. */
function forward(unit: Unit): number[] {
  const positions = [0];
  while ((positions.at(-1) ?? 0) < trace.length) positions.push(stepAfter(trace, positions.at(-1) ?? 0, unit));
  return positions;
}

/** All positions from the end to the start, in ascending order. */
function backward(unit: Unit): number[] {
  const positions = [trace.length];
  while ((positions[0] ?? 0) > 0) positions.unshift(stepBefore(trace, positions[0] ?? 0, unit));
  return positions;
}

test.each(UNITS)("going back by %s stops where going forward did", (unit) => {
  expect(backward(unit)).toEqual(forward(unit));
});

test("by event the cursor stands at every step", () => {
  expect(forward("event")).toEqual(Array.from({ length: trace.length + 1 }, (_, i) => i));
});

test("by line it stands where each line begins", () => {
  expect(forward("line")).toEqual([...new Set([0, ...trace.lines.map((line) => line.step), trace.length])]);
});

test("by turn it stands where each turn begins", () => {
  expect(forward("turn")).toEqual([...new Set([0, ...trace.turns.map((turn) => turn.firstStep), trace.length])]);
});

test("at the ends it stays", () => {
  for (const unit of UNITS) {
    expect(stepAfter(trace, trace.length, unit)).toBe(trace.length);
    expect(stepBefore(trace, 0, unit)).toBe(0);
  }
});

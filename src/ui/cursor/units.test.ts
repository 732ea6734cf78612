import { expect, test } from "vitest";
import { modelOf, runOnKernel } from "../../testing/kernel-run.ts";
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

const closing = modelOf(runOnKernel('import * as asyncio from "asyncio";\nasync function main() { await asyncio.sleep(1); }\nasyncio.run(main());'));

/** Stops by change, there and back. */
function stops(countsHidden: boolean): number[] {
  const there = [0];
  while ((there.at(-1) ?? 0) < closing.length) there.push(stepAfter(closing, there.at(-1) ?? 0, "change", countsHidden));
  const back = [closing.length];
  while ((back[0] ?? 0) > 0) back.unshift(stepBefore(closing, back[0] ?? 0, "change", countsHidden));
  expect(back).toEqual(there);
  return there;
}

test("a change of a coroutine that no view shows is no stop, unless library coroutines are shown", () => {
  const bounds = (isHidden: boolean) => closing.rows.filter((row) => row.hidden === isHidden).flatMap(({ spans }) => Array.from({ length: spans.length }, (_, i) => [spans.start(i), spans.end(i)]).flat());
  const shown = new Set(bounds(false));
  const only = bounds(true).filter((step) => !shown.has(step));
  expect(only.length).toBeGreaterThan(3);
  expect(stops(false).filter((step) => only.includes(step))).toEqual([]);
  expect(only.every((step) => stops(true).includes(step))).toBe(true);
  expect(stops(false).length).toBeLessThan(stops(true).length);
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

import { describe, expect, it } from "vitest";
import { createAxis, type Blend } from "./axis.ts";
import { columnFrom, columnOf, columnSteps, partition } from "./columns.ts";
import { instantsOf } from "./testing.ts";

/** 36 steps at three instants, a wait of 1 s and one of 3 s between them. */
const SOURCE = { length: 38, instants: instantsOf([0, 0, 11], [1000, 13, 22], [4000, 24, 37]) };
const BLENDS: readonly Blend[] = ["order", "both", "time"];

describe("axis", () => {
  it("gives every step the width of one in order, waits included", () => {
    const axis = createAxis(SOURCE, "order");
    expect([0, 1, 12, 13, 38].map((step) => axis.positionOf(step))).toEqual([0, 1, 12, 13, 38]);
  });

  it("is virtual time alone in time", () => {
    const axis = createAxis(SOURCE, "time");
    expect([0, 12, 12.5, 13, 23, 24, 38].map((step) => axis.positionOf(step))).toEqual([0, 0, 500, 1000, 1000, 4000, 4000]);
  });

  it("keeps waits in proportion and steps of one width in both", () => {
    const axis = createAxis(SOURCE, "both");
    const widthOf = (from: number, to: number): number => axis.positionOf(to) - axis.positionOf(from);
    expect(widthOf(5, 6)).toBeCloseTo(widthOf(30, 31), 9);
    expect((widthOf(23, 24) - axis.perStep) / (widthOf(12, 13) - axis.perStep)).toBeCloseTo(3, 9);
  });

  it("gives all waits together two fifths of the width in both", () => {
    const axis = createAxis(SOURCE, "both");
    expect((4000 * axis.perMs) / (axis.to - axis.from)).toBeCloseTo(0.4, 9);
  });

  it("finds back each step from its position", () => {
    for (const blend of ["order", "both"] as const) {
      const axis = createAxis(SOURCE, blend);
      for (let step = 0; step <= 38; step += 0.25) expect(axis.stepAt(axis.positionOf(step))).toBeCloseTo(step, 6);
    }
  });

  it("answers with the first step of an instant in time, and with parts of the Clock record in a wait", () => {
    const axis = createAxis(SOURCE, "time");
    expect([0, 250, 1000, 2500, 4000].map((position) => axis.stepAt(position))).toEqual([0, 12.25, 13, 23.5, 24]);
  });

  it("never goes backwards", () => {
    for (const blend of BLENDS) {
      const axis = createAxis(SOURCE, blend);
      const steps = columnSteps(axis, { from: axis.from - 5, to: axis.to + 5, scrollCssPx: 0 }, 333);
      for (let c = 1; c < steps.length; c++) expect(steps[c]).toBeGreaterThanOrEqual(steps[c - 1] ?? 0);
      expect([steps[0], steps.at(-1)]).toEqual([0, 38]);
    }
  });

  it("knows of each instant where it begins and ends, as it does of those steps", () => {
    for (const blend of BLENDS) {
      const axis = createAxis(SOURCE, blend);
      expect(SOURCE.instants.map((_, i) => [axis.startOf(i), axis.endOf(i)])).toEqual(SOURCE.instants.map((at) => [axis.positionOf(at.firstStep), axis.positionOf(at.lastStep + 1)]));
    }
  });

  it("falls back to order when no virtual time passes", () => {
    const axis = createAxis({ length: 5, instants: instantsOf([0, 0, 4]) }, "time");
    expect([axis.positionOf(0), axis.positionOf(5)]).toEqual([0, 5]);
  });

  it("has a width even for an empty trace", () => {
    for (const blend of BLENDS) {
      const axis = createAxis({ length: 0, instants: [] }, blend);
      expect(axis.to - axis.from).toBe(1);
      expect(axis.stepAt(0.5)).toBe(0);
    }
  });
});

describe("columns", () => {
  it("gallop to what a plain search finds", () => {
    for (let answer = 0; answer <= 40; answer++) {
      for (let low = 0; low <= answer; low++) expect(partition(low, 40, (i) => i >= answer)).toBe(answer);
    }
  });

  it("find the column that shows a step, passing over empty ones", () => {
    const steps = Float64Array.of(0, 0, 0, 2, 4, 6, 6, 6);
    expect([columnOf(steps, 0, 0), columnOf(steps, 3.9, 0), columnOf(steps, 6, 0)]).toEqual([2, 3, 7]);
    expect([columnFrom(steps, 2, 0), columnFrom(steps, 3, 0), columnFrom(steps, 6, 0)]).toEqual([3, 4, 5]);
  });
});

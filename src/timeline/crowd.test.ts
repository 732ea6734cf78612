import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { State } from "../trace/model/view.ts";
import { Crowd } from "./crowd.ts";
import { rowOf } from "./testing.ts";

describe("a crowd", () => {
  it("is the most at once in any stretch, as counted step by step", () => {
    const spans = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })), { maxLength: 12 });
    fc.assert(
      fc.property(spans, fc.nat(79), fc.nat(80), (list, a, b) => {
        const rows = list.map(([start, length], i) => rowOf(i + 1, [[start, start + length, i % 3 === 0 ? State.Running : State.Ready]]));
        const crowd = new Crowd(rows, [State.Ready], 80);
        const count = (step: number) => list.filter(([start, length], i) => i % 3 !== 0 && start <= step && step < start + length).length;
        const [from, to] = [Math.min(a, b), Math.max(a, b, Math.min(a, b) + 1)];
        expect(crowd.peak(from, to)).toBe(Math.max(...Array.from({ length: to - from }, (_, i) => count(from + i))));
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it("counts open spans to the end, and no hidden rows", () => {
    const rows = [rowOf(1, [[0, Infinity, State.Awaiting]]), rowOf(2, [[0, 9, State.Awaiting]], { hidden: true })];
    const crowd = new Crowd(rows, [State.Awaiting], 10);
    expect([crowd.most, crowd.peak(9, 10)]).toEqual([1, 1]);
  });

  it("of a run with more steps than counts keeps the peaks", () => {
    const rows = [rowOf(1, [[500_000, 500_001, State.Ready]])];
    const crowd = new Crowd(rows, [State.Ready], 1_000_000);
    expect([crowd.peak(0, 499_000), crowd.peak(499_000, 501_000), crowd.peak(501_000, 1_000_000)]).toEqual([0, 1, 0]);
  });

  it("of nothing is nobody", () => {
    expect(new Crowd([], [State.Ready], 0).peak(0, 0)).toBe(0);
  });
});

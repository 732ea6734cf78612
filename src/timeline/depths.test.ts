import fc from "fast-check";
import { expect, it } from "vitest";
import { columnFrom } from "./columns.ts";
import { depthRuns, depthText, mostDepth } from "./depths.ts";
import { resourceOf } from "./testing.ts";

/** Operations at ascending steps. */
const operations = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.nat(9)), { maxLength: 300 }).map((gaps) => {
  let step = 0;
  return gaps.map(([gap, depth]) => [(step += gap + 1), depth] as const);
});
/** Columns that ascend, some of them empty, some within a step. */
const columns = fc.tuple(fc.nat(200), fc.array(fc.constantFrom(0, 0.25, 1, 3, 40), { minLength: 1, maxLength: 60 })).map(([from, widths]) => {
  let at = from;
  return Float64Array.from([from, ...widths.map((width) => (at += width))]);
});

it("gives each column the greatest depth in it, as a look at every step does", () => {
  fc.assert(
    fc.property(operations, columns, (list, steps) => {
      const track = resourceOf(1, list);
      const drawn = new Map(depthRuns(track, steps).flatMap(({ x0, x1, depth }) => Array.from({ length: x1 - x0 }, (_, i) => [x0 + i, depth] as const)));
      const end = columnFrom(steps, steps.at(-1) ?? 0, 0);
      for (let x = 0; x < end; x++) {
        const [left = 0, right = 0] = steps.subarray(x, x + 2);
        if (right <= left) continue;
        const within = list.filter(([step]) => step > left && step < right).map(([, depth]) => depth);
        expect({ x, depth: drawn.get(x) }).toEqual({ x, depth: Math.max(track.depth(track.at(left)), ...within) });
      }
    }),
    { seed: 1, numRuns: 300 },
  );
});

it("finds the greatest depth of any stretch, while operations are added", () => {
  const depths = Array.from({ length: 1000 }, (_, i) => (i * 7919) % 1009);
  const grown = { length: 0, step: (i: number) => i, depth: (i: number) => depths[i] ?? 0 };
  for (const length of [100, 400, 1000]) {
    grown.length = length;
    for (const [from, to] of [[0, length], [3, length - 5], [60, 70], [64, 128], [length, length]] as const) {
      expect(mostDepth(grown, from, to)).toBe(Math.max(0, ...depths.slice(from, to)));
    }
  }
});

it("merges neighbours, and shows a queue that was full for one step at any zoom", () => {
  const track = resourceOf(1, [[10, 1], [500, 2], [501, 1]]);
  expect(depthRuns(track, Float64Array.from({ length: 11 }, (_, c) => c * 100))).toEqual([{ x0: 0, x1: 5, depth: 1 }, { x0: 5, x1: 6, depth: 2 }, { x0: 6, x1: 10, depth: 1 }]);
});

it("tells a depth with the capacity, if there is one", () => {
  expect([depthText({ capacity: 2 }, 1), depthText({ capacity: 0 }, 3)]).toEqual(["1/2", "3"]);
});

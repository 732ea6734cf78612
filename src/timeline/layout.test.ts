import { describe, expect, it } from "vitest";
import { laneAt, laneHeightCssPx, layoutLanes, overviewScale, scrollToLane, visibleLanes } from "./layout.ts";
import { rowOf } from "./testing.ts";

const many = (count: number): ReturnType<typeof rowOf>[] => Array.from({ length: count }, (_, i) => rowOf(i + 1, []));

describe("lanes", () => {
  it("stand under their caller, each generation in order of creation", () => {
    const rows = [rowOf(1, []), rowOf(2, [], { parent: 1 }), rowOf(3, [], { parent: 1 }), rowOf(4, [], { parent: 2 }), rowOf(5, [])];
    expect(layoutLanes(rows).lanes.map(({ row, depth }) => [row.id, depth])).toEqual([[1, 0], [2, 1], [4, 2], [3, 1], [5, 0]]);
  });

  it("leave out hidden coroutines, whose callees stand under the caller", () => {
    const rows = [rowOf(1, []), rowOf(2, [], { parent: 1, hidden: true }), rowOf(3, [], { parent: 2 })];
    const layout = layoutLanes(rows);
    expect(layout.lanes.map(({ row, depth }) => [row.id, depth])).toEqual([[1, 0], [3, 1]]);
    expect([layout.indexOf(2), layout.indexOf(3)]).toEqual([-1, 1]);
  });

  it("take a chain of ten thousand calls without recursion", () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => rowOf(i + 1, [], { parent: i }));
    expect(layoutLanes(rows).lanes.at(-1)?.depth).toBe(9_999);
  });

  it("are 40 px high when few, 22 px usually and 14 px when more than 60", () => {
    expect([7, 8, 60, 61].map(laneHeightCssPx)).toEqual([40, 22, 22, 14]);
  });

  it("share strips below 4 px", () => {
    const rows = many(1000);
    const layout = layoutLanes(rows, overviewScale(1000, 500));
    expect(layout.contentCssPx).toBeCloseTo(500, 9);
    expect(layout.lanesPerStrip).toBe(4);
    expect(layoutLanes(rows).lanesPerStrip).toBe(1);
  });

  it("are asked for only where they are seen", () => {
    const layout = layoutLanes(many(10_000));
    expect(visibleLanes(layout, 1400, 100)).toEqual({ first: 100, last: 108 });
    expect(visibleLanes(layout, 140_000 - 10, 100)).toEqual({ first: 9_999, last: 10_000 });
  });

  it("are found by y, and scrolled to no further than needed", () => {
    const layout = layoutLanes(many(100));
    expect([laneAt(layout, 0), laneAt(layout, 27.9), laneAt(layout, 1400), laneAt(layout, -1)]).toEqual([0, 1, -1, -1]);
    expect([scrollToLane(layout, 3, 0, 200), scrollToLane(layout, 50, 0, 200), scrollToLane(layout, 3, 300, 200)]).toEqual([0, 514, 42]);
  });
});

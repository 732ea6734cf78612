import { describe, expect, it } from "vitest";
import { labelLeft, TOOTH_CSS_PX, tornEdge } from "./cut.ts";

describe("the torn edge of a cut run", () => {
  it("goes from top to bottom in teeth and covers nothing left of the run's end", () => {
    const edge = tornEdge(300, 58, 400);
    expect(edge[0]).toEqual([300, 58]);
    expect(edge.at(-1)?.[1]).toBe(400);
    expect(Math.min(...edge.map(([x]) => x))).toBe(300);
    expect(Math.max(...edge.map(([x]) => x))).toBe(300 + TOOTH_CSS_PX.width);
  });

  it("turns at each corner, so that it is never a straight line as the cursor's is", () => {
    const edge = tornEdge(0, 0, 103);
    edge.slice(1).forEach(([x, y], i) => {
      expect(x).not.toBe(edge[i]?.[0]);
      expect(y).toBeGreaterThan(edge[i]?.[1] ?? Infinity);
    });
  });

  it("is still a line in a picture of no height", () => {
    expect(tornEdge(5, 58, 58)).toEqual([[5, 58], [5 + TOOTH_CSS_PX.width, 58]]);
  });
});

describe("the label of the cut", () => {
  it("ends at the mark", () => {
    expect(labelLeft(900, 100, null, 150)).toBe(800);
    expect(labelLeft(900, 100, { left: 300, width: 60 }, 150)).toBe(800);
  });

  it("gives way to the cursor's handle, wherever that stands on it", () => {
    for (let handle = 100; handle <= 950; handle++) {
      const left = labelLeft(900, 100, { left: handle, width: 60 }, 0) ?? NaN;
      expect(left + 100 <= handle - 4 || left >= handle + 60 + 4).toBe(true);
    }
  });

  it("is left out rather than written over the names", () => {
    expect(labelLeft(200, 100, null, 150)).toBeNull();
    expect(labelLeft(260, 60, { left: 200, width: 60 }, 150)).toBeNull();
  });
});

import { expect, test } from "vitest";
import { GhostLanes, placeGhostEnd } from "./ghost.ts";

const COLUMNS = Float64Array.from({ length: 101 }, (_, i) => i / 10);

test("marks are kept by lane, in order, and merged where they touch", () => {
  const lanes = new GhostLanes({ marks: [{ coroutine: 1, step: 5 }, { coroutine: 2, step: 1 }, { coroutine: 1, step: 4.9 }, { coroutine: 1, step: 1 }], end: null });
  expect(lanes.of(1)).toEqual([1, 4.9, 5]);
  expect(lanes.of(3)).toEqual([]);
  // A mark stands in the middle of its step: step 1 of 0.1 steps a column is column 15.
  expect(lanes.dashes(1, COLUMNS, 6)).toEqual([{ x0: 15.5, x1: 15.5 }, { x0: 54.5, x1: 55.5 }]);
  expect(lanes.dashes(3, COLUMNS, 6)).toEqual([]);
});

test("the label stands right of the end's line, or left of it where the edge or the handle is near", () => {
  expect(placeGhostEnd(200, 80, null, 100, 600)).toEqual({ x: 200, labelLeft: 204 });
  expect(placeGhostEnd(560, 80, null, 100, 600)).toEqual({ x: 560, labelLeft: 476 });
  expect(placeGhostEnd(200, 80, { left: 250, width: 60 }, 100, 600)).toEqual({ x: 200, labelLeft: 116 });
});

test("an end beyond the later run has a label at the edge, left of the cursor's handle", () => {
  expect(placeGhostEnd(Infinity, 80, null, 100, 600)).toEqual({ x: null, labelLeft: 520 });
  expect(placeGhostEnd(Infinity, 80, { left: 540, width: 60 }, 100, 600)).toEqual({ x: null, labelLeft: 456 });
});

test("an end that is out of sight has none, and a narrow strip has no label", () => {
  expect(placeGhostEnd(90, 80, null, 100, 600)).toBeNull();
  expect(placeGhostEnd(700, 80, null, 100, 600)).toBeNull();
  expect(placeGhostEnd(150, 80, { left: 160, width: 60 }, 100, 240)).toEqual({ x: 150, labelLeft: null });
});

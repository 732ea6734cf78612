import { expect, test } from "vitest";
import { State } from "../trace/model/view.ts";
import { spanNear } from "./near.ts";
import { spansOf } from "./testing.ts";

test("where a coroutine has no span at the cursor, its nearest one is meant", () => {
  const spans = spansOf([[3, 5, State.Running], [5, 9, State.Awaiting], [9, 10, State.Running]]);
  expect([0, 3, 7, 9, 12].map((step) => spanNear(spans, step))).toEqual([0, 0, 1, 2, 2]);
  expect(spanNear(spansOf([]), 4)).toBe(-1);
});

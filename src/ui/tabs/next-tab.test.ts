import { expect, test } from "vitest";
import { nextTab } from "./next-tab.ts";

test("arrows go around, Home and End to the ends, other keys nowhere", () => {
  expect(["ArrowRight", "ArrowLeft", "Home", "End", "a"].map((key) => nextTab(key, 4, 5))).toEqual([0, 3, 0, 4, -1]);
  expect(nextTab("ArrowLeft", 0, 5)).toBe(4);
});

import { expect, test } from "vitest";
import { sample } from "../testing/english.ts";
import { linesUntil } from "./later.ts";

test("a line counts from the step of its write on", () => {
  const { lines } = sample();
  expect([0, 3, 6, 7, 13, 14, 25].map((step) => linesUntil(lines, step))).toEqual([0, 1, 1, 2, 2, 3, 5]);
});

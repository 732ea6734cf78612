import { expect, test } from "vitest";
import { percent, percentsOf } from "./percent.ts";

test("a share is told in whole per cent, a small one not as nothing", () => {
  expect([percent(2000, 3000), percent(1, 1), percent(0, 5), percent(1, 1000), percent(0, 0)]).toEqual(["67", "100", "0", "<1", "0"]);
});

test("shares of one whole add up to 100, the greatest remainders rounded up", () => {
  expect(percentsOf([1, 1, 1])).toEqual(["34", "33", "33"]);
  expect(percentsOf([2, 1, 1, 1, 1])).toEqual(["33", "17", "17", "17", "16"]);
  expect(percentsOf([5, 1, 5])).toEqual(["46", "9", "45"]);
  expect(percentsOf([1000, 1])).toEqual(["100", "<1"]);
  expect([percentsOf([]), percentsOf([0, 0]), percentsOf([7])]).toEqual([[], ["0", "0"], ["100"]]);
});

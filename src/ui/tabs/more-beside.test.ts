import { expect, test } from "vitest";
import { moreBeside } from "./more-beside.ts";

const beside = (scrollLeft: number, scrollWidth: number, clientWidth: number) => {
  const { left, right } = moreBeside({ scrollLeft, scrollWidth, clientWidth });
  return [left, right];
};

test("a list that fits has nothing out of sight, be it rounded", () => {
  expect(beside(0, 300, 300)).toEqual([false, false]);
  expect(beside(0.5, 301, 300)).toEqual([false, false]);
});

test("one that does not fit has more right, then on both sides, then left", () => {
  expect([beside(0, 500, 300), beside(100, 500, 300), beside(199.6, 500, 300)]).toEqual([[false, true], [true, true], [true, false]]);
});

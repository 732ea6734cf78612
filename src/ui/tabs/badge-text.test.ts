import { expect, test } from "vitest";
import { badgeText } from "./badge-text.ts";

test("a badge is exact up to 99,999", () => {
  expect([1, 1000, 99_999, 100_000].map(badgeText)).toEqual(["1", "1000", "99999", "99999+"]);
});

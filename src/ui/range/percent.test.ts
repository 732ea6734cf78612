import { expect, test } from "vitest";
import { percent } from "./percent.ts";

test("a share is told in whole per cent, a small one not as nothing", () => {
  expect([percent(2000, 3000), percent(1, 1), percent(0, 5), percent(1, 1000), percent(0, 0)]).toEqual(["67", "100", "0", "<1", "0"]);
});

import { expect, test } from "vitest";
import { Clock } from "./clock.ts";

test("a thousand reads in a row are free, each further one costs a millisecond", () => {
  const clock = new Clock(() => undefined);
  for (let i = 0; i < 1000; i++) clock.read();
  expect(clock.nowMs).toBe(0);
  expect([clock.read(), clock.read()]).toEqual([1, 2]);
});

test("anything else that happens in between makes the reads free again", () => {
  const clock = new Clock(() => undefined);
  for (let i = 0; i < 5000; i++) {
    if (i % 999 === 0) clock.touch();
    clock.read();
  }
  expect(clock.nowMs).toBe(0);
});

test("the clock tells each new time once and never goes back", () => {
  const told: number[] = [];
  const clock = new Clock((timeMs) => { told.push(timeMs); });
  for (const timeMs of [5, 5, 3, 8]) clock.advanceTo(timeMs);
  expect([told, clock.nowMs]).toEqual([[5, 8], 8]);
});

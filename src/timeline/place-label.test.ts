import { expect, test } from "vitest";
import { leastCovering, placesAlong } from "./place-label.ts";

const ROOM = { x: 100, y: 60, width: 300, height: 200 };
const SIZE = { width: 80, height: 15 };
const place = (x: number, taken: Parameters<typeof leastCovering>[1], room = ROOM) => leastCovering(placesAlong(x, 80, 200, 0.5, SIZE, 7, room), taken);

test("a label stands right of its line, at the wanted height, where nothing is written", () => {
  expect(place(200, [])).toEqual({ x: 207, y: 132.5, ...SIZE });
});

test("it stands left of the line where right of it something is written, or there is no room", () => {
  expect(place(200, [{ x: 200, y: 60, width: 200, height: 200 }])).toEqual({ x: 113, y: 132.5, ...SIZE });
  expect(place(390, [])?.x).toBe(390 - 7 - 80);
});

test("it moves along the line as little as keeps it off a text on both sides", () => {
  const found = place(200, [{ x: 100, y: 130, width: 300, height: 14 }]);
  expect(found).not.toBeNull();
  expect(Math.abs((found?.y ?? 0) - 132.5)).toBeLessThan(24);
  expect((found?.y ?? 0) + 15 <= 130 || (found?.y ?? 0) >= 144).toBe(true);
});

test("where all is written over it covers least, and never leaves the room", () => {
  const found = place(110, [{ x: 0, y: 0, width: 900, height: 300 }], { ...ROOM, width: 60 });
  expect(found?.x).toBe(100);
  for (const { y } of placesAlong(200, 0, 400, 0.5, SIZE, 7, ROOM)) expect(y >= 60 && y + 15 <= 260).toBe(true);
});

import { expect, it } from "vitest";
import { splitBatch } from "./split.ts";
import { sampleTrace } from "./testing.ts";

it("hands out everything once, and no string later than the record that bears it", () => {
  const { batch } = sampleTrace();
  const pieces = splitBatch(batch, [0, 3, 3, 9, 26]);
  expect(pieces.map((piece) => piece.firstStep)).toEqual([0, 0, 3, 3, 9, 26]);
  expect(pieces.flatMap((piece) => [...piece.records])).toEqual([...batch.records]);
  expect(pieces.flatMap((piece) => piece.strings)).toEqual(batch.strings);
  expect(pieces.flatMap((piece) => [...piece.dues])).toEqual([...batch.dues]);
  expect(pieces.flatMap((piece) => [...piece.values])).toEqual([...batch.values]);
  expect(pieces.map((piece) => piece.dues.length)).toEqual([0, 0, 0, 2, 0, 0]);
});

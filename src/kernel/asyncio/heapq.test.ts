/** Expected orders are CPython 3.11.7's own, of `heapq` with items compared by key alone (random.seed(7)). */
import { expect, it } from "vitest";
import { heapify, heappop, heappush } from "./heapq.ts";

interface Item {
  readonly key: number;
  readonly tag: number;
}

const lt = (a: Item, b: Item): boolean => a.key < b.key;

const POP = -1;
const OPERATIONS = [2, 3, 0, 0, POP, POP, 0, POP, 1, POP, 0, 0, 3, POP, POP, 1, POP, POP, POP, POP, 1, POP, 1, POP, 0, 1, 3, 3, 3, POP, POP, POP, 0, 3, 3, POP, 0, 1, 1, 3, POP, 2, POP, POP, 3, POP, POP, POP, 0, POP, 3, POP, POP, 0, 2, POP, POP, POP, 1, 3];
const POPPED = [2, 3, 4, 5, 6, 7, 9, 0, 1, 8, 10, 11, 12, 13, 14, 17, 20, 21, 22, 24, 23, 19, 26, 18, 16, 28, 29, 15, 30, 25, 27, 31];
const KEYS = [3, 3, 0, 1, 3, 3, 4, 2, 1, 3, 4, 2, 3, 2, 3, 1, 1, 0, 1, 1, 1, 1, 0, 3, 4, 1, 2, 2, 0, 1, 3];
const HEAPIFIED = [28, 22, 2, 17, 21, 25, 29, 16, 18, 20, 4, 11, 26, 13, 30, 15, 7, 8, 3, 19, 9, 1, 10, 23, 24, 12, 5, 27, 6, 14, 0];

it("pushes and pops equal keys in the order of CPython's sifting", () => {
  const heap: Item[] = [];
  const popped: number[] = [];
  let tag = 0;
  for (const operation of OPERATIONS) {
    if (operation === POP) popped.push(heappop(heap, lt).tag);
    else heappush(heap, { key: operation, tag: tag++ }, lt);
  }
  while (heap.length > 0) popped.push(heappop(heap, lt).tag);
  expect(popped).toEqual(POPPED);
});

it("heapifies as CPython does", () => {
  const heap = KEYS.map((key, tag) => ({ key, tag }));
  heapify(heap, lt);
  expect(heap.map(({ tag }) => tag)).toEqual(HEAPIFIED);
});

/**
 * Lib/heapq.py of CPython 3.11.7, step by step: the order among equals is what the sifting makes it, and programs see it
 * (timers of equal deadlines, equal items of a PriorityQueue). `lt(a, b)` is Python's a < b.
 */
import { append } from "../primordials.ts";

export type LessThan<T> = (a: T, b: T) => boolean;

export function heappush<T>(heap: T[], item: T, lt: LessThan<T>): void {
  append(heap, item);
  siftdown(heap, 0, heap.length - 1, lt);
}

/** The caller has looked that there is one. */
export function heappop<T>(heap: T[], lt: LessThan<T>): T {
  const last = heap[heap.length - 1] as T;
  heap.length--;
  if (heap.length === 0) return last;
  const top = heap[0] as T;
  heap[0] = last;
  siftup(heap, 0, lt);
  return top;
}

export function heapify<T>(heap: T[], lt: LessThan<T>): void {
  for (let i = (heap.length >> 1) - 1; i >= 0; i--) siftup(heap, i, lt);
}

function siftdown<T>(heap: T[], start: number, from: number, lt: LessThan<T>): void {
  const item = heap[from] as T;
  let at = from;
  while (at > start) {
    const parent = (at - 1) >> 1;
    const above = heap[parent] as T;
    if (!lt(item, above)) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = item;
}

/** Leaf first: the smaller child moves up until a leaf is reached, then the item sifts down from there. */
function siftup<T>(heap: T[], start: number, lt: LessThan<T>): void {
  const item = heap[start] as T;
  let at = start;
  for (let child = 2 * at + 1; child < heap.length; child = 2 * at + 1) {
    const right = child + 1;
    if (right < heap.length && !lt(heap[child] as T, heap[right] as T)) child = right;
    heap[at] = heap[child] as T;
    at = child;
  }
  heap[at] = item;
  siftdown(heap, start, at, lt);
}

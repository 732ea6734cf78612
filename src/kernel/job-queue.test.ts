import { expect, test } from "vitest";
import { JobQueue, type Reaction } from "./job-queue.ts";

function recorded(log: unknown[], id: number): Reaction {
  return { id, nextReaction: null, react: (value, rejected, cause) => { log.push([id, value, rejected, cause]); } };
}

test("jobs run in the order in which they were queued, with what they were queued with", () => {
  const queue = new JobQueue();
  const log: unknown[] = [];
  queue.enqueue(recorded(log, 1), "a", false, 0);
  queue.enqueue(recorded(log, 2), "b", true, 0);
  queue.enqueue(recorded(log, 3), "c", true, 7);
  while (queue.size > 0) queue.runOne();
  expect(log).toEqual([[1, "a", false, 0], [2, "b", true, 0], [3, "c", true, 7]]);
});

test("the ring grows while it is wrapped, and loses nothing", () => {
  const queue = new JobQueue();
  const log: unknown[] = [];
  for (let i = 0; i < 700; i++) queue.enqueue(recorded([], 0), i, false, i);
  for (let i = 0; i < 600; i++) queue.runOne();
  for (let i = 0; i < 5000; i++) queue.enqueue(recorded(log, i), i, i % 2 === 1, i);
  for (let i = 0; i < 100; i++) queue.runOne();
  expect([queue.size, queue.waitingId(3), queue.waitingCause(3)]).toEqual([5000, 3, 3]);
  while (queue.size > 0) queue.runOne();
  expect(log).toEqual(Array.from({ length: 5000 }, (_, i) => [i, i, i % 2 === 1, i]));
});

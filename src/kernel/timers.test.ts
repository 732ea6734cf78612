import fc from "fast-check";
import { expect, test } from "vitest";
import { TimerQueue, type Timer } from "./timers.ts";

function timer(queue: TimerQueue, handle: number, dueMs: number): Timer {
  return { handle, id: handle, dueMs, sequence: queue.nextSequence(), site: 0, setStep: 0, cleared: false, fire: () => undefined };
}

function takeAll(queue: TimerQueue): number[] {
  const handles: number[] = [];
  for (let next = queue.takeNext(); next !== undefined; next = queue.takeNext()) handles.push(next.handle);
  return handles;
}

test("timers come out by due time, and those of one time in the order they were set", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 60 }), fc.array(fc.nat(59), { maxLength: 20 }), (dues, cleared) => {
      const queue = new TimerQueue();
      dues.forEach((due, handle) => { queue.add(timer(queue, handle, due)); });
      for (const handle of cleared) queue.clear(handle);
      const expected = dues.map((due, handle) => ({ due, handle })).filter(({ handle }) => !cleared.includes(handle)).sort((a, b) => a.due - b.due || a.handle - b.handle);
      expect(takeAll(queue)).toEqual(expected.map(({ handle }) => handle));
    }),
    { seed: 1 },
  );
});

test("a timer that is cleared while its task runs is told so afterwards", () => {
  const queue = new TimerQueue();
  queue.add(timer(queue, 1, 0));
  queue.takeNext();
  expect(queue.clear(1)?.handle).toBe(1);
  expect(queue.endTask(1)).toBe(true);
  expect(queue.clear(1)).toBeUndefined();
});

/**
 * Timers in virtual time: a binary heap by (due time, sequence), in the order of
 * https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timers. A cleared timer stays in the heap and is
 * dropped when it comes up.
 */
import { SafeMap, append } from "./primordials.ts";

export interface Timer {
  /** What clearTimeout is given. */
  readonly handle: number;
  /** Id in the trace. */
  readonly id: number;
  readonly dueMs: number;
  readonly sequence: number;
  /** Where it was set, and the step of that TimerSet record. */
  readonly site: number;
  readonly setStep: number;
  cleared: boolean;
  /** Runs the callback; `firedStep` is the TimerFire record. */
  readonly fire: (firedStep: number) => void;
}

export class TimerQueue {
  #heap: Timer[] = [];
  #size = 0;
  #byHandle = new SafeMap<number, Timer>();
  #sequence = 0;
  /** The timer that was taken last: clearing it while it runs keeps an interval from going on. */
  #running: Timer | null = null;

  nextSequence(): number {
    return this.#sequence++;
  }

  add(timer: Timer): void {
    this.#byHandle.set(timer.handle, timer);
    if (this.#size === this.#heap.length) append(this.#heap, timer);
    this.#siftUp(this.#size++, timer);
  }

  /** Takes a timer out of use; undefined if there is none of that handle. */
  clear(handle: number): Timer | undefined {
    const timer = this.#byHandle.get(handle);
    if (timer === undefined) return undefined;
    timer.cleared = true;
    this.#byHandle.delete(handle);
    return timer;
  }

  /** After the task of the timer taken last: forgets the handle, tells whether it was cleared meanwhile. */
  endTask(handle: number): boolean {
    const cleared = this.#running?.cleared ?? false;
    this.#byHandle.delete(handle);
    return cleared;
  }

  /** The timer that is due first, taken out; undefined if none waits. */
  takeNext(): Timer | undefined {
    while (this.#size > 0) {
      const timer = this.#pop();
      if (timer.cleared) continue;
      this.#running = timer;
      return timer;
    }
    return undefined;
  }

  #pop(): Timer {
    const top = this.#heap[0] as Timer;
    const last = this.#heap[--this.#size] as Timer;
    if (this.#size > 0) this.#siftDown(last);
    return top;
  }

  #siftUp(from: number, timer: Timer): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = this.#heap[parent] as Timer;
      if (before(above, timer)) break;
      this.#heap[at] = above;
      at = parent;
    }
    this.#heap[at] = timer;
  }

  #siftDown(timer: Timer): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.#size) break;
      if (child + 1 < this.#size && before(this.#heap[child + 1] as Timer, this.#heap[child] as Timer)) child++;
      const below = this.#heap[child] as Timer;
      if (before(timer, below)) break;
      this.#heap[at] = below;
      at = child;
    }
    this.#heap[at] = timer;
  }
}

function before(a: Timer, b: Timer): boolean {
  return a.dueMs < b.dueMs || (a.dueMs === b.dueMs && a.sequence < b.sequence);
}

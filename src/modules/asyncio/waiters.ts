/** Futures that wait their turn, first come first served: CPython's deque of waiters, with removal at any place. */
import type { Future } from "../../kernel/asyncio/future.ts";

export interface Waiter {
  readonly future: Future;
  next: Waiter | null;
  previous: Waiter | null;
  /** False once it was taken out. */
  isIn: boolean;
}

export class Waiters {
  size = 0;
  #first: Waiter | null = null;
  #last: Waiter | null = null;

  get first(): Future | null {
    return this.#first?.future ?? null;
  }

  append(future: Future): Waiter {
    const waiter: Waiter = { future, next: null, previous: this.#last, isIn: true };
    if (this.#last === null) this.#first = waiter;
    else this.#last.next = waiter;
    this.#last = waiter;
    this.size++;
    return waiter;
  }

  /** Takes it out, if it is still in. */
  remove(waiter: Waiter): void {
    if (!waiter.isIn) return;
    waiter.isIn = false;
    if (waiter.previous === null) this.#first = waiter.next;
    else waiter.previous.next = waiter.next;
    if (waiter.next === null) this.#last = waiter.previous;
    else waiter.next.previous = waiter.previous;
    this.size--;
  }

  popleft(): Future | null {
    const waiter = this.#first;
    if (waiter !== null) this.remove(waiter);
    return waiter?.future ?? null;
  }

  /** The first that is not done. */
  firstPending(): Future | null {
    for (let waiter = this.#first; waiter !== null; waiter = waiter.next) if (!waiter.future.done()) return waiter.future;
    return null;
  }

  /** True if all of them were cancelled, or there are none. */
  get areCancelled(): boolean {
    for (let waiter = this.#first; waiter !== null; waiter = waiter.next) if (!waiter.future.cancelled()) return false;
    return true;
  }

  /** Sets the result of at most `most` that are not done. */
  wake(most: number, result: unknown): void {
    let left = most;
    for (let waiter = this.#first; waiter !== null && left > 0; waiter = waiter.next) {
      if (waiter.future.done()) continue;
      waiter.future.set_result(result);
      left--;
    }
  }
}

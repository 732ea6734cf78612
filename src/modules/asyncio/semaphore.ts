/** Semaphore and BoundedSemaphore: Lib/asyncio/locks.py of CPython 3.11.7. */
import { CancelledError, ValueError, raised } from "../../kernel/asyncio/exceptions.ts";
import { coroutineFunction } from "../../kernel/asyncio/library.ts";
import { represent } from "../../kernel/represented.ts";
import { lockText } from "./lock-text.ts";
import { Resource } from "../../kernel/asyncio/resource.ts";
import { Acquirable } from "./lock.ts";
import { Waiters } from "./waiters.ts";

const acquire = coroutineFunction("Semaphore.acquire", function* (semaphore: Semaphore): Generator<unknown, true, never> {
  if (!semaphore.locked()) {
    semaphore._value--;
    return semaphore._acquired();
  }
  const future = semaphore._resource.waiter(semaphore._get_loop(), "acquire()");
  const waiter = semaphore._waiters.append(future);
  try {
    try {
      yield future;
    } finally {
      semaphore._waiters.remove(waiter);
    }
  } catch (error) {
    if (error instanceof CancelledError && !future.cancelled()) semaphore._give_back();
    throw error;
  }
  if (semaphore._value > 0) semaphore._wake_up_next();
  return semaphore._acquired();
});

export class Semaphore extends Acquirable {
  _value: number;
  readonly #initial: number;
  readonly _waiters = new Waiters();
  readonly _resource: Resource;

  constructor(value = 1) {
    super();
    if (value < 0) throw raised(ValueError, "Semaphore initial value must be >= 0");
    this._value = this.#initial = value;
    this._resource = new Resource(`Semaphore(${value})`);
  }

  locked(): boolean {
    return this._value === 0 || !this._waiters.areCancelled;
  }

  acquire(): Promise<true> {
    return acquire(this);
  }

  release(): void {
    this._value++;
    this._wake_up_next();
    this._resource.did("release", this.#initial - this._value);
  }

  _acquired(): true {
    this._resource.did("acquire", this.#initial - this._value);
    return true;
  }

  /** Of a waiter that was woken and cancelled: its place goes to the next. */
  _give_back(): void {
    this._value++;
    this._wake_up_next();
  }

  _wake_up_next(): void {
    const next = this._waiters.firstPending();
    if (next === null) return;
    this._value--;
    next.set_result(true);
  }
}

export class BoundedSemaphore extends Semaphore {
  readonly #bound: number;

  constructor(value = 1) {
    super(value);
    this.#bound = value;
  }

  override release(): void {
    if (this._value >= this.#bound) throw raised(ValueError, "BoundedSemaphore released too many times");
    super.release();
  }
}

represent(Semaphore.prototype, (self) => lockText(self, self.locked() ? "locked" : `unlocked, value:${self._value}`, self._waiters.size), (self) => self._resource.name);

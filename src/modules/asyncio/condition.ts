/** Condition: Lib/asyncio/locks.py of CPython 3.11.7, where notify() marks waiters and does not remove them. */
import { CancelledError, RuntimeError, raised } from "../../kernel/asyncio/exceptions.ts";
import { coroutineFunction } from "../../kernel/asyncio/library.ts";
import { represent } from "../../kernel/represented.ts";
import { lockText } from "./lock-text.ts";
import { Resource } from "../../kernel/asyncio/resource.ts";
import { Acquirable, Lock } from "./lock.ts";
import { Waiters } from "./waiters.ts";

/** The lock again, even if the wait is cancelled. */
function* reacquire(condition: Condition): Generator<unknown, void, never> {
  let cancelled = false;
  for (;;) {
    try {
      yield condition.acquire();
      break;
    } catch (error) {
      if (!(error instanceof CancelledError)) throw error;
      cancelled = true;
    }
  }
  if (cancelled) throw raised(CancelledError);
}

const reacquired = coroutineFunction("Condition._reacquire", reacquire);

const wait = coroutineFunction("Condition.wait", function* (condition: Condition): Generator<unknown, true, never> {
  if (!condition.locked()) throw raised(RuntimeError, "cannot wait on un-acquired lock");
  condition.release();
  try {
    const future = condition._resource.waiter(condition._get_loop(), "wait()");
    const waiter = condition._waiters.append(future);
    condition._resource.did("wait", condition._waiters.size);
    try {
      yield future;
      return true;
    } finally {
      condition._waiters.remove(waiter);
      condition._resource.did("wait", condition._waiters.size);
    }
  } finally {
    yield reacquired(condition);
  }
});

const waitFor = coroutineFunction("Condition.wait_for", function* (condition: Condition, predicate: () => unknown): Generator<unknown, unknown, never> {
  let result = predicate();
  while (!result) {
    yield condition.wait();
    result = predicate();
  }
  return result;
});

export class Condition extends Acquirable {
  readonly _lock: Lock;
  readonly _waiters = new Waiters();
  readonly _resource: Resource;

  constructor(lock: Lock | null = null, name = "Condition") {
    super();
    this._lock = lock ?? new Lock(`${name}._lock`);
    this._resource = new Resource(name);
  }

  locked(): boolean {
    return this._lock.locked();
  }

  acquire(): Promise<true> {
    return this._lock.acquire();
  }

  release(): void {
    this._lock.release();
  }

  wait(): Promise<true> {
    return wait(this);
  }

  wait_for<T>(predicate: () => T): Promise<T> {
    return waitFor(this, predicate) as Promise<T>;
  }

  notify(n = 1): void {
    if (!this.locked()) throw raised(RuntimeError, "cannot notify on un-acquired lock");
    this._resource.did("notify", this._waiters.size);
    this._waiters.wake(n, false);
  }

  notify_all(): void {
    this.notify(this._waiters.size);
  }
}

represent(Condition.prototype, (self) => lockText(self, self.locked() ? "locked" : "unlocked", self._waiters.size), (self) => self._resource.name);

/** Lock: Lib/asyncio/locks.py of CPython 3.11.7. */
import { CancelledError, RuntimeError, raised } from "../../kernel/asyncio/exceptions.ts";
import { coroutineFunction } from "../../kernel/asyncio/library.ts";
import { represent } from "../../kernel/represented.ts";
import { lockText } from "./lock-text.ts";
import { Resource, runningTask } from "../../kernel/asyncio/resource.ts";
import type { Task } from "../../kernel/asyncio/task.ts";
import { LoopBound } from "./loop-bound.ts";
import { Waiters } from "./waiters.ts";

const acquire = coroutineFunction("Lock.acquire", function* (lock: Lock): Generator<unknown, true, never> {
  if (!lock._locked && lock._waiters.areCancelled) return lock._take();
  const future = lock._resource.waiter(lock._get_loop(), "acquire()", () => lock._owner);
  const waiter = lock._waiters.append(future);
  try {
    try {
      yield future;
    } finally {
      lock._waiters.remove(waiter);
    }
  } catch (error) {
    if (error instanceof CancelledError && !lock._locked) lock._wake_up_first();
    throw error;
  }
  return lock._take();
});

const enter = coroutineFunction("Lock.__aenter__", function* (lock: { acquire(): unknown }): Generator<unknown, void, never> {
  yield lock.acquire();
});
const exit = coroutineFunction("Lock.__aexit__", function* (lock: { release(): void }): Generator<unknown, void, never> {
  lock.release();
});

/** What Lock, Semaphore and Condition share: `async with` acquires and releases. */
export abstract class Acquirable extends LoopBound {
  abstract acquire(): Promise<true>;
  abstract release(): void;

  __aenter__(): Promise<void> {
    return enter(this);
  }

  __aexit__(): Promise<void> {
    return exit(this);
  }
}

export class Lock extends Acquirable {
  _locked = false;
  /** Who took it last: whom a deadlock is told to wait for. */
  _owner: Task | null = null;
  readonly _waiters = new Waiters();
  readonly _resource: Resource;

  /** `name`: of the lock of a condition or barrier. */
  constructor(name = "Lock") {
    super();
    this._resource = new Resource(name);
  }

  locked(): boolean {
    return this._locked;
  }

  acquire(): Promise<true> {
    return acquire(this);
  }

  release(): void {
    if (!this._locked) throw raised(RuntimeError, "Lock is not acquired.");
    this._locked = false;
    this._owner = null;
    this._resource.did("release", 0);
    this._wake_up_first();
  }

  _take(): true {
    this._locked = true;
    this._owner = runningTask();
    this._resource.did("acquire", 1);
    return true;
  }

  _wake_up_first(): void {
    const first = this._waiters.first;
    if (first !== null && !first.done()) first.set_result(true);
  }
}

represent(Lock.prototype, (self) => lockText(self, self._locked ? "locked" : "unlocked", self._waiters.size), (self) => self._resource.name);

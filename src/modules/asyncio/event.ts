/** Event: Lib/asyncio/locks.py of CPython 3.11.7. */
import { coroutineFunction } from "../../kernel/asyncio/library.ts";
import { represent } from "../../kernel/represented.ts";
import { lockText } from "./lock-text.ts";
import { Resource } from "../../kernel/asyncio/resource.ts";
import { LoopBound } from "./loop-bound.ts";
import { Waiters } from "./waiters.ts";

const wait = coroutineFunction("Event.wait", function* (event: Event): Generator<unknown, true, never> {
  if (event._value) return true;
  const future = event._resource.waiter(event._get_loop(), "wait()");
  const waiter = event._waiters.append(future);
  try {
    yield future;
    return true;
  } finally {
    event._waiters.remove(waiter);
  }
});

export class Event extends LoopBound {
  _value = false;
  readonly _waiters = new Waiters();
  readonly _resource = new Resource("Event");

  is_set(): boolean {
    return this._value;
  }

  set(): void {
    if (this._value) return;
    this._value = true;
    this._resource.did("set", 1);
    this._waiters.wake(Infinity, true);
  }

  clear(): void {
    if (this._value) this._resource.did("clear", 0);
    this._value = false;
  }

  wait(): Promise<true> {
    return wait(this);
  }
}

represent(Event.prototype, (self) => lockText(self, self._value ? "set" : "unset", self._waiters.size), (self) => self._resource.name);

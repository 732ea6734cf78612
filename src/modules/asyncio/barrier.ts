/** Barrier: Lib/asyncio/locks.py of CPython 3.11.7. */
import { BrokenBarrierError, ValueError, raised } from "../../kernel/asyncio/exceptions.ts";
import { coroutineFunction } from "../../kernel/asyncio/library.ts";
import { represent } from "../../kernel/represented.ts";
import { address } from "../../kernel/asyncio/address.ts";
import { Condition } from "./condition.ts";

type State = "filling" | "draining" | "resetting" | "broken";

const wait = coroutineFunction("Barrier.wait", function* (barrier: Barrier): Generator<unknown, number, never> {
  const condition = barrier._cond;
  yield condition.acquire();
  try {
    yield condition.wait_for(() => barrier._state !== "draining" && barrier._state !== "resetting");
    if (barrier._state === "broken") throw raised(BrokenBarrierError, "Barrier aborted");
    const index = barrier._count;
    try {
      barrier._count++;
      if (index + 1 === barrier.parties) barrier._release();
      else yield filled(barrier);
      return index;
    } finally {
      barrier._count--;
      barrier._exit();
    }
  } finally {
    condition.release();
  }
});

/** _wait */
const filled = coroutineFunction("Barrier._wait", function* (barrier: Barrier): Generator<unknown, void, never> {
  yield barrier._cond.wait_for(() => barrier._state !== "filling");
  if (barrier._state === "broken" || barrier._state === "resetting") throw raised(BrokenBarrierError, "Abort or reset of barrier");
});

const reset = coroutineFunction("Barrier.reset", function* (barrier: Barrier): Generator<unknown, void, never> {
  yield barrier._cond.acquire();
  try {
    barrier._state = barrier._count > 0 ? "resetting" : "filling";
    barrier._cond.notify_all();
  } finally {
    barrier._cond.release();
  }
});

const abort = coroutineFunction("Barrier.abort", function* (barrier: Barrier): Generator<unknown, void, never> {
  yield barrier._cond.acquire();
  try {
    barrier._state = "broken";
    barrier._cond.notify_all();
  } finally {
    barrier._cond.release();
  }
});

const exit = coroutineFunction("Barrier.__aexit__", function* (): Generator<unknown, void, never> {
  // Nothing: leaving the block is no event.
});

export class Barrier {
  readonly #parties: number;
  _state: State = "filling";
  /** Tasks inside. */
  _count = 0;
  readonly _cond: Condition;

  constructor(parties: number) {
    if (parties < 1) throw raised(ValueError, "parties must be > 0");
    this.#parties = parties;
    this._cond = new Condition(null, `Barrier(${parties})`);
  }

  get parties(): number {
    return this.#parties;
  }

  get n_waiting(): number {
    return this._state === "filling" ? this._count : 0;
  }

  get broken(): boolean {
    return this._state === "broken";
  }

  wait(): Promise<number> {
    return wait(this);
  }

  reset(): Promise<void> {
    return reset(this);
  }

  abort(): Promise<void> {
    return abort(this);
  }

  __aenter__(): Promise<number> {
    return wait(this);
  }

  __aexit__(): Promise<void> {
    return exit();
  }

  _release(): void {
    this._state = "draining";
    this._cond.notify_all();
  }

  _exit(): void {
    if (this._count !== 0) return;
    if (this._state === "resetting" || this._state === "draining") this._state = "filling";
    this._cond.notify_all();
  }
}

represent(Barrier.prototype, (self) => `<asyncio.locks.Barrier object at ${address(self)} [${self._state}${self.broken ? "" : `, waiters:${self.n_waiting}/${self.parties}`}]>`, (self) => `Barrier(${self.parties})`);

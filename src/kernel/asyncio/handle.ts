/** Handles: what the ready queue holds beside tasks. Lib/asyncio/events.py of CPython 3.11.7. */
import { Kind } from "../../trace/format.ts";
import { agent, rethrowIfOver } from "../agent.ts";
import { enterCallback, leaveCallback } from "../callback.ts";
import type { Reaction } from "../job-queue.ts";
import { ReflectApply, TypeErrorCtor, isCallable } from "../primordials.ts";
import { constructorName } from "../preview.ts";
import { represent } from "../represented.ts";
import type { Context } from "./context.ts";
import { callbackText } from "./callback-text.ts";
import { settled } from "./future.ts";
import { raised } from "./exceptions.ts";
import { typeName } from "./type-name.ts";
import type { EventLoop } from "./loop.ts";

/** A task, as the ready queue and a future's callbacks know it. */
export type Wakeable = Reaction;

type Callback = (...args: never[]) => unknown;

export class Handle implements Reaction {
  nextReaction: Reaction | null = null;
  readonly id = 0;
  readonly _callback: Callback;
  readonly _args: readonly unknown[];
  readonly _loop: EventLoop;
  readonly _context: Context;
  _cancelled = false;

  constructor(callback: Callback, args: readonly unknown[], loop: EventLoop, context: Context) {
    this._callback = callback;
    this._args = args;
    this._loop = loop;
    this._context = context;
  }

  cancel(): void {
    this._cancelled = true;
  }

  cancelled(): boolean {
    return this._cancelled;
  }

  /** Its turn in the ready queue. */
  react(_value: unknown, _rejected: boolean, cause: number): void {
    if (this._cancelled) return;
    agent.clock.touch();
    enterCallback();
    this._run();
    leaveCallback(cause, settled.id);
  }

  /** Calls it in its context; an error goes to the loop's exception handler. */
  _run(): void {
    settled.id = 0;
    try {
      const outer = this._context._enter();
      try {
        if (!isCallable(this._callback)) throw raised(TypeErrorCtor, `'${typeName(this._callback)}' object is not callable`);
        ReflectApply(this._callback, undefined, this._args as never[]);
      } finally {
        this._context._exit(outer);
      }
    } catch (error) {
      rethrowIfOver();
      this._loop.call_exception_handler({ message: `Exception in callback ${callbackText(this._callback, this._args)}`, exception: error, handle: this });
    }
  }
}

/** Furthest due time that the trace can tell: the last day of a Date. */
const LAST_MS = 8.64e15;

/** For the trace, in ms: one that never comes is the last day, one of NaN is due now. */
function dueMs(when: number): number {
  const ms = when * 1000;
  return ms > LAST_MS ? LAST_MS : ms >= 0 ? ms : agent.clock.nowMs;
}

export class TimerHandle extends Handle {
  readonly _when: number;
  /** True while it is in the heap. */
  _scheduled = true;
  /** Of the library itself (sleep, timeout): what it does is no callback of the snippet. */
  readonly #isInternal: boolean;
  readonly #timerId: number;
  readonly #site: number;
  readonly #setStep: number;
  #hasFired = false;

  constructor(when: number, callback: Callback, args: readonly unknown[], loop: EventLoop, context: Context, isInternal: boolean) {
    super(callback, args, loop, context);
    const { recorder, site } = agent;
    this._when = when;
    this.#isInternal = isInternal;
    this.#timerId = agent.newId();
    this.#site = site;
    agent.clock.touch();
    recorder.due(dueMs(when));
    this.#setStep = recorder.push(Kind.TimerSet, site, agent.running, agent.moment(), this.#timerId);
  }

  when(): number {
    return this._when;
  }

  override cancel(): void {
    if (!this._cancelled) {
      if (this._scheduled) this._loop._timer_cancelled_count++;
      if (!this.#hasFired) agent.recorder.push(Kind.TimerClear, agent.site, agent.running, this.#setStep, this.#timerId);
    }
    super.cancel();
  }

  override react(): void {
    if (this._cancelled) return;
    this.#hasFired = true;
    agent.clock.touch();
    const fired = agent.recorder.push(Kind.TimerFire, this.#site, 0, this.#setStep, this.#timerId);
    enterCallback();
    if (this.#isInternal) agent.ended = fired;
    this._run();
    if (this.#isInternal) agent.ended = -1;
    else leaveCallback(fired, settled.id);
  }
}

represent(Handle.prototype, (self) => `<${constructorName(self)}${self.cancelled() ? " cancelled" : ""}>`, constructorName);

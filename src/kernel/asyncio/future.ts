/** Futures: Lib/asyncio/futures.py of CPython 3.11.7, with the messages of its C twin (_asynciomodule.c), which is what programs see. */
import { agent } from "../agent.ts";
import { TypeErrorCtor, isObject } from "../primordials.ts";
import { CancelledError, InvalidStateError, RuntimeError, raised } from "./exceptions.ts";
import { constructorName } from "../preview.ts";
import { represent, type Show } from "../represented.ts";
import type { Context } from "./context.ts";
import { copyContext } from "./context.ts";
import { getEventLoop } from "./events.ts";
import type { EventLoop } from "./loop.ts";
import type { Wakeable } from "./handle.ts";
import { raises, returns, type Signal } from "./signal.ts";
import { state } from "./state.ts";

export const PENDING = 0;
export const CANCELLED = 1;
export const FINISHED = 2;

type Callback = (future: never) => unknown;

/** One entry of `_callbacks`: what the snippet gave (called, whatever it is), or the task that waits. */
interface DoneCallback {
  readonly fn: Callback | null;
  readonly task: Wakeable | null;
  readonly context: Context;
  next: DoneCallback | null;
}

/** For deadlocks: what a future of the library waits for. */
export interface Awaited {
  /** As in "waits for get() of Queue(2)"; "" of a bare stand-in for its holder. */
  readonly text: string;
  /** Where the thing was made. */
  readonly site: number;
  /** How the holder stands to it: "held by". */
  readonly relation: string;
  /** The future that would have to be done first, if that is known. */
  readonly holder: () => Future | null;
}

/** The future that was settled last: what a Callback record names. */
export const settled: { id: number } = { id: 0 };

/** `<Future finished result=1>`: base_futures._future_repr */
export function stateText({ _state }: Future): string {
  return _state === FINISHED ? "finished" : _state === CANCELLED ? "cancelled" : "pending";
}

export function resultText(future: Future, show: Show): string {
  if (future._state !== FINISHED) return "";
  return future._exception === null ? ` result=${show(future._result)}` : ` exception=${show(future._exception)}`;
}

export class Future {
  _state = PENDING;
  _result: unknown = undefined;
  _exception: unknown = null;
  readonly _loop: EventLoop;
  _cancel_message: string | null = null;
  _cancelled_exc: Error | null = null;
  #first: DoneCallback | null = null;
  #last: DoneCallback | null = null;
  /** Id in the trace, 0 until something names it; a future of a queue, lock or event bears that one's id. */
  _id = 0;
  _awaited: Awaited | null = null;

  constructor(options?: { loop?: EventLoop | null }) {
    this._loop = options?.loop ?? getEventLoop();
  }

  done(): boolean {
    return this._state !== PENDING;
  }

  cancelled(): boolean {
    return this._state === CANCELLED;
  }

  result(): unknown {
    if (this._outcome("Result is not set.") === 1) return this._result;
    throw this._exception ?? this._make_cancelled_error();
  }

  exception(): Error | null {
    this._outcome("Exception is not set.");
    if (this._state === CANCELLED) throw this._make_cancelled_error();
    return this._exception as Error | null;
  }

  /** 1 for a result, 2 for an error or a cancellation; InvalidStateError with `message` while pending. */
  _outcome(message: string): 1 | 2 {
    if (this._state === PENDING) throw raised(InvalidStateError, message);
    this._retrieved();
    return this._state === FINISHED && this._exception === null ? 1 : 2;
  }

  /** What `await` gives of a future that is done, as a signal's answer. */
  _answer(): Signal {
    if (this._state === CANCELLED) return raises(this._make_cancelled_error());
    this._retrieved();
    return this._exception === null ? returns(this._result) : raises(this._exception);
  }

  _retrieved(): void {
    if (this._exception !== null) state.unretrieved.delete(this);
  }

  _make_cancelled_error(): Error {
    const error = this._cancelled_exc ?? raised(CancelledError, this._cancel_message ?? "");
    this._cancelled_exc = null;
    return error;
  }

  set_result(value: unknown): void {
    if (this._state !== PENDING) throw raised(InvalidStateError, "invalid state");
    this._result = value;
    this._state = FINISHED;
    this.#schedule_callbacks();
  }

  set_exception(given: unknown): void {
    if (this._state !== PENDING) throw raised(InvalidStateError, "invalid state");
    const error = typeof given === "function" ? new (given as new () => unknown)() : given;
    if (!isObject(error)) throw new TypeErrorCtor("invalid exception object");
    this._exception = error;
    this._state = FINISHED;
    state.unretrieved.add(this);
    this.#schedule_callbacks();
  }

  cancel(msg: string | null = null): boolean {
    if (this._state !== PENDING) {
      this._retrieved();
      return false;
    }
    this._state = CANCELLED;
    this._cancel_message = msg;
    this.#schedule_callbacks();
    return true;
  }

  add_done_callback(fn: Callback, options?: { context?: Context | null }): void {
    this._add_done_callback(fn, options?.context ?? copyContext());
  }

  _add_done_callback(fn: Callback, context: Context): void {
    this.#add({ fn, task: null, context, next: null });
  }

  /** A task waits. */
  _add_task(task: Wakeable, context: Context): void {
    this.#add({ fn: null, task, context, next: null });
  }

  #add(entry: DoneCallback): void {
    if (this._state !== PENDING) {
      this.#schedule(entry);
      return;
    }
    if (this.#last === null) this.#first = entry;
    else this.#last.next = entry;
    this.#last = entry;
  }

  remove_done_callback(fn: Callback): number {
    let removed = 0;
    let kept: DoneCallback | null = null;
    for (let entry = this.#first; entry !== null; entry = entry.next) {
      if (entry.fn !== fn) {
        kept = entry;
        continue;
      }
      removed++;
      if (kept === null) this.#first = entry.next;
      else kept.next = entry.next;
    }
    this.#last = kept;
    return removed;
  }

  get_loop(): EventLoop {
    return this._loop;
  }

  /** Only for the type of `await`. */
  then(): never {
    throw raised(RuntimeError, "a Future has no then() here: await it, or use add_done_callback()");
  }

  /** The id by which the trace names it. */
  _traceId(): number {
    if (this._id === 0) this._id = agent.newId();
    return this._id;
  }

  #schedule_callbacks(): void {
    settled.id = this._id;
    let entry = this.#first;
    this.#first = this.#last = null;
    for (; entry !== null; entry = entry.next) this.#schedule(entry);
  }

  #schedule({ fn, task, context }: DoneCallback): void {
    if (task === null) this._loop._call_soon(fn as (...args: never[]) => unknown, [this], context);
    else this._loop._wake(task, this);
  }
}

/** The first that is not done, null if all are. */
export function firstPending(futures: readonly Future[]): Future | null {
  for (let i = 0; i < futures.length; i++) if (futures[i]?.done() === false) return futures[i] as Future;
  return null;
}

represent(Future.prototype, (self, show) => `<${constructorName(self)} ${stateText(self)}${resultText(self, show)}>`, constructorName);

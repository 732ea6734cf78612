/**
 * Async generator objects: Objects/genobject.c of CPython 3.11.7. It is advanced by the awaitables that asend(), athrow() and
 * aclose() make (asend.ts, athrow.ts; the methods are in async-generator-methods.ts), never by itself; a yield is no turn of the loop.
 */
import { Kind } from "../../trace/format.ts";
import { agent, rethrowIfOver } from "../agent.ts";
import { Mark, marker } from "../markers.ts";
import { GeneratorPrototypeNext, GeneratorPrototypeThrow, TypeErrorCtor } from "../primordials.ts";
import { represent } from "../represented.ts";
import { address } from "./address.ts";
import type { Body } from "./coroutine.ts";
import { GeneratorExit, RuntimeError, StopAsyncIteration, ValueError, placeAt, placeByStack, raised } from "./exceptions.ts";
import { enter, flow, leave } from "./flow.ts";
import { endingOf, type Lane } from "./lane.ts";
import type { EventLoop } from "./loop.ts";
import { note, state } from "./state.ts";

/** What a resumption of the body came to; what goes with it is in `outcome.value`. */
export const Step = { Await: 0, Yield: 1, Return: 2, Raise: 3 } as const;
export type Step = (typeof Step)[keyof typeof Step];
export const outcome: { value: unknown } = { value: undefined };

const CREATED = 0;
const SUSPENDED = 1;
const RUNNING = 2;
const COMPLETED = 3;

export class AsyncGenerator {
  readonly _name: string;
  readonly _lane: Lane;
  readonly #body: Body;
  /** What `yield*` gives its turns to: the driver makes it (delegation.ts). */
  #delegate: Body | null = null;
  #frame = CREATED;
  /** ag_running_async, ag_closed, ag_hooks_inited */
  _running_async = false;
  _closed = false;
  #hooksInited = false;
  /** The loop whose hooks it was given at its first iteration. */
  #finalizer: EventLoop | null = null;

  /** Made outside of a loop: a variable of the module may hold it for good. */
  readonly #isGlobal = state.runningLoop === null;

  constructor(name: string, body: Body, lane: Lane) {
    this._name = name;
    this.#body = body;
    this._lane = lane;
  }

  get _isCompleted(): boolean {
    return this.#frame === COMPLETED;
  }

  /** async_gen_init_hooks */
  _init_hooks(): void {
    if (this.#hooksInited) return;
    this.#hooksInited = true;
    this.#finalizer = state.runningLoop;
    state.runningLoop?._asyncgen_firstiter_hook(this);
  }

  /** _PyGen_Finalize: nobody holds it any more. */
  _finalize(): void {
    if (this.#frame === COMPLETED || this._closed || this.#finalizer === null) return;
    this.#finalizer._asyncgen_finalizer_hook(this);
  }

  /** gen_send (`throws` false) and gen_throw: runs the body to its next await, yield or end. */
  _run(value: unknown, throws: boolean, consumer: number): Step {
    if (this.#frame === COMPLETED) return raise(throws ? value : raised(StopAsyncIteration));
    if (this.#frame === RUNNING) return raise(raised(ValueError, "async generator already executing"));
    if (this.#frame === CREATED) {
      if (throws) return this.#endUnstarted(value);
      if (value !== undefined && value !== null) return raise(raised(TypeErrorCtor, "can't send non-None value to a just-started async generator"));
    }
    if (throws) placeAt(value, this._lane.awaitSite);
    enter(this._lane, value, throws);
    this.#frame = RUNNING;
    return this.#advance(value, throws, consumer);
  }

  #advance(value: unknown, throws: boolean, consumer: number): Step {
    let sent = value;
    let raising = throws;
    for (;;) {
      const body = this.#delegate ?? this.#body;
      let result: IteratorResult<unknown, unknown>;
      try {
        result = raising ? GeneratorPrototypeThrow(body, sent) : GeneratorPrototypeNext(body, sent);
      } catch (error) {
        rethrowIfOver();
        if (this.#delegate === null) return this.#raises(error);
        this.#delegate = null;
        sent = error;
        raising = true;
        continue;
      }
      raising = false;
      sent = undefined;
      if (result.done === true) {
        if (this.#delegate === null) return this.#returns();
        this.#delegate = null;
      } else if (marker.mark === Mark.Delegate) this.#delegate = result.value as Body;
      else if (marker.mark === Mark.Return) this.#drops(result.value);
      else return this.#pauses(result.value, consumer);
    }
  }

  /** An await, or a yield to `consumer`. */
  #pauses(value: unknown, consumer: number): Step {
    const { mark, site } = marker;
    this.#frame = SUSPENDED;
    this._lane.awaitSite = site;
    outcome.value = value;
    if (mark === Mark.Await) return Step.Await;
    this._lane.yields(site, consumer, value);
    leave();
    return Step.Yield;
  }

  #returns(): Step {
    this.#ends(Kind.Return, undefined);
    return Step.Return;
  }

  #raises(error: unknown): Step {
    placeByStack(error);
    const raisedError = error instanceof StopAsyncIteration ? raised(RuntimeError, "async generator raised StopAsyncIteration") : error;
    this.#ends(error instanceof GeneratorExit ? Kind.Closed : endingOf(error), error instanceof GeneratorExit ? undefined : error);
    return raise(raisedError);
  }

  #ends(kind: Parameters<Lane["ends"]>[0], value: unknown): void {
    this.#completed();
    this._lane.ends(kind, value);
    leave();
  }

  /** The loop's set is weak in CPython: one that has ended is soon held by nobody, unless the module holds it, and then there is nothing to close at the end. */
  #completed(): void {
    this.#frame = COMPLETED;
    if (!this.#isGlobal) this.#finalizer?._asyncgens.delete(this);
  }

  /** Thrown into before it began: the body never runs. */
  #endUnstarted(error: unknown): Step {
    this.#completed();
    const isClosed = error instanceof GeneratorExit;
    this._lane.ends(isClosed ? Kind.Closed : endingOf(error), isClosed ? undefined : error, flow.lane === null ? flow.cause : agent.moment());
    agent.ended = -1;
    return raise(error);
  }

  /** `return v` in an async generator: Python has no such thing. */
  #drops(value: unknown): void {
    if (value === undefined) return;
    note({ kind: "other", message: `'${this._name}' is an async generator: the value that it returns is dropped`, site: marker.site, coroutine: this._lane.id });
  }
}

function raise(error: unknown): Step {
  outcome.value = error;
  return Step.Raise;
}

represent(AsyncGenerator.prototype, (self) => `<async_generator object ${self._name} at ${address(self)}>`, (self) => `${self._name}()`);

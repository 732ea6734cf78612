/**
 * Coroutine objects: what calling an async function gives. Lazy, as Objects/genobject.c of CPython 3.11.7 has them: the body
 * begins when the object is first awaited, or when a task takes its first step.
 */
import { Kind } from "../../trace/format.ts";
import { agent, rethrowIfOver } from "../agent.ts";
import type { Live } from "../live-list.ts";
import { GeneratorPrototypeNext, GeneratorPrototypeThrow, TypeErrorCtor } from "../primordials.ts";
import { represent } from "../represented.ts";
import { address } from "./address.ts";
import { marker } from "../markers.ts";
import { RuntimeError, ValueError, placeAt, placeByStack, raised } from "./exceptions.ts";
import { enter, flow, leave } from "./flow.ts";
import { Frame } from "./frame.ts";
import { createLane, endingOf, type Callee, type Lane } from "./lane.ts";
import { awaits, raises, returns, type Signal } from "./signal.ts";
import { note, state } from "./state.ts";
import { caughtCancel, delivered } from "./swallowed.ts";

export type Body = Generator<unknown, unknown, unknown>;

/** The states of a coroutine, by inspect.getcoroutinestate(). */
export const CREATED = 0;
export const SUSPENDED = 1;
export const RUNNING = 2;
export const CLOSED = 3;

/** The message of `await` and its kin for a promise's methods: a coroutine is none. */
function noPromise(name: string, method: string): never {
  throw new TypeErrorCtor(`coroutine '${name}' is no promise and has no ${method}(): await it, or run it with asyncio.create_task()`);
}

export abstract class Coroutine extends Frame implements Live {
  nextLive: Live | null = null;
  previousLive: Live | null = null;
  _state = CREATED;
  readonly _name: string;
  readonly _callSite: number;
  _body: Body;
  _lane: Lane | null = null;

  constructor(name: string, body: Body, callSite: number) {
    super();
    this._name = name;
    this._callSite = callSite;
    this._body = body;
    state.unawaited.add(this);
  }

  get id(): number {
    return this._lane?.id ?? 0;
  }

  get waitingSite(): number {
    return this._callSite;
  }

  abstract readonly functionIndex: number;

  /** Made by the kernel itself, for its own ends. */
  get _isInternal(): boolean {
    return this._callSite === 0 && this instanceof LibraryCoroutine;
  }

  override _refusal(): Error | null {
    if (this._state === CREATED) return null;
    if (this._state === CLOSED) return raised(RuntimeError, "cannot reuse already awaited coroutine");
    if (state.runningLoop?._current_task?._runs(this) === true) return raised(ValueError, "coroutine already executing");
    return raised(RuntimeError, "coroutine is being awaited already");
  }

  /** The first resumption of one that has not begun, and refusals of one that cannot be resumed; null: go on. */
  _begin(value: unknown, throws: boolean): Signal | null {
    if (this._state === SUSPENDED) return null;
    if (this._state === CLOSED) return raises(raised(RuntimeError, "cannot reuse already awaited coroutine"));
    if (this._state === RUNNING) return raises(raised(ValueError, "coroutine already executing"));
    state.unawaited.remove(this);
    return throws ? this.#endUnstarted(value) : null;
  }

  /** coro.throw() of one that has not begun: the body never runs, not even a `finally`. */
  #endUnstarted(error: unknown): Signal {
    this._state = CLOSED;
    if (this._lane !== null) {
      this._lane.ends(endingOf(error), error, flow.lane === null ? flow.cause : agent.moment());
      leave();
    }
    return raises(error);
  }

  _lives(): Lane | null {
    return this._lane ?? this._host;
  }

  _close(): void {
    if (this._state !== CREATED) return;
    state.unawaited.remove(this);
    this._state = CLOSED;
  }

  then(): never {
    return noPromise(this._name, "then");
  }

  catch(): never {
    return noPromise(this._name, "catch");
  }

  finally(): never {
    return noPromise(this._name, "finally");
  }
}

/** A call of an async function of the snippet. */
export class UserCoroutine extends Coroutine {
  override readonly _lane: Lane;
  /** Site of the await at which the CancelledError came in that it may yet swallow; 0: none. */
  _cancelledAt = 0;

  constructor(name: string, body: Body, lane: Lane, callSite: number) {
    super(name, body, callSite);
    this._lane = lane;
  }

  get functionIndex(): number {
    return this._lane.callee.functionIndex;
  }

  _root(): Lane {
    return this._lane;
  }

  _resume(value: unknown, throws: boolean): Signal {
    const refused = this._begin(value, throws);
    if (refused !== null) return refused;
    const { _lane: lane } = this;
    if (throws) this.#takes(value);
    enter(lane, value, throws);
    this._state = RUNNING;
    let result: IteratorResult<unknown, unknown>;
    try {
      result = throws ? GeneratorPrototypeThrow(this._body, value) : GeneratorPrototypeNext(this._body, value);
    } catch (error) {
      rethrowIfOver();
      return this.#raises(error);
    }
    if (result.done === true) return this.#returns(result.value);
    this._state = SUSPENDED;
    lane.awaitSite = marker.site;
    return awaits(result.value);
  }

  #takes(error: unknown): void {
    placeAt(error, this._lane.awaitSite);
    if (delivered(error)) this._cancelledAt = this._lane.awaitSite;
  }

  #returns(value: unknown): Signal {
    this._state = CLOSED;
    if (this._cancelledAt !== 0) caughtCancel(this._name, this._cancelledAt, this._lane.id);
    if (value instanceof Coroutine && value._state === CREATED) this.#returnedCoroutine(value);
    this._lane.ends(Kind.Return, value);
    leave();
    return returns(value);
  }

  #raises(error: unknown): Signal {
    this._state = CLOSED;
    placeByStack(error);
    this._lane.ends(endingOf(error), error);
    leave();
    return raises(error);
  }

  #returnedCoroutine(value: Coroutine): void {
    note({ kind: "other", message: `'${this._name}' returned the coroutine object '${value._name}', which has not run: write \`return await\``, site: agent.site, coroutine: this._lane.id });
  }
}

/** A call of a library's coroutine function: it runs in the lane of whoever awaits it, but for the root of a task. */
export class LibraryCoroutine extends Coroutine {
  readonly #callee: Callee;
  readonly #args: ArrayLike<unknown>;

  constructor(name: string, callee: Callee, body: Body, args: ArrayLike<unknown>) {
    super(name, body, agent.site);
    this.#callee = callee;
    this.#args = args;
  }

  get functionIndex(): number {
    return this.#callee.functionIndex;
  }

  _root(): Lane {
    this._lane ??= createLane(this.#callee, this._callSite, this.#args);
    return this._lane;
  }

  _resume(value: unknown, throws: boolean): Signal {
    const refused = this._begin(value, throws);
    if (refused !== null) return refused;
    const lane = (this._lane ?? this._host) as Lane;
    enter(lane, value, throws);
    this._state = RUNNING;
    if (this._callSite !== 0) agent.site = this._callSite;
    let result: IteratorResult<unknown, unknown>;
    try {
      result = throws ? GeneratorPrototypeThrow(this._body, value) : GeneratorPrototypeNext(this._body, value);
    } catch (error) {
      rethrowIfOver();
      return this.#ended(endingOf(error), error, raises);
    }
    if (result.done === true) return this.#ended(Kind.Return, result.value, returns);
    this._state = SUSPENDED;
    return awaits(result.value);
  }

  #ended(kind: Parameters<Lane["ends"]>[0], value: unknown, answer: (value: unknown) => Signal): Signal {
    this._state = CLOSED;
    if (this._lane !== null) {
      this._lane.ends(kind, value);
      leave();
    }
    return answer(value);
  }
}

represent(Coroutine.prototype, (self) => `<coroutine object ${self._name} at ${address(self)}>`, (self) => `${self._name}()`);

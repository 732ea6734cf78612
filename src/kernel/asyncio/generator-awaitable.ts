/**
 * What asend(), athrow() and aclose() of an async generator give: an awaitable that drives the generator. It has a lane of
 * its own only as the root of a task (`create_task(agen.aclose())`); the generator always has one.
 */
import { Kind } from "../../trace/format.ts";
import { createLane, endingOf, type Callee, type Lane } from "./lane.ts";
import type { AsyncGenerator } from "./async-generator.ts";
import { enter, flow, leave } from "./flow.ts";
import { Frame } from "./frame.ts";
import { Signal, signal } from "./signal.ts";

/** The states of such an awaitable. */
export const INIT = 0;
export const ITER = 1;
export const CLOSED = 2;

export abstract class GeneratorAwaitable extends Frame {
  readonly _generator: AsyncGenerator;
  _state = INIT;
  /** The handle in which it was first resumed. */
  #firstHandle = 0;
  readonly #callee: Callee;
  #lane: Lane | null = null;

  constructor(generator: AsyncGenerator, callee: Callee) {
    super();
    this._generator = generator;
    this.#callee = callee;
  }

  abstract _advance(value: unknown, throws: boolean): Signal;

  _root(): Lane {
    this.#lane ??= createLane(this.#callee, 0, []);
    return this.#lane;
  }

  _lives(): Lane {
    return this._generator._lane;
  }

  _close(): void {
    this._state = CLOSED;
  }

  /** Id of the lane that asks. */
  get _consumer(): number {
    return this.#lane?.id ?? this._host?.id ?? 0;
  }

  /** True if CPython's throw() drives it here, and not send(): a task that is resumed by an error throws through all that it awaits. */
  get _isThrown(): boolean {
    return flow.throws && this.#firstHandle !== flow.handle;
  }

  _resume(value: unknown, throws: boolean): Signal {
    if (this.#firstHandle === 0) this.#firstHandle = flow.handle;
    const lane = this.#lane;
    if (lane !== null && !lane.isStarted) enter(lane, value, throws);
    const answer = this._advance(value, throws);
    if (lane !== null && answer !== Signal.Await) end(lane, answer === Signal.Raise);
    return answer;
  }
}

/** The task's root has got its answer, which is in `signal`. */
function end(lane: Lane, raises: boolean): void {
  const { value } = signal;
  enter(lane, value, raises);
  lane.ends(raises ? endingOf(value) : Kind.Return, value);
  leave();
}

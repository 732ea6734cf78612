/** The awaitable of `__anext__()` and asend(): PyAsyncGenASend of Objects/genobject.c, CPython 3.11.7. */
import { outcome, Step, type AsyncGenerator } from "./async-generator.ts";
import { GeneratorExit, RuntimeError, StopAsyncIteration, raised } from "./exceptions.ts";
import { CLOSED, GeneratorAwaitable, INIT, ITER } from "./generator-awaitable.ts";
import { libraryCallee } from "./library.ts";
import { awaits, raises, returns, type Signal } from "./signal.ts";

/** What `for await` gets in place of StopAsyncIteration. */
export const END_OF_ITERATION: object = new { StopAsyncIteration: class {} }.StopAsyncIteration();

const CALLEE = libraryCallee("asend");

/** `__anext__()` (value undefined) and asend(). */
export function asend(generator: AsyncGenerator, value: unknown): AsyncGenASend {
  generator._init_hooks();
  return new AsyncGenASend(generator, value);
}

/** What a `for await` awaits: at the end it gives END_OF_ITERATION. */
export function anextInFor(generator: AsyncGenerator, value?: unknown): AsyncGenASend {
  return anextOr(generator, END_OF_ITERATION, value);
}

/** `anext(generator, fallback)`: at the end it gives the fallback. */
export function anextOr(generator: AsyncGenerator, fallback: unknown, value?: unknown): AsyncGenASend {
  generator._init_hooks();
  return new AsyncGenASend(generator, value, { fallback });
}

export class AsyncGenASend extends GeneratorAwaitable {
  readonly #value: unknown;
  /** What it gives in place of StopAsyncIteration; null: the error. */
  readonly #end: { readonly fallback: unknown } | null;

  constructor(generator: AsyncGenerator, value: unknown, end: { readonly fallback: unknown } | null = null) {
    super(generator, CALLEE);
    this.#value = value;
    this.#end = end;
  }

  /** async_gen_asend_send, async_gen_asend_throw */
  _advance(value: unknown, throws: boolean): Signal {
    const generator = this._generator;
    let sent = value;
    if (this._state === CLOSED) return raises(raised(RuntimeError, "cannot reuse already awaited __anext__()/asend()"));
    if (!throws) {
      if (this._state === INIT) {
        if (generator._running_async) return raises(raised(RuntimeError, "anext(): asynchronous generator is already running"));
        if (sent === undefined || sent === null) sent = this.#value;
        this._state = ITER;
      }
      generator._running_async = true;
    }
    const step = generator._run(sent, throws, this._consumer);
    if (step === Step.Await) return awaits(outcome.value);
    this._state = CLOSED;
    return this.#unwrap(step);
  }

  /** async_gen_unwrap_value */
  #unwrap(step: Step): Signal {
    const generator = this._generator;
    generator._running_async = false;
    if (step === Step.Yield) return returns(outcome.value);
    const error = step === Step.Return ? raised(StopAsyncIteration) : outcome.value;
    if (error instanceof StopAsyncIteration || error instanceof GeneratorExit) generator._closed = true;
    return this.#end !== null && error instanceof StopAsyncIteration ? returns(this.#end.fallback) : raises(error);
  }
}

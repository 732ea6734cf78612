/**
 * The awaitable of athrow() and aclose(): PyAsyncGenAThrow of Objects/genobject.c, CPython 3.11.7, state by state. In 3.11 one
 * that is thrown into before its first step stays in its initial state, so that its next step begins anew (`_intercepts`).
 */
import { outcome, Step, type AsyncGenerator } from "./async-generator.ts";
import { GeneratorExit, RuntimeError, StopAsyncIteration, raised } from "./exceptions.ts";
import { CLOSED, GeneratorAwaitable, INIT, ITER } from "./generator-awaitable.ts";
import { libraryCallee } from "./library.ts";
import { awaits, raises, returns, signal, type Signal } from "./signal.ts";

const ACLOSE = libraryCallee("aclose");
const ATHROW = libraryCallee("athrow");

export function athrow(generator: AsyncGenerator, error: unknown): AsyncGenAThrow {
  generator._init_hooks();
  return new AsyncGenAThrow(generator, { error });
}

export function aclose(generator: AsyncGenerator): AsyncGenAThrow {
  generator._init_hooks();
  return new AsyncGenAThrow(generator, null);
}

export class AsyncGenAThrow extends GeneratorAwaitable {
  /** What athrow() throws; null for aclose(). */
  readonly #thrown: { readonly error: unknown } | null;

  constructor(generator: AsyncGenerator, thrown: { readonly error: unknown } | null) {
    super(generator, thrown === null ? ACLOSE : ATHROW);
    this.#thrown = thrown;
  }

  /** async_gen_athrow_send, async_gen_athrow_throw */
  _advance(value: unknown, throws: boolean): Signal {
    const generator = this._generator;
    if (this._state === CLOSED) return raises(raised(RuntimeError, "cannot reuse already awaited aclose()/athrow()"));
    if (throws && (this._state === INIT || this._isThrown)) return this.#answerThrown(generator._run(value, true, this._consumer));
    if (throws) return this.#answer(generator._run(value, true, this._consumer));
    if (generator._isCompleted) {
      this._state = CLOSED;
      return returns(undefined);
    }
    if (this._state === INIT) return this.#begin();
    return this.#answer(generator._run(value, false, this._consumer));
  }

  /** A task resumes what awaits inside of the generator, but this has yet to take its first step: true if that is an error (in `signal`) to throw there. */
  _intercepts(): boolean {
    if (this._state !== INIT || this.#refuses() !== null) return false;
    signal.value = this.#enters();
    return true;
  }

  #begin(): Signal {
    const refused = this.#refuses();
    if (refused !== null) {
      this._state = CLOSED;
      return raises(refused);
    }
    return this.#answer(this._generator._run(this.#enters(), true, this._consumer));
  }

  #refuses(): Error | null {
    if (this._generator._running_async) return raised(RuntimeError, `${this.#thrown === null ? "aclose" : "athrow"}(): asynchronous generator is already running`);
    return this._generator._closed ? raised(StopAsyncIteration) : null;
  }

  /** From INIT to ITER; returns what is thrown into the generator. */
  #enters(): unknown {
    this._state = ITER;
    this._generator._running_async = true;
    if (this.#thrown !== null) return this.#thrown.error;
    this._generator._closed = true;
    return new GeneratorExit();
  }

  /** async_gen_athrow_throw: in 3.11 an aclose() that another error leaves does not take back that the generator is running. */
  #answerThrown(step: Step): Signal {
    if (this.#thrown !== null || step === Step.Await || step === Step.Yield) return this.#answer(step);
    return closes(step);
  }

  #answer(step: Step): Signal {
    if (step === Step.Await) return awaits(outcome.value);
    const generator = this._generator;
    generator._running_async = false;
    this._state = CLOSED;
    if (this.#thrown === null) return closes(step);
    if (step === Step.Yield) return returns(outcome.value);
    const error = step === Step.Return ? raised(StopAsyncIteration) : outcome.value;
    if (error instanceof StopAsyncIteration || error instanceof GeneratorExit) generator._closed = true;
    return raises(error);
  }
}

/** aclose(): the generator may end by GeneratorExit or at its end; a yield ignores it. */
function closes(step: Step): Signal {
  if (step === Step.Yield) return raises(raised(RuntimeError, "async generator ignored GeneratorExit"));
  if (step === Step.Return) return returns(undefined);
  const error = outcome.value;
  return error instanceof StopAsyncIteration || error instanceof GeneratorExit ? returns(undefined) : raises(error);
}

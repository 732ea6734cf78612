/** asynccontextmanager(): Lib/contextlib.py of CPython 3.11.7. */
import { asend } from "../../kernel/asyncio/asend.ts";
import { aclose, athrow } from "../../kernel/asyncio/athrow.ts";
import { AsyncGenerator } from "../../kernel/asyncio/async-generator.ts";
import { RuntimeError, StopAsyncIteration, raised } from "../../kernel/asyncio/exceptions.ts";
import { coroutineFunction } from "../../kernel/asyncio/library.ts";
import { typeName } from "../../kernel/asyncio/type-name.ts";
import { ReflectApply, TypeErrorCtor, isCallable } from "../../kernel/primordials.ts";
import { dataProperty } from "../../kernel/data-property.ts";

const enter = coroutineFunction("__aenter__", function* (generator: AsyncGenerator): Generator<unknown, unknown, never> {
  try {
    return yield asend(generator, undefined);
  } catch (error) {
    throw error instanceof StopAsyncIteration ? raised(RuntimeError, "generator didn't yield") : error;
  }
});

const leave = coroutineFunction("__aexit__", function* (generator: AsyncGenerator): Generator<unknown, boolean, never> {
  try {
    yield asend(generator, undefined);
  } catch (error) {
    if (error instanceof StopAsyncIteration) return false;
    throw error;
  }
  yield aclose(generator);
  throw raised(RuntimeError, "generator didn't stop");
});

/** The body's error goes into the generator; true if it swallowed it. */
const leaveByError = coroutineFunction("__aexit__", function* (generator: AsyncGenerator, given: unknown): Generator<unknown, boolean, never> {
  try {
    yield athrow(generator, given);
  } catch (error) {
    if (error instanceof StopAsyncIteration) return error !== given;
    if (error === given) return false;
    if (given instanceof StopAsyncIteration && error instanceof RuntimeError) return false; // PEP 479 wrapped it
    throw error;
  }
  yield aclose(generator);
  throw raised(RuntimeError, "generator didn't stop after athrow()");
});

export class GeneratorContextManager {
  readonly _name: string;
  readonly #generator: AsyncGenerator;

  constructor(name: string, generator: AsyncGenerator) {
    this._name = name;
    this.#generator = generator;
  }

  __aenter__(): Promise<unknown> {
    return enter(this.#generator);
  }

  __aexit__(type: unknown, error: unknown): Promise<boolean> {
    return type == null && error == null ? leave(this.#generator) : leaveByError(this.#generator, error);
  }
}

/** A factory of context managers from an async generator function that yields once. */
export function asyncContextManager(fn: unknown): (...args: unknown[]) => GeneratorContextManager {
  if (!isCallable(fn)) throw raised(TypeErrorCtor, `'${typeName(fn)}' object is not callable`);
  const name = dataProperty(fn, "name") as string;
  return {
    [name](this: unknown, ...args: unknown[]): GeneratorContextManager {
      const generator = ReflectApply(fn, this, args);
      if (!(generator instanceof AsyncGenerator)) throw raised(TypeErrorCtor, `'${typeName(generator)}' object is not an async iterator`);
      return new GeneratorContextManager(name, generator);
    },
  }[name] as (...args: unknown[]) => GeneratorContextManager;
}

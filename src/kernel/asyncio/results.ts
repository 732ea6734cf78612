/** JavaScript's names on an async generator: next, throw and return, which give {value, done}. */
import { END_OF_ITERATION, anextInFor } from "./asend.ts";
import type { AsyncGenerator } from "./async-generator.ts";
import { aclose, athrow } from "./athrow.ts";
import { StopAsyncIteration } from "./exceptions.ts";
import { coroutineFunction } from "./library.ts";

export const nextResult = coroutineFunction("next", function* (generator: AsyncGenerator, value: unknown): Generator<unknown, unknown, never> {
  const result: unknown = yield anextInFor(generator, value);
  return result === END_OF_ITERATION ? { value: undefined, done: true } : { value: result, done: false };
});

export const throwResult = coroutineFunction("throw", function* (generator: AsyncGenerator, error: unknown): Generator<unknown, unknown, never> {
  try {
    return { value: yield athrow(generator, error), done: false };
  } catch (raised) {
    if (raised instanceof StopAsyncIteration) return { value: undefined, done: true };
    throw raised;
  }
});

export const returnResult = coroutineFunction("return", function* (generator: AsyncGenerator, value: unknown): Generator<unknown, unknown, never> {
  yield aclose(generator);
  return { value, done: true };
});

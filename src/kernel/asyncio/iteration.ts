/**
 * One `for await`: Python's `async for` (https://docs.python.org/3.11/reference/compound_stmts.html#async-for). It closes nothing
 * inline. A generator that only the loop held dies with it: the syntax tells (the operand is a call), since JavaScript has
 * no reference counts.
 */
import { agent } from "../agent.ts";
import type { AsyncIteration } from "../driver.ts";
import { ReflectApply, SymbolAsyncIterator, TypeErrorCtor, isCallable, isObject } from "../primordials.ts";
import { END_OF_ITERATION, anextInFor } from "./asend.ts";
import { AsyncGenerator } from "./async-generator.ts";
import { StopAsyncIteration, raised } from "./exceptions.ts";
import { coroutineFunction } from "./library.ts";
import { typeName } from "./type-name.ts";

interface JavaScriptIterator {
  next(): unknown;
}

interface PythonIterator {
  __anext__(): unknown;
}

/** Awaits what `__anext__()` gave; its StopAsyncIteration becomes END_OF_ITERATION. */
const nextOf = coroutineFunction("__anext__", function* (awaitable: unknown): Generator<unknown, unknown, never> {
  try {
    return yield awaitable;
  } catch (error) {
    if (error instanceof StopAsyncIteration) return END_OF_ITERATION;
    throw error;
  }
});

export class Iteration implements AsyncIteration {
  value: unknown = undefined;
  readonly result = undefined;
  #open = false;
  readonly #dies: boolean;
  readonly #iterator: object;
  /** It is a JavaScript iterator: what next() gives is {value, done}. */
  readonly #isJavaScript: boolean;

  constructor(operand: unknown, operandIsCall: boolean) {
    this.#dies = operandIsCall;
    const { iterator, isJavaScript } = iteratorOf(operand);
    this.#iterator = iterator;
    this.#isJavaScript = isJavaScript;
  }

  next(): unknown {
    this.#open = false;
    const iterator = this.#iterator;
    if (iterator instanceof AsyncGenerator) return anextInFor(iterator);
    if (this.#isJavaScript) return (iterator as JavaScriptIterator).next();
    return nextOf((iterator as PythonIterator).__anext__());
  }

  done(result: unknown): boolean {
    if (result === END_OF_ITERATION) return true;
    if (this.#isJavaScript && !isObject(result)) throw raised(TypeErrorCtor, `Iterator result ${typeName(result)} is not an object`);
    if (this.#isJavaScript && (result as IteratorResult<unknown>).done === true) return true;
    this.value = this.#isJavaScript ? (result as IteratorResult<unknown>).value : result;
    this.#open = true;
    return false;
  }

  /** The loop is left early: never anything to await. */
  closing(): boolean {
    if (this.#open && this.#dies && agent.guard.over === null && this.#iterator instanceof AsyncGenerator) this.#iterator._finalize();
    this.#open = false;
    return false;
  }

  /** Nothing is closed inline. */
  closed(): void {
    return undefined;
  }
}

/** `aiter(operand)` */
function iteratorOf(operand: unknown): { iterator: object; isJavaScript: boolean } {
  if (operand instanceof AsyncGenerator) return { iterator: operand, isJavaScript: false };
  const aiter = isObject(operand) ? (operand as { __aiter__?: unknown }).__aiter__ : undefined;
  const method = isCallable(aiter) ? aiter : isObject(operand) ? (operand as Partial<Record<symbol, unknown>>)[SymbolAsyncIterator] : undefined;
  if (!isCallable(method)) throw raised(TypeErrorCtor, `'async for' requires an object with __aiter__ method, got ${typeName(operand)}`);
  return checked(ReflectApply(method, operand, []), method === aiter);
}

function checked(iterator: unknown, isPython: boolean): { iterator: object; isJavaScript: boolean } {
  if (iterator instanceof AsyncGenerator) return { iterator, isJavaScript: false };
  const method = isObject(iterator) ? (isPython ? (iterator as Partial<PythonIterator>).__anext__ : (iterator as Partial<AsyncIterator<unknown>>).next) : undefined;
  if (!isObject(iterator) || !isCallable(method)) throw raised(TypeErrorCtor, `'async for' received an object from __aiter__ that does not implement __anext__: ${typeName(iterator)}`);
  return { iterator, isJavaScript: !isPython };
}

/** aiter() and anext(): https://docs.python.org/3.11/library/functions.html#aiter. They belong to asyncio's loop. */
import { anextOr, asend } from "../kernel/asyncio/asend.ts";
import { AsyncGenerator } from "../kernel/asyncio/async-generator.ts";
import { StopAsyncIteration, raised } from "../kernel/asyncio/exceptions.ts";
import { coroutineFunction } from "../kernel/asyncio/library.ts";
import { typeName } from "../kernel/asyncio/type-name.ts";
import { defineHidden } from "../kernel/define.ts";
import { ReflectApply, SymbolAsyncIterator, TypeErrorCtor, isCallable, isObject } from "../kernel/primordials.ts";

interface Iterator {
  __anext__(): unknown;
}

/** Python's iterator as JavaScript's: next() gives {value, done}. */
const nextResult = coroutineFunction("next", function* (iterator: Iterator): Generator<unknown, unknown, never> {
  try {
    return { value: yield iterator.__anext__(), done: false };
  } catch (error) {
    if (error instanceof StopAsyncIteration) return { value: undefined, done: true };
    throw error;
  }
});

/** JavaScript's iterator as Python's. */
const nextValue = coroutineFunction("__anext__", function* (iterator: { next(): unknown }): Generator<unknown, unknown, never> {
  const result: unknown = yield iterator.next();
  if (!isObject(result)) throw raised(TypeErrorCtor, `Iterator result ${typeName(result)} is not an object`);
  if ((result as IteratorResult<unknown>).done === true) throw raised(StopAsyncIteration);
  return (result as IteratorResult<unknown, unknown>).value;
});

/** What `aiter` gives of an object that is no generator of ours: both protocols on top of its own. */
class AsyncIteratorAdapter implements Iterator {
  readonly #anext: () => unknown;

  constructor(anext: () => unknown) {
    this.#anext = anext;
  }

  __aiter__(): this {
    return this;
  }

  __anext__(): unknown {
    return this.#anext();
  }

  next(): unknown {
    return nextResult(this);
  }
}
defineHidden(AsyncIteratorAdapter.prototype, SymbolAsyncIterator, function iterator(this: object) { return this; });

export function aiter(source: unknown): unknown {
  if (source instanceof AsyncGenerator) return source;
  const python = methodOf(source, "__aiter__");
  if (python !== null) return pythonIterator(ReflectApply(python, source, []));
  const javascript = methodOf(source, SymbolAsyncIterator);
  if (javascript === null) throw raised(TypeErrorCtor, `'${typeName(source)}' object is not an async iterable`);
  const iterator = ReflectApply(javascript, source, []);
  if (iterator instanceof AsyncGenerator) return iterator;
  return new AsyncIteratorAdapter(() => nextValue(iterator as { next(): unknown }));
}

function pythonIterator(iterator: unknown): unknown {
  if (iterator instanceof AsyncGenerator) return iterator;
  if (methodOf(iterator, "__anext__") === null) throw raised(TypeErrorCtor, `aiter() returned not an async iterator of type '${typeName(iterator)}'`);
  return new AsyncIteratorAdapter(() => (iterator as Iterator).__anext__());
}

/** The awaitable of anext() with a default, of what is no generator: anextawaitable of Objects/iterobject.c. */
const valueOr = coroutineFunction("anext", function* (awaitable: unknown, fallback: unknown): Generator<unknown, unknown, never> {
  try {
    return yield awaitable;
  } catch (error) {
    if (error instanceof StopAsyncIteration) return fallback;
    throw error;
  }
});

export function anext(source: unknown, ...fallback: unknown[]): Promise<unknown> {
  if (source instanceof AsyncGenerator && fallback.length > 0) return anextOr(source, fallback[0]) as unknown as Promise<unknown>;
  const awaitable = nextOf(source);
  return fallback.length > 0 ? valueOr(awaitable, fallback[0]) : (awaitable as Promise<unknown>);
}

function nextOf(source: unknown): unknown {
  if (source instanceof AsyncGenerator) return asend(source, undefined);
  const python = methodOf(source, "__anext__");
  if (python !== null) return ReflectApply(python, source, []);
  if (methodOf(source, "next") !== null) return nextValue(source as { next(): unknown });
  throw raised(TypeErrorCtor, `'${typeName(source)}' object is not an async iterator`);
}

function methodOf(object: unknown, name: PropertyKey): ((...args: unknown[]) => unknown) | null {
  const method = isObject(object) ? (object as Record<PropertyKey, unknown>)[name] : undefined;
  return isCallable(method) ? method : null;
}

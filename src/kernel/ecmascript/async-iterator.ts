/** Iterator records of asynchronous iterators: https://tc39.es/ecma262/#sec-getiterator with kind async. */
import { ReflectApply, SymbolAsyncIterator, SymbolIterator, TypeErrorCtor, isObject } from "../primordials.ts";
import { asyncFromSyncIterator } from "./async-from-sync-iterator.ts";
import { describe } from "./capability.ts";
import { getMethod } from "./operations.ts";
import { iteratorOfMethod } from "./sync-iterator.ts";

export interface AsyncIteratorRecord {
  readonly iterator: object;
  readonly nextMethod: unknown;
}

/** The async iterator of a value, or its sync one wrapped. */
export function getAsyncIterator(value: unknown): AsyncIteratorRecord {
  if (value === undefined || value === null) throw new TypeErrorCtor(`${describe(value)} is not async iterable`);
  const method = getMethod(value, SymbolAsyncIterator); // 1.a
  if (method === undefined) return fromSync(value); // 1.b
  const iterator = ReflectApply(method, value, []);
  if (!isObject(iterator)) throw new TypeErrorCtor("Result of the Symbol.asyncIterator method is not an object");
  return { iterator, nextMethod: (iterator as { next?: unknown }).next };
}

function fromSync(value: unknown): AsyncIteratorRecord {
  const method = getMethod(value, SymbolIterator); // 1.b.i
  if (method === undefined) throw new TypeErrorCtor(`${describe(value)} is not async iterable`); // 1.b.ii
  const iterator = asyncFromSyncIterator(iteratorOfMethod(value, method)); // 1.b.iii, iv
  return { iterator, nextMethod: iterator.next };
}

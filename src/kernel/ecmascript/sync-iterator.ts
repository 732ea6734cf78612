/** Iterator records of synchronous iterators: https://tc39.es/ecma262/#sec-operations-on-iterator-objects */
import { rethrowIfOver } from "../agent.ts";
import { ReflectApply, SymbolIterator, TypeErrorCtor, isCallable, isObject } from "../primordials.ts";
import { describe } from "./capability.ts";
import { getMethod } from "./operations.ts";

export interface IteratorRecord {
  readonly iterator: object;
  readonly nextMethod: unknown;
  /** [[Done]] */
  done: boolean;
}

/** https://tc39.es/ecma262/#sec-getiterator with kind sync */
export function getIterator(value: unknown): IteratorRecord {
  const method = value === undefined || value === null ? undefined : (value as { [SymbolIterator]?: unknown })[SymbolIterator];
  if (!isCallable(method)) throw new TypeErrorCtor(`${describe(value)} is not iterable`);
  return iteratorOfMethod(value, method);
}

/** https://tc39.es/ecma262/#sec-getiteratorfrommethod */
export function iteratorOfMethod(value: unknown, method: (...args: unknown[]) => unknown): IteratorRecord {
  const iterator = ReflectApply(method, value, []);
  if (!isObject(iterator)) throw new TypeErrorCtor("Result of the Symbol.iterator method is not an object");
  return { iterator, nextMethod: (iterator as { next?: unknown }).next, done: false };
}

/** Calls a method of an iterator; what is no function gives TypeError. */
export function callMethod(method: unknown, iterator: object, args: unknown[]): unknown {
  if (!isCallable(method)) throw new TypeErrorCtor(`${describe(method)} is not a function`);
  return ReflectApply(method, iterator, args);
}

/** https://tc39.es/ecma262/#sec-iteratorstepvalue: the next value; at the end or at a throw `record.done` is set. */
export function stepValue(record: IteratorRecord): unknown {
  try {
    const result = callMethod(record.nextMethod, record.iterator, []);
    if (!isObject(result)) throw new TypeErrorCtor(`Iterator result ${describe(result)} is not an object`);
    if ((result as { done?: unknown }).done) record.done = true;
    else return (result as { value?: unknown }).value;
  } catch (error) {
    record.done = true;
    throw error;
  }
  return undefined;
}

/** https://tc39.es/ecma262/#sec-iteratorclose for a throw completion: what `return` throws is dropped. */
export function closeIterator(record: IteratorRecord): void {
  try {
    const method = getMethod(record.iterator, "return");
    if (method !== undefined) ReflectApply(method, record.iterator, []);
  } catch {
    rethrowIfOver();
  }
}

/** https://tc39.es/ecma262/#sec-iteratorclose for a normal completion: what `return` throws is thrown. */
export function closeIteratorNormally(record: IteratorRecord): void {
  const method = getMethod(record.iterator, "return");
  if (method === undefined) return;
  const result = ReflectApply(method, record.iterator, []);
  if (!isObject(result)) throw new TypeErrorCtor(`${describe(result)} is not an object`);
}

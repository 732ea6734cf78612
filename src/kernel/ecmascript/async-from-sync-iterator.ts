/** https://tc39.es/ecma262/#sec-async-from-sync-iterator-objects, the text of 2025: it closes on rejection. No program ever sees the object. */
import { rethrowIfOver } from "../agent.ts";
import { ReflectApply, TypeErrorCtor, isObject } from "../primordials.ts";
import { describe } from "./capability.ts";
import { getMethod, ownPromiseOf } from "./operations.ts";
import { PromiseObject } from "./promise.ts";
import { ThenReaction } from "./reaction.ts";
import { resolvePromise } from "./resolve.ts";
import { callMethod, closeIterator, closeIteratorNormally, type IteratorRecord } from "./sync-iterator.ts";

export interface AsyncFromSyncIterator {
  next(...args: unknown[]): PromiseObject;
  return(...args: unknown[]): PromiseObject;
  throw(...args: unknown[]): PromiseObject;
}

/** https://tc39.es/ecma262/#sec-createasyncfromsynciterator */
export function asyncFromSyncIterator(record: IteratorRecord): AsyncFromSyncIterator {
  const methods: AsyncFromSyncIterator = {
    next: (...args) => promised((promise) => { next(record, args, promise); }),
    return: (...args) => promised((promise) => { returns(record, args, promise); }),
    throw: (...args) => promised((promise) => { throws(record, args, promise); }),
  };
  return { __proto__: null, ...methods } as AsyncFromSyncIterator;
}

/** A new promise capability, with IfAbruptRejectPromise around all that is done. */
function promised(steps: (promise: PromiseObject) => void): PromiseObject {
  const promise = new PromiseObject();
  try {
    steps(promise);
  } catch (error) {
    rethrowIfOver();
    PromiseObject.reject(promise, error);
  }
  return promise;
}

/** https://tc39.es/ecma262/#sec-%asyncfromsynciteratorprototype%.next */
function next(record: IteratorRecord, args: unknown[], promise: PromiseObject): void {
  const result = callMethod(record.nextMethod, record.iterator, args);
  continuation(result, promise, record, true);
}

/** https://tc39.es/ecma262/#sec-%asyncfromsynciteratorprototype%.return */
function returns(record: IteratorRecord, args: unknown[], promise: PromiseObject): void {
  const method = getMethod(record.iterator, "return"); // 5
  if (method === undefined) resolvePromise(promise, { value: args[0], done: true }); // 7
  else continuation(ReflectApply(method, record.iterator, args), promise, record, false);
}

/** https://tc39.es/ecma262/#sec-%asyncfromsynciteratorprototype%.throw */
function throws(record: IteratorRecord, args: unknown[], promise: PromiseObject): void {
  const method = getMethod(record.iterator, "throw"); // 5
  if (method === undefined) {
    closeIteratorNormally(record); // 7.d
    throw new TypeErrorCtor("The iterator does not provide a 'throw' method"); // 7.f
  }
  continuation(ReflectApply(method, record.iterator, args), promise, record, true);
}

/** https://tc39.es/ecma262/#sec-asyncfromsynciteratorcontinuation */
function continuation(result: unknown, promise: PromiseObject, record: IteratorRecord, closeOnRejection: boolean): void {
  if (!isObject(result)) throw new TypeErrorCtor(`Iterator result ${describe(result)} is not an object`);
  const done = toBoolean((result as { done?: unknown }).done); // 2
  const value = (result as { value?: unknown }).value; // 4
  const close = !done && closeOnRejection;
  const valueWrapper = wrap(value, record, close); // 6, 7
  const unwrap = (unwrapped: unknown): unknown => ({ value: unwrapped, done }); // 9
  const closeAndThrow = (error: unknown): never => { closeIterator(record); throw error; }; // 13.a
  const capability = { promise, resolve: null, reject: null };
  PromiseObject.performThen(valueWrapper, new ThenReaction(unwrap, close ? closeAndThrow : undefined, capability)); // 14
}

function wrap(value: unknown, record: IteratorRecord, close: boolean): PromiseObject {
  try {
    return ownPromiseOf(value);
  } catch (error) {
    rethrowIfOver();
    if (close) closeIterator(record); // 7
    throw error;
  }
}

/** https://tc39.es/ecma262/#sec-toboolean */
function toBoolean(value: unknown): boolean {
  return !!value;
}

/**
 * Promise.all, allSettled, any and race: https://tc39.es/ecma262/#sec-promise.all and its neighbours. The four share one
 * walk over the iterable; they differ in what an element's two functions do and in how the gathering ends.
 */
import { rethrowIfOver } from "../agent.ts";
import { AggregateErrorCtor, ReflectApply, SymbolIterator, TypeErrorCtor, append, isCallable } from "../primordials.ts";
import { newPromiseCapability, rejectCapability, resolveCapability, withFunctions, type PromiseCapability } from "./capability.ts";
import { defineHidden } from "../define.ts";
import { invoke } from "./operations.ts";
import { closeIterator, getIterator, stepValue, type IteratorRecord } from "./sync-iterator.ts";

type AnyFunction = (...args: unknown[]) => unknown;

/** What is shared by the elements of one call. */
interface Gathering {
  readonly capability: PromiseCapability;
  readonly values: unknown[];
  /** [[RemainingElements]] */
  remaining: number;
  readonly kind: Kind;
}

/** What tells the four apart. */
interface Kind {
  /** The pair that the element's `then` is called with. */
  element(gathering: Gathering, index: number): { readonly onFulfilled: unknown; readonly onRejected: unknown };
  /** None remains. */
  finish(gathering: Gathering): void;
}

/** https://tc39.es/ecma262/#sec-promise.all steps 1 to 9, the same for all four. */
function combine(constructor: unknown, iterable: unknown, kind: Kind): unknown {
  const capability = withFunctions(newPromiseCapability(constructor)); // 2
  let record: IteratorRecord | null = null;
  try {
    const promiseResolve = getPromiseResolve(constructor); // 3
    record = getIterator(iterable); // 5
    perform(record, constructor, promiseResolve, { capability, values: [], remaining: 1, kind }); // 7
  } catch (error) {
    rethrowIfOver();
    if (record !== null && !record.done) closeIterator(record); // 8.a
    rejectCapability(capability, error); // 8.b
  }
  return capability.promise;
}

/** https://tc39.es/ecma262/#sec-performpromiseall and its three kin. */
function perform(record: IteratorRecord, constructor: unknown, promiseResolve: AnyFunction, gathering: Gathering): void {
  for (let index = 0; ; index++) {
    const next = stepValue(record); // 4.a
    if (record.done) break;
    append(gathering.values, undefined); // 4.c
    const nextPromise = ReflectApply(promiseResolve, constructor, [next]); // 4.d
    const { onFulfilled, onRejected } = gathering.kind.element(gathering, index);
    gathering.remaining++; // 4.l
    invoke(nextPromise, "then", [onFulfilled, onRejected]); // 4.m
  }
  release(gathering); // 4.b
}

/** One element less remains; at the last the gathering ends. */
function release(gathering: Gathering): void {
  if (--gathering.remaining === 0) gathering.kind.finish(gathering);
}

/** https://tc39.es/ecma262/#sec-getpromiseresolve */
function getPromiseResolve(constructor: unknown): AnyFunction {
  const resolve = (constructor as { resolve?: unknown }).resolve;
  if (!isCallable(resolve)) throw new TypeErrorCtor("Promise resolve or reject function is not callable");
  return resolve;
}

/** An element's functions: of those that share `called` only the first call counts. */
function elementFunction(gathering: Gathering, index: number, called: { already: boolean }, store: (value: unknown) => unknown): AnyFunction {
  return (value) => {
    if (called.already) return undefined;
    called.already = true;
    ownIndex(gathering.values, index, store(value));
    release(gathering);
    return undefined;
  };
}

function ownIndex(values: unknown[], index: number, value: unknown): void {
  values[index] = value; // an own property since `append`
}

function finishWithValues({ capability, values }: Gathering): void {
  resolveCapability(capability, values);
}

const all: Kind = {
  element: (gathering, index) => ({
    onFulfilled: elementFunction(gathering, index, { already: false }, (value) => value),
    onRejected: gathering.capability.reject,
  }),
  finish: finishWithValues,
};

const allSettled: Kind = {
  element: (gathering, index) => {
    const called = { already: false };
    return {
      onFulfilled: elementFunction(gathering, index, called, (value) => ({ status: "fulfilled", value })),
      onRejected: elementFunction(gathering, index, called, (reason) => ({ status: "rejected", reason })),
    };
  },
  finish: finishWithValues,
};

const any: Kind = {
  element: (gathering, index) => ({
    onFulfilled: gathering.capability.resolve,
    onRejected: elementFunction(gathering, index, { already: false }, (reason) => reason),
  }),
  finish: ({ capability, values }) => { rejectCapability(capability, aggregateError(values)); },
};

const race: Kind = {
  element: ({ capability }) => ({ onFulfilled: capability.resolve, onRejected: capability.reject }),
  finish: () => undefined,
};

/** https://tc39.es/ecma262/#sec-performpromiseany step 8.d; `errors` is set apart, since the constructor would iterate. */
function aggregateError(errors: unknown[]): AggregateError {
  const error = new AggregateErrorCtor(nothing, "All promises were rejected");
  defineHidden(error, "errors", errors);
  return error;
}

const nothing = { __proto__: null, [SymbolIterator]: () => ({ __proto__: null, next: () => ({ __proto__: null, done: true, value: undefined }) }) };

/** The four functions, with the specification's names and lengths. */
export const combinators = {
  all(this: unknown, iterable: unknown): unknown {
    return combine(this, iterable, all);
  },
  allSettled(this: unknown, iterable: unknown): unknown {
    return combine(this, iterable, allSettled);
  },
  any(this: unknown, iterable: unknown): unknown {
    return combine(this, iterable, any);
  },
  race(this: unknown, iterable: unknown): unknown {
    return combine(this, iterable, race);
  },
};

/**
 * The Promise constructor and its prototype: https://tc39.es/ecma262/#sec-promise-constructor
 * Functions are made in object literals, so that their names and lengths are the specification's even when minified.
 */
import { rethrowIfOver } from "../agent.ts";
import { PromiseObject } from "./promise.ts";
import { ReflectApply, ReflectConstruct, ReflectDefineProperty, SymbolSpecies, SymbolToStringTag, TypeErrorCtor, isCallable, isObject } from "../primordials.ts";
import { describe, newPromiseCapability, rejectCapability, resolveCapability, withFunctions, type PromiseCapability } from "./capability.ts";
import { combinators } from "./combinators.ts";
import { defineHidden, defineMethods } from "../define.ts";
import { intrinsics } from "./intrinsics.ts";
import { invoke, promiseResolve, speciesConstructor } from "./operations.ts";
import { ThenReaction } from "./reaction.ts";
import { createResolvingFunctions } from "./resolve.ts";

type Executor = (resolve: (value: unknown) => void, reject: (reason: unknown) => void) => void;
type AnyFunction = (...args: unknown[]) => unknown;

/** https://tc39.es/ecma262/#sec-promise-executor */
const { Promise: PromiseConstructor } = {
  Promise: function (executor: unknown): object {
    if (new.target === undefined) throw new TypeErrorCtor("Promise constructor cannot be invoked without 'new'"); // 1
    if (!isCallable(executor)) throw new TypeErrorCtor(`Promise resolver ${describe(executor)} is not a function`); // 2
    const promise = ReflectConstruct<[], PromiseObject>(PromiseObject, [], new.target as unknown as new () => unknown); // 3 to 7
    const { resolve, reject } = createResolvingFunctions(promise); // 8
    try {
      (executor as Executor)(resolve, reject); // 9
    } catch (error) {
      rethrowIfOver();
      reject(error); // 10
    }
    return promise;
  },
};

/** Properties of the prototype: https://tc39.es/ecma262/#sec-properties-of-the-promise-prototype-object */
const prototypeMethods = {
  /** https://tc39.es/ecma262/#sec-promise.prototype.then */
  then(this: unknown, onFulfilled: unknown, onRejected: unknown): unknown {
    if (!PromiseObject.is(this)) throw new TypeErrorCtor(`Method Promise.prototype.then called on incompatible receiver ${describe(this)}`); // 2
    const constructor = speciesConstructor(this, intrinsics.Promise); // 3
    const capability = newPromiseCapability(constructor); // 4
    PromiseObject.performThen(this, new ThenReaction(onFulfilled, onRejected, capability)); // 5
    return capability.promise;
  },
  /** https://tc39.es/ecma262/#sec-promise.prototype.catch */
  catch(this: unknown, onRejected: unknown): unknown {
    return invoke(this, "then", [undefined, onRejected]);
  },
  /** https://tc39.es/ecma262/#sec-promise.prototype.finally */
  finally(this: unknown, onFinally: unknown): unknown {
    if (!isObject(this)) throw new TypeErrorCtor("Promise.prototype.finally called on a non-object"); // 2
    const constructor = speciesConstructor(this, intrinsics.Promise); // 3
    if (!isCallable(onFinally)) return invoke(this, "then", [onFinally, onFinally]); // 5
    return invoke(this, "then", finallyFunctions(onFinally, constructor)); // 6, 7
  },
};

/** thenFinally and catchFinally: https://tc39.es/ecma262/#sec-promise.prototype.finally, step 6. */
function finallyFunctions(onFinally: AnyFunction, constructor: unknown): [AnyFunction, AnyFunction] {
  const run = (): unknown => promiseResolve(constructor, ReflectApply(onFinally, undefined, []));
  const pass = (f: (argument: unknown) => unknown): AnyFunction => (argument) => invoke(run(), "then", [f(argument)]);
  const returnValue = (value: unknown): AnyFunction => noArguments(() => value);
  const thrower = (reason: unknown): AnyFunction => noArguments(() => { throw reason; });
  return [pass(returnValue), pass(thrower)];
}

function noArguments(f: () => unknown): AnyFunction {
  return f;
}

/** Properties of the constructor: https://tc39.es/ecma262/#sec-properties-of-the-promise-constructor */
const statics = {
  ...combinators,
  /** https://tc39.es/ecma262/#sec-promise.reject */
  reject(this: unknown, reason: unknown): unknown {
    const capability = newPromiseCapability(this);
    rejectCapability(capability, reason);
    return capability.promise;
  },
  /** https://tc39.es/ecma262/#sec-promise.resolve */
  resolve(this: unknown, value: unknown): unknown {
    if (!isObject(this)) throw new TypeErrorCtor("PromiseResolve called on non-object");
    return promiseResolve(this, value);
  },
  /** https://tc39.es/ecma262/#sec-promise.try */
  try(this: unknown, callback: unknown, ...args: unknown[]): unknown {
    if (!isObject(this)) throw new TypeErrorCtor("Promise.try called on non-object"); // 2
    const capability = newPromiseCapability(this); // 3
    tryInto(capability, callback as AnyFunction, args);
    return capability.promise;
  },
  /** https://tc39.es/ecma262/#sec-promise.withResolvers */
  withResolvers(this: unknown): unknown {
    const capability = withFunctions(newPromiseCapability(this));
    return { promise: capability.promise, resolve: capability.resolve, reject: capability.reject };
  },
};

/** https://tc39.es/ecma262/#sec-promise.try, steps 4 to 6. */
function tryInto(capability: PromiseCapability, callback: AnyFunction, args: unknown[]): void {
  let value: unknown;
  try {
    value = ReflectApply(callback, undefined, args);
  } catch (error) {
    rethrowIfOver();
    rejectCapability(capability, error);
    return;
  }
  resolveCapability(capability, value);
}

/** Puts the constructor, the prototype and their properties together; called once a realm. */
export function makePromiseIntrinsics(): void {
  const constructor = PromiseConstructor as unknown as new () => object;
  const prototype = PromiseObject.prototype;
  ReflectDefineProperty(constructor, "prototype", { value: prototype, writable: false, enumerable: false, configurable: false });
  defineHidden(prototype, "constructor", constructor);
  defineMethods(prototype, prototypeMethods);
  ReflectDefineProperty(prototype, SymbolToStringTag, { value: "Promise", writable: false, enumerable: false, configurable: true });
  defineMethods(constructor, statics);
  ReflectDefineProperty(constructor, SymbolSpecies, { get: speciesGetter, enumerable: false, configurable: true });
  intrinsics.Promise = constructor;
}

const { "get [Symbol.species]": speciesGetter } = {
  "get [Symbol.species]"(this: unknown): unknown {
    return this;
  },
};

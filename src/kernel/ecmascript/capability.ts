/**
 * PromiseCapability records: https://tc39.es/ecma262/#sec-promisecapability-records
 * For %Promise% itself no pair of functions is made: the kernel settles the promise directly, once.
 */
import { ObjectFreeze, ProxyCtor, ReflectApply, ReflectConstruct, TypeErrorCtor, isCallable, isObject } from "../primordials.ts";
import { intrinsics } from "./intrinsics.ts";
import { PromiseObject } from "./promise.ts";
import { createResolvingFunctions, resolvePromise } from "./resolve.ts";

type AnyFunction = (...args: unknown[]) => unknown;

export interface PromiseCapability {
  readonly promise: unknown;
  /** null: `promise` is one of ours and is settled directly. */
  readonly resolve: AnyFunction | null;
  readonly reject: AnyFunction | null;
}

/** https://tc39.es/ecma262/#sec-newpromisecapability */
export function newPromiseCapability(constructor: unknown): PromiseCapability {
  if (constructor === intrinsics.Promise) return { promise: new PromiseObject(), resolve: null, reject: null };
  if (!isConstructor(constructor)) throw new TypeErrorCtor(`${describe(constructor)} is not a constructor`); // 1
  let resolve: unknown;
  let reject: unknown;
  const executor = anonymousExecutor((resolveGiven, rejectGiven) => {
    if (resolve !== undefined || reject !== undefined) throw new TypeErrorCtor("Promise executor has already been invoked with non-undefined arguments"); // 4.b, c
    resolve = resolveGiven;
    reject = rejectGiven;
  });
  const promise: unknown = ReflectConstruct(constructor, [executor]); // 6
  if (!isCallable(resolve) || !isCallable(reject)) throw new TypeErrorCtor("Promise resolve or reject function is not callable"); // 7, 8
  return { promise, resolve, reject };
}

/** Calls the capability's [[Resolve]]. */
export function resolveCapability(capability: PromiseCapability, value: unknown): void {
  if (capability.resolve === null) resolvePromise(capability.promise as PromiseObject, value);
  else ReflectApply(capability.resolve, undefined, [value]);
}

/** Calls the capability's [[Reject]]. */
export function rejectCapability(capability: PromiseCapability, reason: unknown): void {
  if (capability.reject === null) PromiseObject.reject(capability.promise as PromiseObject, reason);
  else ReflectApply(capability.reject, undefined, [reason]);
}

/** The capability with its pair of functions made, for whoever hands them out. */
export function withFunctions(capability: PromiseCapability): PromiseCapability {
  if (capability.resolve !== null) return capability;
  const { resolve, reject } = createResolvingFunctions(capability.promise as PromiseObject);
  return { promise: capability.promise, resolve: resolve, reject: reject };
}

/** The id by which the trace names the capability's promise, 0 if it has none yet or is not ours. */
export function capabilityId(capability: PromiseCapability): number {
  return PromiseObject.is(capability.promise) ? PromiseObject.knownId(capability.promise) : 0;
}

/** https://tc39.es/ecma262/#sec-isconstructor: a proxy can be constructed only if its target can, and the trap runs nothing of it. */
export function isConstructor(value: unknown): value is new (...args: never[]) => unknown {
  if (!isCallable(value)) return false;
  try {
    new (new ProxyCtor(value, constructNothing) as unknown as new () => unknown)();
    return true;
  } catch {
    return false;
  }
}

const constructNothing = ObjectFreeze({ __proto__: null, construct: () => ({}) } as ProxyHandler<(...args: unknown[]) => unknown>);

function anonymousExecutor(f: (resolve: unknown, reject: unknown) => void): (resolve: unknown, reject: unknown) => void {
  return f;
}

/** How V8 names a value in such messages. */
export function describe(value: unknown): string {
  if (isCallable(value)) return "#<Function>";
  return isObject(value) ? "#<Object>" : typeof value === "symbol" ? "Symbol()" : (value as string);
}

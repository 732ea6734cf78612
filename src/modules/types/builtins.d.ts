/** The Python builtins that the programs use. Doc: "Built-in Functions", "Built-in Exceptions". */
declare module "builtins" {
  /** Write the values with sep between (" ") and end after ("\n"). Strings and numbers as String() gives them. */
  export function print(...args: [...values: (string | number)[], options: { sep?: string; end?: string; flush?: boolean }]): void;
  export function print(...values: (string | number)[]): void;
  /** Anything else is written as Python's str() gives it. */
  export function print(...values: unknown[]): void;

  /** The text of a value as Python's repr() gives it: strings in quotes, null as None, true as True, arrays as [..], plain objects as dicts. */
  export function repr(value: unknown): string;

  /** Inappropriate value. */
  export class ValueError extends Error { constructor(message?: string); }
  /** Lookup failed; the base of KeyError and IndexError. */
  export class LookupError extends Error { constructor(message?: string); }
  /** Missing key. */
  export class KeyError extends LookupError { constructor(message?: string); }
  /** Index out of range. */
  export class IndexError extends LookupError { constructor(message?: string); }
  /** An error of no other kind; what asyncio throws for misuse. */
  export class RuntimeError extends Error { constructor(message?: string); }
  /** An abstract method was called. */
  export class NotImplementedError extends RuntimeError { constructor(message?: string); }
  /** An error of arithmetic. */
  export class ArithmeticError extends Error { constructor(message?: string); }
  /** Division by zero. */
  export class ZeroDivisionError extends ArithmeticError { constructor(message?: string); }
  /** A system error. */
  export class OSError extends Error { constructor(message?: string); }
  /** A connection failed; an OSError. */
  export class ConnectionError extends OSError { constructor(message?: string); }
  /** The same class as asyncio.TimeoutError. */
  export { TimeoutError } from "asyncio";
  /** The end of an async iterator. */
  export class StopAsyncIteration extends Error { constructor(message?: string); }

  /** Several errors at once. `message` has no count; str() in Python adds " (N sub-exceptions)". Doc: "Exception groups". */
  export class ExceptionGroup<E extends Error = Error> extends Error {
    constructor(message: string, exceptions: readonly E[]);
    /** The members, in order. */
    readonly exceptions: readonly Error[];
    /** The members of a class (or that match), at any depth, as a group of the same shape; null when none. */
    subgroup(match: (new (...args: any[]) => Error) | ((error: Error) => boolean)): ExceptionGroup | null;
    /** [match, rest] as subgroup() would give them. */
    split(match: (new (...args: any[]) => Error) | ((error: Error) => boolean)): [ExceptionGroup | null, ExceptionGroup | null];
  }

  /** A Python-style async iterator: __anext__ throws StopAsyncIteration at the end. */
  export interface AsyncIteratorProtocol<T> { __anext__(): PromiseLike<T>; }
  /** A Python-style async iterable. */
  export interface AsyncIterableProtocol<T> { __aiter__(): AsyncIteratorProtocol<T>; }

  /** An iterable for `for await` from an object with __aiter__, or from a JavaScript async iterable. Doc: aiter(). */
  export function aiter<T>(source: AsyncIterableProtocol<T> | AsyncIterable<T>): AsyncIterableIterator<T>;
  /** The next value, throwing StopAsyncIteration at the end, or giving the default instead. Doc: anext(). */
  export function anext<T>(source: AsyncIteratorProtocol<T> | AsyncIterator<T>): Promise<T>;
  export function anext<T, D>(source: AsyncIteratorProtocol<T> | AsyncIterator<T>, fallback: D): Promise<T | D>;
}

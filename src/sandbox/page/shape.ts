/**
 * Readers of untrusted values: each returns the value in its type or throws `Unexpected` with the path of what is wrong.
 * Data that comes from the worker is data that a stranger wrote.
 */

export class Unexpected extends Error {
  override readonly name = "Unexpected";
}

export type Reader<T> = (value: unknown, path: string) => T;

function refuse(path: string, wanted: string): never {
  throw new Unexpected(`${path} is not ${wanted}`);
}

/** Own data of a plain object; arrays are refused. */
export const record: Reader<Record<string, unknown>> = (value, path) =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : refuse(path, "an object");

export const text =
  (maxChars: number): Reader<string> =>
  (value, path) =>
    typeof value === "string" && value.length <= maxChars ? value : refuse(path, `a string of at most ${maxChars} characters`);

/** An integer from 0 to `max`. */
export const count =
  (max = Number.MAX_SAFE_INTEGER): Reader<number> =>
  (value, path) =>
    typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= max ? value : refuse(path, `an integer from 0 to ${max}`);

/** A finite number, not below 0: a time. */
export const time: Reader<number> = (value, path) => (typeof value === "number" && value >= 0 && value < Infinity ? value : refuse(path, "a time"));

export const oneOf =
  <T>(...values: readonly T[]): Reader<T> =>
  (value, path) =>
    values.includes(value as T) ? (value as T) : refuse(path, `one of ${values.join(", ")}`);

export const list =
  <T>(item: Reader<T>, maxLength: number): Reader<T[]> =>
  (value, path) =>
    Array.isArray(value) && value.length <= maxLength ? value.map((entry, i) => item(entry, `${path}[${i}]`)) : refuse(path, `a list of at most ${maxLength}`);

export const orNull =
  <T>(reader: Reader<T>): Reader<T | null> =>
  (value, path) =>
    value === null ? null : reader(value, path);

/** A buffer of whole elements of `bytes` bytes. */
export const buffer =
  (bytes: number): Reader<ArrayBuffer> =>
  (value, path) =>
    value instanceof ArrayBuffer && value.byteLength % bytes === 0 ? value : refuse(path, `a buffer of whole ${bytes} bytes`);

/** What a JSON text says. */
export function json<T>(reader: Reader<T>, maxChars: number): Reader<T> {
  return (value, path) => {
    const source = text(maxChars)(value, path);
    let parsed: unknown;
    try {
      parsed = JSON.parse(source);
    } catch {
      refuse(path, "JSON");
    }
    return reader(parsed, path);
  };
}

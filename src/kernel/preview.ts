/**
 * Previews of values for the trace: one line, at most 80 characters. Nothing of the snippet's runs while one is made: no
 * getter, no toString, no proxy trap (proxies are known, see proxies.ts); properties are read through descriptors only.
 */
import {
  ArrayIsArray,
  DatePrototype,
  ErrorPrototype,
  MapPrototype,
  ReflectGetOwnPropertyDescriptor,
  ReflectGetPrototypeOf,
  ReflectOwnKeys,
  SetPrototype,
  StringCtor,
  StringPrototypeReplaceAll,
  StringPrototypeSlice,
  isCallable,
  isObject,
} from "./primordials.ts";
import { dataProperty } from "./data-property.ts";
import { isProxy } from "./proxies.ts";
import { shortText } from "./represented.ts";

/** Longest preview, in UTF-16 units. */
export const PREVIEW_LENGTH = 80;
/** Entries shown of an array or object. */
const ENTRIES = 5;
/** Longest string shown inside something else. */
const INNER_STRING = 32;

/** One value: strings quoted, errors as `Name: message`, objects one level deep. */
export function preview(value: unknown): string {
  if (value === undefined) return "undefined";
  return shortened(inner(value, 1, PREVIEW_LENGTH), PREVIEW_LENGTH);
}

/** The arguments of a call, as they would be written between the parentheses. */
export function previewArguments(args: ArrayLike<unknown>): string {
  let text = "";
  for (let i = 0; i < args.length && text.length < PREVIEW_LENGTH; i++) text += `${i > 0 ? ", " : ""}${inner(args[i], 1, INNER_STRING)}`;
  return shortened(text, PREVIEW_LENGTH);
}

function inner(value: unknown, depth: number, longest: number): string {
  if (typeof value === "string") return quoted(value, longest);
  if (typeof value === "bigint") return `${value}n`;
  if (!isObject(value)) return isNegativeZero(value) ? "-0" : StringCtor(value);
  if (isProxy(value)) return "Proxy {…}";
  if (isCallable(value)) return `[Function: ${dataProperty(value, "name") as string}]`;
  return object(value, depth);
}

function isNegativeZero(value: unknown): boolean {
  return value === 0 && 1 / value < 0;
}

function quoted(text: string, longest: number): string {
  return `"${shortened(StringPrototypeReplaceAll(text, "\n", "\\n"), longest - 2)}"`;
}

function object(value: object, depth: number): string {
  const own = shortText(value);
  if (own !== null) return own;
  if (ArrayIsArray(value)) return depth === 0 ? "[…]" : `[${entries(value, depth, false)}]`;
  if (inherits(value, ErrorPrototype)) return errorText(value);
  const name = constructorName(value);
  const prefix = name === "Object" ? "" : `${name} `;
  if (depth === 0 || isOpaque(value)) return `${prefix}{…}`;
  const body = entries(value, depth, true);
  return body === "" ? `${prefix}{}` : `${prefix}{${body}}`;
}

/** Kinds whose contents are not in their properties. */
function isOpaque(value: object): boolean {
  return inherits(value, MapPrototype) || inherits(value, SetPrototype) || inherits(value, DatePrototype);
}

function entries(value: object, depth: number, withKeys: boolean): string {
  const keys = ReflectOwnKeys(value);
  let text = "";
  let shown = 0;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (typeof key !== "string") continue;
    const descriptor = ReflectGetOwnPropertyDescriptor(value, key);
    if (descriptor?.enumerable !== true) continue;
    if (shown === ENTRIES) return `${text}, …`;
    const item = "value" in descriptor ? inner(descriptor.value, depth - 1, INNER_STRING) : "[Getter]";
    text += `${shown++ > 0 ? ", " : ""}${withKeys ? `${key}: ` : ""}${item}`;
  }
  return text;
}

/** `Name: message`, as Error.prototype.toString gives it, from data properties only. */
export function errorText(error: object): string {
  const name = StringCtor(dataProperty(error, "name") ?? "Error");
  const message = dataProperty(error, "message");
  return message === undefined || message === "" ? name : `${name}: ${StringCtor(isObject(message) ? "…" : message)}`;
}

/** The name of its class, "Object" if it tells none. */
export function constructorName(value: object): string {
  const constructor = dataProperty(value, "constructor");
  const name = isCallable(constructor) && !isProxy(constructor) ? dataProperty(constructor, "name") : undefined;
  return typeof name === "string" && name !== "" ? name : "Object";
}

/** True if `prototype` is on the prototype chain. */
export function inherits(object: object, prototype: object): boolean {
  for (let holder: object | null = object; holder !== null && !isProxy(holder); holder = ReflectGetPrototypeOf(holder)) {
    if (holder === prototype) return true;
  }
  return false;
}

function shortened(text: string, longest: number): string {
  const line = StringPrototypeReplaceAll(text, "\n", " ");
  return line.length <= longest ? line : `${StringPrototypeSlice(line, 0, longest - 1)}…`;
}

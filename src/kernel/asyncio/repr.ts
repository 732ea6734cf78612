/**
 * Python's repr(): https://docs.python.org/3.11/library/functions.html#repr. Properties are read as data only: nothing of the
 * snippet's runs. Addresses are made up and the same in every run; JavaScript's number 1.0 is "1".
 */
import { ArrayIsArray, ErrorCtor, ReflectGetOwnPropertyDescriptor, ReflectOwnKeys, StringCtor, StringPrototypeIndexOf, SafeWeakMap, isCallable, isObject } from "../primordials.ts";
import { constructorName, dataProperty } from "../preview.ts";
import { isProxy } from "../proxies.ts";
import { asyncioRepr } from "./asyncio-repr.ts";
import { collectionItems } from "./collection-items.ts";
import { quoted } from "./quoted.ts";

/** Deeper than this is "...": Python would go on, a page need not. */
const MAX_DEPTH = 20;

/** The text of a value as Python's repr() gives it. */
export function repr(value: unknown): string {
  return text(value, []);
}

function text(value: unknown, above: readonly object[]): string {
  if (value === null || value === undefined) return "None";
  if (typeof value === "string") return quoted(value);
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "number") return numberText(value);
  if (!isObject(value)) return StringCtor(value);
  if (isProxy(value)) return "<Proxy>";
  if (isCallable(value)) return functionText(value);
  return objectText(value, above);
}

function numberText(value: number): string {
  if (value !== value) return "nan";
  if (value === Infinity || value === -Infinity) return value > 0 ? "inf" : "-inf";
  if (value === 0 && 1 / value < 0) return "-0.0";
  return exponent(StringCtor(value));
}

/** Python writes at least two digits of an exponent: 1e-07. */
function exponent(digits: string): string {
  const at = StringPrototypeIndexOf(digits, "e");
  return at >= 0 && digits.length === at + 3 ? `${digits.slice(0, at + 2)}0${digits.slice(at + 2)}` : digits;
}

function functionText(value: object): string {
  const name = dataProperty(value, "name");
  const prototype = dataProperty(value, "prototype");
  const isClass = ReflectGetOwnPropertyDescriptor(value, "prototype")?.writable === false && isObject(prototype);
  return isClass ? `<class '${StringCtor(name)}'>` : `<function ${name === "" ? "<lambda>" : StringCtor(name)} at ${address(value)}>`;
}

function objectText(value: object, above: readonly object[]): string {
  const own = asyncioRepr(value, (inner) => text(inner, [...above, value]));
  if (own !== null) return own;
  if (above.length > MAX_DEPTH || includes(above, value)) return ArrayIsArray(value) ? "[...]" : "{...}";
  const inside = [...above, value];
  if (ArrayIsArray(value)) return `[${joined(value, (item) => text(item, inside))}]`;
  if (value instanceof ErrorCtor) return errorRepr(value);
  return instanceText(value, inside);
}

function instanceText(value: object, inside: readonly object[]): string {
  const items = collectionItems(value);
  if (items?.kind === "set") return items.entries.length === 0 ? "set()" : `{${joined(items.entries, ([item]) => text(item, inside))}}`;
  const name = constructorName(value);
  if (items === null && name !== "Object") return `<${name} object at ${address(value)}>`;
  const entries = items?.entries ?? properties(value);
  return `{${joined(entries, ([key, item]) => `${text(key, inside)}: ${text(item, inside)}`)}}`;
}

/** `ValueError('no')`, `ValueError()` */
function errorRepr(error: object): string {
  const message = dataProperty(error, "message");
  const name = constructorName(error);
  const members = dataProperty(error, "exceptions");
  const rest = ArrayIsArray(members) ? `, ${repr(members)}` : "";
  return `${name}(${typeof message === "string" && message !== "" ? quoted(message) : ""}${rest})`;
}

function properties(value: object): (readonly [unknown, unknown])[] {
  const keys = ReflectOwnKeys(value);
  const entries: (readonly [unknown, unknown])[] = [];
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    const descriptor = typeof key === "string" ? ReflectGetOwnPropertyDescriptor(value, key) : undefined;
    if (descriptor?.enumerable === true) entries[entries.length] = [key, descriptor.value];
  }
  return entries;
}

function joined<T>(items: readonly T[], show: (item: T) => string): string {
  let all = "";
  for (let i = 0; i < items.length; i++) all += (i > 0 ? ", " : "") + show(items[i] as T);
  return all;
}

function includes(list: readonly object[], value: object): boolean {
  for (let i = 0; i < list.length; i++) if (list[i] === value) return true;
  return false;
}

const addresses = new SafeWeakMap<object, string>();
let addressCount = 0;

/** A made-up address, the same for the same object. */
export function address(value: object): string {
  let known = addresses.get(value);
  if (known === undefined) {
    known = `0x7f${(0x10_0000_0000 + 16 * addressCount++).toString(16)}`;
    addresses.set(value, known);
  }
  return known;
}

/** A run begins: addresses too. */
export function resetAddresses(): void {
  addressCount = 0;
}

/**
 * Python's repr(): https://docs.python.org/3.11/library/functions.html#repr. Properties are read as data only: nothing of the
 * snippet's runs but a `__repr__` method. Addresses are made up; JavaScript's number 1.0 is "1".
 */
import { ArrayIsArray, ErrorCtor, ReflectApply, ReflectGetOwnPropertyDescriptor, ReflectOwnKeys, StringCtor, StringPrototypeIndexOf, StringPrototypeSlice, append, isCallable, isObject } from "../primordials.ts";
import { dataProperty } from "../data-property.ts";
import { constructorName } from "../preview.ts";
import { isProxy } from "../proxies.ts";
import { represented } from "../represented.ts";
import { address } from "./address.ts";
import { collectionItems } from "./collection-items.ts";
import { quoted } from "./quoted.ts";

/** Objects that are being shown, innermost first: an object inside itself is "...". */
interface Above {
  readonly object: object;
  readonly above: Above | null;
}

type Entry = readonly [unknown, unknown];

/** The text of a value as Python's repr() gives it. */
export function repr(value: unknown): string {
  return text(value, null);
}

function text(value: unknown, above: Above | null): string {
  if (value === null || value === undefined) return "None";
  if (typeof value === "string") return quoted(value);
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "number") return numberText(value);
  if (!isObject(value)) return StringCtor(value);
  if (isProxy(value)) return "<Proxy>";
  return isCallable(value) ? functionText(value) : objectText(value, above);
}

function numberText(value: number): string {
  if (value !== value) return "nan";
  if (value === Infinity || value === -Infinity) return value > 0 ? "inf" : "-inf";
  return value === 0 && 1 / value < 0 ? "-0.0" : exponent(StringCtor(value));
}

/** Python writes at least two digits of an exponent: 1e-07. */
function exponent(digits: string): string {
  const at = StringPrototypeIndexOf(digits, "e");
  if (at < 0 || digits.length !== at + 3) return digits;
  return `${StringPrototypeSlice(digits, 0, at + 2)}0${StringPrototypeSlice(digits, at + 2)}`;
}

function functionText(value: object): string {
  const name = dataProperty(value, "name");
  const isClass = ReflectGetOwnPropertyDescriptor(value, "prototype")?.writable === false;
  return isClass ? `<class '${StringCtor(name)}'>` : `<function ${name === "" ? "<lambda>" : StringCtor(name)} at ${address(value)}>`;
}

function objectText(value: object, above: Above | null): string {
  for (let at = above; at !== null; at = at.above) if (at.object === value) return ArrayIsArray(value) ? "[...]" : "{...}";
  const inside: Above = { object: value, above };
  const own = represented(value, (inner) => text(inner, inside));
  if (own !== null) return own;
  const method = dataProperty(value, "__repr__");
  if (isCallable(method)) return StringCtor(ReflectApply(method, value, []));
  if (ArrayIsArray(value)) return `[${joined(value.length, (i) => text(value[i], inside))}]`;
  return value instanceof ErrorCtor ? errorText(value, inside) : instanceText(value, inside);
}

function instanceText(value: object, inside: Above): string {
  const items = collectionItems(value);
  if (items?.kind === "set" && items.entries.length === 0) return "set()";
  const name = constructorName(value);
  if (items === null && name !== "Object") return `<__main__.${name} object at ${address(value)}>`;
  const entries = items?.entries ?? properties(value);
  return `{${joined(entries.length, (i) => entryText(entries[i] as Entry, items?.kind === "set", inside))}}`;
}

function entryText(entry: Entry, isItem: boolean, inside: Above): string {
  const value = text(entry[1], inside);
  return isItem ? value : `${text(entry[0], inside)}: ${value}`;
}

/** `ValueError('no')`, `ValueError()`, `ExceptionGroup('two', [ValueError(), KeyError()])` */
function errorText(error: object, inside: Above): string {
  const message = dataProperty(error, "message");
  const members = dataProperty(error, "exceptions");
  const rest = ArrayIsArray(members) ? `, ${text(members, inside)}` : "";
  return `${constructorName(error)}(${typeof message === "string" && message !== "" ? quoted(message) : ""}${rest})`;
}

function properties(value: object): Entry[] {
  const keys = ReflectOwnKeys(value);
  const entries: Entry[] = [];
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    const descriptor = typeof key === "string" ? ReflectGetOwnPropertyDescriptor(value, key) : undefined;
    if (descriptor?.enumerable === true) append(entries, [key, descriptor.value]);
  }
  return entries;
}

function joined(length: number, show: (i: number) => string): string {
  let all = "";
  for (let i = 0; i < length; i++) all += (i > 0 ? ", " : "") + show(i);
  return all;
}

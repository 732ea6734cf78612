/**
 * Objects of the library that are shown as Python's repr() shows them, by repr(), in previews and in the console, and not by
 * their fields. Each class says how, beside its definition.
 */
import { dataProperty } from "./data-property.ts";
import { defineHidden } from "./define.ts";
import { SymbolCtor, append, isCallable } from "./primordials.ts";

/** How a value inside is shown. */
export type Show = (value: unknown) => string;
type Represent<T> = (self: T, show: Show) => string;

const REPR = SymbolCtor("repr");
const SHORT = SymbolCtor("short");

/** The prototypes, for whoever has to hook in. */
export const representedPrototypes: object[] = [];

/** Objects with this prototype are shown by `text`; in previews, where lanes take their names from, by `short`. */
export function represent<T extends object>(prototype: T, text: Represent<T>, short: (self: T) => string): void {
  defineHidden(prototype, REPR, text);
  defineHidden(prototype, SHORT, short);
  append(representedPrototypes, prototype);
}

/** The short text of an object that has one, else null. */
export function shortText(object: object): string | null {
  const short = dataProperty(object, SHORT);
  return isCallable(short) ? (short(object) as string) : null;
}

/** The text of an object that has one, else null. No proxies: the caller has looked. */
export function represented(object: object, show: Show): string | null {
  const text = dataProperty(object, REPR);
  return isCallable(text) ? (text as unknown as Represent<object>)(object, show) : null;
}

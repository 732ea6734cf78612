/**
 * How the console shows values: as Node's own `util.format` does (node-inspect-extracted is that code, free of Node).
 * Our promises and asyncio's objects are shown by hooks that are on their prototypes only while a value is being shown.
 */
import { formatWithOptions, inspect } from "node-inspect-extracted";
import { FULFILLED, PENDING, PromiseObject } from "../ecmascript/promise.ts";
import { ReflectApply, ReflectDefineProperty, ReflectDeleteProperty, SymbolFor, append } from "../primordials.ts";
import { represented, representedPrototypes } from "../represented.ts";

type Inspect = (value: unknown, options: object) => string;

const HOOK = SymbolFor("nodejs.util.inspect.custom");

/** `Promise { 3 }`, `Promise { <pending> }`, `Promise { <rejected> Error }` */
function showPromise(this: unknown, _depth: number, options: object, show: Inspect): unknown {
  if (!PromiseObject.is(this)) return this;
  const state = PromiseObject.state(this);
  if (state === PENDING) return "Promise { <pending> }";
  const result = show(PromiseObject.result(this), options);
  return `Promise { ${state === FULFILLED ? "" : "<rejected> "}${result} }`;
}

/** `<Task pending name='Task-1' coro=<main()>>` */
function showRepresented(this: object, _depth: number, options: object, show: Inspect): unknown {
  return represented(this, (inner) => show(inner, options));
}

function withHook<T>(show: () => T): T {
  hook(PromiseObject.prototype, showPromise);
  for (let i = 0; i < representedPrototypes.length; i++) hook(representedPrototypes[i] as object, showRepresented);
  try {
    return show();
  } finally {
    ReflectDeleteProperty(PromiseObject.prototype, HOOK);
    for (let i = 0; i < representedPrototypes.length; i++) ReflectDeleteProperty(representedPrototypes[i] as object, HOOK);
  }
}

function hook(prototype: object, shows: (...args: never[]) => unknown): void {
  ReflectDefineProperty(prototype, HOOK, { __proto__: null, value: shows, configurable: true } as PropertyDescriptor);
}

/** The text of `console.log(...args)`; a value that throws while it is shown gives a note instead. */
export function formatArguments(args: unknown[]): string {
  return withHook(() => {
    try {
      return ReflectApply(formatWithOptions, undefined, prepended({}, args) as [object]) as string;
    } catch {
      return "[a value that cannot be shown: showing it threw]";
    }
  });
}

/** The text of `console.dir(value, options)`. */
export function inspectValue(value: unknown, options: unknown): string {
  return withHook(() => inspect(value, { customInspect: false, ...(options as object | undefined) }));
}

function prepended(first: unknown, rest: unknown[]): unknown[] {
  const all: unknown[] = [first];
  for (let i = 0; i < rest.length; i++) append(all, rest[i]);
  return all;
}

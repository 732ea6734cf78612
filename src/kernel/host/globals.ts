/**
 * What a snippet finds in its global scope, put there for one run and taken away after it. In a worker the run is the
 * last thing that happens; where several snippets run in one realm (tests), what was there before comes back.
 */
import { intrinsics } from "../ecmascript/intrinsics.ts";
import { defineMethods } from "../define.ts";
import { ErrorCtor, MathObject, ReflectDefineProperty, ReflectDeleteProperty, ReflectGetOwnPropertyDescriptor, ReflectOwnKeys, append } from "../primordials.ts";
import { ProxyForSnippets } from "../proxies.ts";
import { consoleMethods } from "./console.ts";
import { installDate } from "./date.ts";
import { microtaskFunctions } from "./microtask.ts";
import { performanceObject } from "./performance.ts";
import { randomFunctions } from "./random.ts";
import type { Report } from "./report.ts";
import { stackFormatter, type MapPosition } from "./stack.ts";
import { timerFunctions } from "./timers.ts";

interface Saved {
  readonly target: object;
  readonly key: PropertyKey;
  readonly descriptor: PropertyDescriptor | undefined;
}

/** Installs everything; returns the function that takes it away. `scheduling`: Promise and the functions that the loop's own kind brings, see below. */
export function installGlobals(global: object, scheduling: object, map: MapPosition): () => void {
  const saved: Saved[] = [];
  const define = (target: object, key: PropertyKey, value: unknown): void => {
    append(saved, { target, key, descriptor: ReflectGetOwnPropertyDescriptor(target, key) });
    ReflectDefineProperty(target, key, { value, writable: true, enumerable: false, configurable: true });
  };
  const defineAll = (target: object, methods: object): void => {
    const keys = ReflectOwnKeys(methods);
    for (let i = 0; i < keys.length; i++) define(target, keys[i] as string, (methods as Record<string, unknown>)[keys[i] as string]);
  };
  defineAll(global, { Proxy: ProxyForSnippets, console: visibleConsole(), performance: performanceObject() });
  defineAll(global, scheduling);
  defineAll(MathObject, randomFunctions());
  installDate(global, define);
  define(ErrorCtor, "prepareStackTrace", stackFormatter(map));
  return () => { restore(saved); };
}

/** What JavaScript's loop brings. */
export function browserScheduling(report: Report): object {
  return { Promise: intrinsics.Promise, ...timerFunctions(report), ...microtaskFunctions(report) };
}

function visibleConsole(): object {
  const console = {};
  defineMethods(console, consoleMethods());
  return console;
}

function restore(saved: readonly Saved[]): void {
  for (let i = saved.length - 1; i >= 0; i--) {
    const { target, key, descriptor } = saved[i] as Saved;
    if (descriptor === undefined) ReflectDeleteProperty(target, key);
    else ReflectDefineProperty(target, key, descriptor);
  }
}

/** What belongs to JavaScript's loop and throws under asyncio: a promise has no place in a loop that knows tasks and futures only. */
import { defineHidden } from "../define.ts";
import { PromisePrototype, ReflectDefineProperty } from "../primordials.ts";
import { RuntimeError, raised } from "./exceptions.ts";

const FUNCTIONS = ["setTimeout", "setInterval", "clearTimeout", "clearInterval", "queueMicrotask", "fetch"] as const;
const STATICS = ["resolve", "reject", "all", "allSettled", "any", "race", "try", "withResolvers"] as const;

function refuse(name: string): never {
  throw raised(RuntimeError, `${name} belongs to JavaScript's loop: use asyncio.sleep / loop.call_later, or switch Event loop`);
}

/** The refusing stand-ins; `Promise` keeps its prototype, so that `instanceof` can be asked. */
export function refusedGlobals(): object {
  const refused: Record<string, unknown> = {};
  for (let i = 0; i < FUNCTIONS.length; i++) {
    const name = FUNCTIONS[i] as string;
    refused[name] = { [name]: (): never => refuse(name) }[name];
  }
  const promise = { Promise: function (): never { return refuse("Promise"); } }.Promise;
  ReflectDefineProperty(promise, "prototype", { value: PromisePrototype, writable: false, enumerable: false, configurable: false });
  for (let i = 0; i < STATICS.length; i++) {
    const name = STATICS[i] as string;
    defineHidden(promise, name, (): never => refuse(`Promise.${name}`));
  }
  refused["Promise"] = promise;
  return refused;
}

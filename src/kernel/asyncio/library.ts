/**
 * Library coroutines (sleep, Queue.get, ...): native generator functions in which `yield x` is Python's `await x`. They are
 * listed behind the snippet's functions in the trace.
 */
import type { FunctionInfo } from "../../trace/format.ts";
import { ReflectApply, SafeWeakSet, append } from "../primordials.ts";
import { LibraryCoroutine } from "./coroutine.ts";
import type { Callee } from "./lane.ts";
import { state } from "./state.ts";

type LibraryBody<A extends unknown[], R> = (...args: A) => Generator<unknown, R, never>;

/** All of them, in the order of their definition. */
export const libraryFunctions: FunctionInfo[] = [];
const coroutineFunctions = new SafeWeakSet<object>();

/** Lists a library function, as what a lane is a call of. */
export function libraryCallee(name: string): Callee {
  const place = libraryFunctions.length;
  append(libraryFunctions, { name, site: 0, flavour: "async function", library: true });
  return { get functionIndex() { return state.libraryOffset + place; }, functionSite: 0, isLibrary: true };
}

/**
 * The coroutine function of a body: calling it gives a coroutine object, which TypeScript calls a promise (as it does for
 * async functions). Its name is what messages and lanes show.
 */
export function coroutineFunction<A extends unknown[], R>(name: string, body: LibraryBody<A, R>): (...args: A) => Promise<R> {
  const callee = libraryCallee(name);
  const made = {
    [name](...args: A): LibraryCoroutine {
      return new LibraryCoroutine(name, callee, ReflectApply(body, undefined, args), args);
    },
  }[name] as unknown as (...args: A) => Promise<R>;
  coroutineFunctions.add(made);
  return made;
}

/** True for a function that `coroutineFunction` made. */
export function isLibraryFunction(value: object): boolean {
  return coroutineFunctions.has(value);
}

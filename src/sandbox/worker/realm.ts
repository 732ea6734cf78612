/** The realm of a worker: where the runner has a compiled snippet evaluated, in a browser. */
import type { Realm } from "../../runner/realm.ts";
import type { Platform } from "./platform.ts";
import { ErrorCtor, FunctionPrototype, ReflectDefineProperty, ReflectDeleteProperty } from "../../kernel/primordials.ts";

/** A property of all functions while the script is evaluated: reading it hands the function over. */
const HOOK = "coroscope:program";

/**
 * `load` evaluates the code by importScripts of a blob and never by `new Function`: the speed is the same, lines are
 * real, and the CSP needs no 'unsafe-eval'. importScripts returns nothing, so the script itself hands its function over:
 * by a property read BEHIND the code, since anything in front of it would shift the columns of its first line.
 *
 * Limit: the code is one function expression, and none of it runs while it is loaded.
 */
export function workerRealm(global: object, platform: Platform): Realm {
  const load = (code: string): unknown => {
    let program: unknown;
    const take = (self: unknown): void => { program = self; };
    const get = function (this: unknown): void { take(this); };
    ReflectDefineProperty(FunctionPrototype, HOOK, { get, configurable: true });
    try {
      platform.runScript(`${code}\n["${HOOK}"];\n//# sourceURL=snippet.ts`);
    } finally {
      ReflectDeleteProperty(FunctionPrototype, HOOK);
    }
    if (program === undefined) throw new ErrorCtor("the compiled snippet did not load");
    return program;
  };
  return { global, load, now: platform.now };
}

/** Where the command line and the tests evaluate compiled code: the realm of the thread they run in. */
import { Script } from "node:vm";
import type { Realm } from "../runner/realm.ts";

/** The realm of this thread. */
export function nodeRealm(): Realm {
  return {
    global: globalThis,
    load: (code) => new Script(`(${code}\n)`, { filename: "snippet.ts" }).runInThisContext() as unknown,
    now: performance.now.bind(performance),
  };
}

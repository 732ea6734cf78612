/** The modules that a snippet may import, by name. */
import { ObjectFreeze } from "../kernel/primordials.ts";
import { asyncio } from "./asyncio/index.ts";
import { builtins } from "./builtins.ts";
import { contextlib } from "./contextlib/index.ts";
import { contextvars } from "./contextvars.ts";
import { threading } from "./threading.ts";
import { time } from "./time.ts";

type Namespace = Readonly<Record<string, unknown>>;

/** Each is frozen: a snippet may not change what the library itself uses. */
const NAMESPACES: Readonly<Record<string, Namespace>> = {
  __proto__: null as never,
  asyncio: ObjectFreeze(asyncio),
  builtins: ObjectFreeze(builtins),
  contextlib: ObjectFreeze(contextlib),
  contextvars: ObjectFreeze(contextvars),
  threading: ObjectFreeze(threading),
  time: ObjectFreeze(time),
};

/** The namespace object of a module; undefined if there is none of that name. */
export function moduleNamed(specifier: string): Namespace | undefined {
  return NAMESPACES[specifier];
}

export function moduleNamespaces(): Readonly<Record<string, Namespace>> {
  return NAMESPACES;
}

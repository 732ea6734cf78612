/** The modules that a snippet may import, by name. */
import { named } from "../kernel/define.ts";
import { ObjectFreeze, ReflectOwnKeys, isCallable } from "../kernel/primordials.ts";
import { asyncio } from "./asyncio/index.ts";
import { builtins } from "./builtins.ts";
import { contextlib } from "./contextlib/index.ts";
import { contextvars } from "./contextvars.ts";
import { threading } from "./threading.ts";
import { time } from "./time.ts";

type Namespace = Readonly<Record<string, unknown>>;

/** Frozen, so that a snippet does not change what the library itself uses; classes and functions bear the names that they are exported by. */
function namespace(members: Namespace): Namespace {
  const keys = ReflectOwnKeys(members) as string[];
  for (let i = 0; i < keys.length; i++) {
    const member = members[keys[i] as string];
    if (isCallable(member)) named(member, keys[i] as string);
  }
  return ObjectFreeze(members);
}

const NAMESPACES: Readonly<Record<string, Namespace>> = {
  __proto__: null as never,
  asyncio: namespace(asyncio),
  builtins: namespace(builtins),
  contextlib: namespace(contextlib),
  contextvars: namespace(contextvars),
  threading: namespace(threading),
  time: namespace(time),
};

/** The namespace object of a module; undefined if there is none of that name. */
export function moduleNamed(specifier: string): Namespace | undefined {
  return NAMESPACES[specifier];
}

export function moduleNamespaces(): Readonly<Record<string, Namespace>> {
  return NAMESPACES;
}

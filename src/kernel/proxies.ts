/**
 * Which objects are proxies: the engine does not tell a program, so the snippet's `Proxy` is the native one behind a proxy
 * of our own that keeps a list. Previews must never run a trap: looking at a run would change it.
 */
import { ProxyCtor, ProxyRevocable, ReflectApply, ReflectConstruct, SafeWeakSet } from "./primordials.ts";

const known = new SafeWeakSet<object>();

export function isProxy(value: object): boolean {
  return known.has(value);
}

function keep<T extends object>(proxy: T): T {
  known.add(proxy);
  return proxy;
}

/** The native function behind a proxy, so that name, length and errors stay its own. */
function observed<F extends object>(native: F, handler: ProxyHandler<F>): F {
  return keep(new ProxyCtor(native, { __proto__: null, ...handler } as ProxyHandler<F>));
}

const revocable = observed(ProxyRevocable, {
  apply: (native, thisArg, args) => {
    const made = ReflectApply(native, thisArg, args as [object, ProxyHandler<object>]) as { proxy: object };
    keep(made.proxy);
    return made;
  },
});

/** What a snippet finds as `Proxy`. */
export const ProxyForSnippets: ProxyConstructor = observed(ProxyCtor, {
  construct: (native, args, newTarget) => keep(ReflectConstruct(native, args as [object, ProxyHandler<object>], newTarget === ProxyForSnippets ? native : newTarget) as object),
  get: (native, key) => (key === "revocable" ? revocable : (native as unknown as Record<PropertyKey, unknown>)[key]),
});

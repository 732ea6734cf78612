/**
 * Takes from a global scope what a snippet must not have. Deletes and never freezes: the kernel installs its own Promise,
 * timers, Date and console on the same objects afterwards.
 */
import { DELETED_GLOBALS, DELETED_MEMBERS, DELETED_PREFIXES } from "./lockdown-names.ts";
import { ReflectDeleteProperty, ReflectGetPrototypeOf, ReflectOwnKeys, StringPrototypeStartsWith } from "../kernel/primordials.ts";

/** Locks a global object down. Returns what could not be taken away: a caller that gets any name back must not go on. */
export function lockdown(global: object): string[] {
  const kept: string[] = [];
  const drop = (holder: object, name: string): void => {
    ReflectDeleteProperty(holder, name);
    if (Object.hasOwn(holder, name)) kept.push(name);
  };
  // Members first: some of their objects go in the second step.
  for (const [path, name] of DELETED_MEMBERS) dropMember(global, path, name, drop);
  for (const holder of chain(global)) for (const name of ownNames(holder)) if (isDeleted(name)) drop(holder, name);
  return kept;
}

function dropMember(global: object, path: readonly string[], name: string, drop: (holder: object, name: string) => void): void {
  let holder: unknown = global;
  for (const key of path) holder = isObject(holder) ? (holder as Record<string, unknown>)[key] : undefined;
  if (isObject(holder)) drop(holder, name);
}

function isObject(value: unknown): value is object {
  return typeof value === "function" || (typeof value === "object" && value !== null);
}

/** The object and its prototypes, up to Object.prototype. */
function chain(global: object): object[] {
  const holders: object[] = [];
  for (let holder: object | null = global; holder !== null; holder = ReflectGetPrototypeOf(holder)) holders.push(holder);
  return holders;
}

function ownNames(holder: object): string[] {
  return ReflectOwnKeys(holder).filter((key) => typeof key === "string");
}

function isDeleted(name: string): boolean {
  return DELETED_GLOBALS.includes(name) || DELETED_PREFIXES.some((prefix) => StringPrototypeStartsWith(name, prefix));
}

/** The async functions of a snippet in source order; index 0 is the module. */
import type { Flavour, FunctionInfo } from "../trace/format.ts";
import { FUNCTIONS, flag, type Node } from "./ast.ts";
import { inferredName, memberOf } from "./names.ts";
import type { SiteTable } from "./sites.ts";
import type { Unit } from "./unit.ts";

export class FunctionTable {
  readonly list: FunctionInfo[] = [];
  readonly #indices = new Map<Node, number>();

  constructor(unit: Unit, sites: SiteTable) {
    this.list.push({ name: "module", site: sites.add(0, unit.source.length), flavour: "module" });
    for (const node of unit.nodes) if (isAsync(node)) this.#add(node, unit, sites);
  }

  /** Index of an async function. */
  indexOf(fn: Node): number {
    const index = this.#indices.get(fn);
    if (index === undefined) throw new Error("not an async function");
    return index;
  }

  #add(fn: Node, unit: Unit, sites: SiteTable): void {
    const whole = memberOf(unit, fn) ?? fn;
    this.#indices.set(fn, this.list.length);
    this.list.push({ name: inferredName(unit, fn) ?? computedName(unit, whole), site: sites.add(whole.start, whole.end), flavour: flavourOf(unit, fn) });
  }
}

/** True for the functions that the driver runs: async functions and async generators of every form. */
export function isAsync(node: Node): boolean {
  return FUNCTIONS.has(node.type) && flag(node, "async");
}

function flavourOf(unit: Unit, fn: Node): Flavour {
  if (flag(fn, "generator")) return "async generator";
  if (fn.type === "ArrowFunctionExpression") return "async arrow";
  return memberOf(unit, fn) ? "async method" : "async function";
}

/** A name that is known at run time only: the key as written. `[Symbol.asyncIterator]` is just that method's name. */
function computedName(unit: Unit, whole: Node): string {
  const owner = whole["key"] ? whole : (unit.parents.get(whole) ?? whole);
  const key = owner["key"] as Node | undefined;
  return key ? `[${unit.source.slice(key.start, key.end)}]` : "";
}

/** Optional chains: https://tc39.es/ecma262/#sec-optional-chains. A link cannot be wrapped without cutting the chain. */
import { bare, flag, kid, type Node } from "./ast.ts";
import type { Unit } from "./unit.ts";

/** The whole optional chain that `node` is a link of; null if it is the operand of `delete`. */
export function chainOf(unit: Unit, node: Node): Node | null {
  let at: Node | undefined = node;
  while (at && at.type !== "ChainExpression") at = unit.parents.get(at);
  const parent = at && unit.parents.get(at);
  return !at || parent?.type === "UnaryExpression" ? null : at;
}

/** True if `node` is a link of an optional chain behind its `?.`. */
export function isLink(node: Node): boolean {
  let at: Node | null = node;
  for (; at; at = kid(at, "callee") ?? kid(at, "object") ?? kid(at, "tag")) {
    at = bare(at);
    if (!/^(Call|Member|TaggedTemplate)Expression$/.test(at.type)) return false;
    if (flag(at, "optional")) return true;
  }
  return false;
}

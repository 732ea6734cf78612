/** Which nodes may run other user code when they are evaluated, and so store other sites before an outer call is made. */
import { FUNCTIONS, type Node } from "./ast.ts";
import type { Unit } from "./unit.ts";

const CALLS = new Set(["CallExpression", "NewExpression", "AwaitExpression", "YieldExpression", "TaggedTemplateExpression", "ImportExpression"]);

/** All nodes whose evaluation, apart from functions inside of them, may call. */
export function findCalling(unit: Unit): ReadonlySet<Node> {
  const calling = new Set<Node>();
  for (const node of unit.nodes) {
    if (!CALLS.has(node.type)) continue;
    for (let at: Node | undefined = node; at && !calling.has(at) && !FUNCTIONS.has(at.type); at = unit.parents.get(at)) calling.add(at);
  }
  return calling;
}

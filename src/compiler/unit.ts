/**
 * One parsed snippet, flattened: all nodes that matter at run time in source order, and each one's parent. Passes run
 * over the list backwards, so that inner nodes come before outer ones, and nothing here recurses: a deep tree costs no stack.
 * Types are leaves: their insides are never run.
 */
import { FUNCTIONS, flag, isNode, type Node, TYPE_WRAPPERS } from "./ast.ts";

export interface Unit {
  readonly source: string;
  readonly root: Node;
  /** In source order, parents before children. */
  readonly nodes: readonly Node[];
  readonly parents: ReadonlyMap<Node, Node>;
}

const RUNTIME_TS = new Set([...TYPE_WRAPPERS, "TSParameterProperty", "TSEnumDeclaration", "TSEnumMember", "TSExportAssignment"]);

/** True for nodes that say nothing at run time: types, `declare`, overloads, abstract members. */
export function isErased(node: Node): boolean {
  if (flag(node, "declare") || flag(node, "abstract")) return !node.type.startsWith("Class") || flag(node, "declare");
  if (node.type === "MethodDefinition") return isNode(node["value"]) && node["value"].type === "TSDeclareMethod";
  return node.type.startsWith("TS") && !RUNTIME_TS.has(node.type);
}

/** Flattens the tree under `root`. */
export function makeUnit(source: string, root: Node): Unit {
  const nodes: Node[] = [];
  const parents = new Map<Node, Node>();
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    nodes.push(node);
    if (isErased(node) || node.type === "ImportDeclaration") continue;
    for (const child of childrenOf(node).reverse()) {
      parents.set(child, node);
      stack.push(child);
    }
  }
  return { source, root, nodes, parents };
}

function childrenOf(node: Node): Node[] {
  const found: Node[] = [];
  for (const field in node) {
    if (field === "loc" || (field === "key" && flag(node, "shorthand"))) continue;
    const value = node[field];
    if (Array.isArray(value)) for (const item of value) add(found, item);
    else add(found, value);
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

function add(found: Node[], value: unknown): void {
  if (isNode(value) && !found.includes(value)) found.push(value);
}

/** The function that `node` stands in (its parameters count as inside), or null at module level. */
export function enclosingFunction(unit: Unit, node: Node): Node | null {
  let at = unit.parents.get(node);
  while (at && !FUNCTIONS.has(at.type)) at = unit.parents.get(at);
  return at ?? null;
}

/** The nearest ancestor that is no TypeScript-only wrapper, and the child through which it was reached. */
export function outerOf(unit: Unit, node: Node): { parent: Node | null; child: Node } {
  let child = node;
  let parent = unit.parents.get(child) ?? null;
  while (parent && TYPE_WRAPPERS.has(parent.type)) {
    child = parent;
    parent = unit.parents.get(child) ?? null;
  }
  return { parent, child };
}

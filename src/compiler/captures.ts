/**
 * What an async arrow takes from around it. An arrow has no `this`, `arguments` or `new.target` of its own; the generator
 * that it becomes has. `this` is handed to the generator; the others, and `this` in a constructor that may not have called
 * `super` yet, are bound to a private name in the body of the function that owns them.
 */
import { FUNCTIONS, flag, kid, need, type Node } from "./ast.ts";
import type { Names } from "./prefix.ts";
import type { Unit } from "./unit.ts";

export interface Captures {
  /** Async arrows whose generator is given `this`. */
  readonly needsThis: ReadonlySet<Node>;
  /** Nodes that are written as another text. */
  readonly renamed: ReadonlyMap<Node, string>;
  /** Declarations at the head of a function's body. */
  readonly declared: ReadonlyMap<Node, ReadonlySet<string>>;
  /** Uses that cannot be captured. */
  readonly refused: ReadonlySet<Node>;
}

/** One way up from a use to the function (or field, static block, program) that owns it. */
interface Way {
  readonly arrows: readonly Node[];
  readonly owner: Node | undefined;
  /** True if the use stands in the owner's parameters. */
  readonly inParameters: boolean;
}

/** Finds all captures of a snippet. */
export function findCaptures(unit: Unit, names: Names): Captures {
  const found = { needsThis: new Set<Node>(), renamed: new Map<Node, string>(), declared: new Map<Node, Set<string>>(), refused: new Set<Node>() };
  const bind = (use: Node, way: Way, role: string, value: string, text: string): void => {
    if (!way.owner || !FUNCTIONS.has(way.owner.type) || way.inParameters) return void found.refused.add(use);
    found.renamed.set(use, text);
    const declared = found.declared.get(way.owner) ?? new Set();
    found.declared.set(way.owner, declared.add(`const ${role}=${value};`));
  };
  for (const use of unit.nodes) capture(use, unit, names, found.needsThis, found.refused, bind);
  return found;
}

type Bind = (use: Node, way: Way, role: string, value: string, text: string) => void;

function capture(use: Node, unit: Unit, names: Names, needsThis: Set<Node>, refused: Set<Node>, bind: Bind): void {
  const kind = kindOf(use, unit);
  if (!kind) return;
  const way = wayUp(unit, use);
  if (kind === "arguments" && way.owner?.type === "Program") refused.add(use);
  if (way.arrows.length === 0) return;
  if (kind === "super") refused.add(use);
  else if (kind === "arguments") bind(use, way, names.of("a"), "arguments", names.of("a"));
  else if (kind === "new.target") bind(use, way, names.of("n"), "new.target", names.of("n"));
  else if (isDerivedConstructor(unit, way.owner)) bind(use, way, names.of("t"), "()=>this", `${names.of("t")}()`);
  else for (const arrow of way.arrows) needsThis.add(arrow);
}

function kindOf(node: Node, unit: Unit): "this" | "arguments" | "new.target" | "super" | null {
  if (node.type === "ThisExpression") return "this";
  if (node.type === "Super") return "super";
  if (node.type === "MetaProperty") return kid(node, "meta")?.["name"] === "new" ? "new.target" : null;
  return node.type === "Identifier" && node["name"] === "arguments" && isReference(node, unit) ? "arguments" : null;
}

function isReference(node: Node, unit: Unit): boolean {
  const parent = unit.parents.get(node);
  if (parent?.type === "MemberExpression") return parent["object"] === node || parent["computed"] === true;
  if (parent?.type === "Property" || parent?.type === "PropertyDefinition" || parent?.type === "MethodDefinition")
    return parent["value"] === node || parent["computed"] === true;
  return parent?.type !== "MetaProperty" && parent?.type !== "LabeledStatement";
}

function wayUp(unit: Unit, use: Node): Way {
  const arrows: Node[] = [];
  let child = use;
  for (let at = unit.parents.get(child); at; at = unit.parents.get(child)) {
    if (ownsThis(at, child)) return { arrows, owner: at, inParameters: FUNCTIONS.has(at.type) && need(at, "body") !== child };
    if (at.type === "ArrowFunctionExpression" && flag(at, "async")) arrows.push(at);
    child = at;
  }
  return { arrows, owner: undefined, inParameters: false };
}

function ownsThis(node: Node, child: Node): boolean {
  if (node.type === "PropertyDefinition") return node["value"] === child;
  return node.type === "FunctionDeclaration" || node.type === "FunctionExpression" || node.type === "StaticBlock" || node.type === "Program";
}

function isDerivedConstructor(unit: Unit, owner: Node | undefined): boolean {
  const method = owner && unit.parents.get(owner);
  if (method?.type !== "MethodDefinition" || method["kind"] !== "constructor") return false;
  const body = unit.parents.get(method);
  const cls = body && unit.parents.get(body);
  return cls !== undefined && kid(cls, "superClass") !== null;
}

/**
 * Takes types away: what is left is JavaScript with the same meaning as what `tsc` emits (target ESNext, isolatedModules,
 * no verbatimModuleSyntax), each token on its line. Both emitters use it.
 */
import { bare, flag, kid, kids, need, type Node } from "./ast.ts";
import type { Edits } from "./edits.ts";
import { stripClass, stripMember, stripParameterProperty } from "./members.ts";
import { findToken, lineEnds, skipTrivia } from "./scan.ts";
import { isErased, type Unit } from "./unit.ts";

type Rule = (node: Node, unit: Unit, edits: Edits) => void;

const RULES: Readonly<Record<string, Rule>> = {
  TSAsExpression: stripAs,
  TSSatisfiesExpression: stripAs,
  TSNonNullExpression: (node, _unit, edits) => edits.blank(node.end - 1, node.end),
  TSTypeAssertion: stripAssertion,
  TSParameterProperty: stripParameterProperty,
  VariableDeclarator: stripDefinite,
  Identifier: stripOptional,
  ArrowFunctionExpression: stripArrow,
  ClassDeclaration: stripClass,
  ClassExpression: stripClass,
  MethodDefinition: stripMember,
  PropertyDefinition: stripMember,
};

/** Strips one node's own types; its children are nodes of their own. */
export function stripTypes(node: Node, unit: Unit, edits: Edits): void {
  if (isErased(node)) erase(node, unit, edits);
  else RULES[node.type]?.(node, unit, edits);
}

/** Members leave a `;`, so that the field before them still ends where it did. */
function erase(node: Node, unit: Unit, edits: Edits): void {
  const parent = unit.parents.get(node);
  if (parent?.type === "ClassBody") edits.replace(node.start, node.end, ";");
  else if (parent?.type.startsWith("Export") && parent["declaration"] === node) edits.blank(parent.start, parent.end);
  else edits.blank(node.start, node.end);
}

/** `a < b as T * c` is `((a < b) as T) * c`: without the type the left side needs its own parentheses. */
function stripAs(node: Node, unit: Unit, edits: Edits): void {
  const inner = need(node, "expression");
  const keyword = findToken(unit.source, inner.end, node.type === "TSAsExpression" ? "as" : "satisfies");
  edits.blank(keyword, node.end);
  const parent = unit.parents.get(node);
  if (parent?.type !== "BinaryExpression" || bare(inner).type !== "BinaryExpression") return;
  edits.before(inner.start, "(");
  edits.after(inner.end, ")");
}

/** `<T>x` becomes `(x)`: the parenthesis keeps `return <T>` and a line end after it together. */
function stripAssertion(node: Node, unit: Unit, edits: Edits): void {
  const close = findToken(unit.source, need(node, "typeAnnotation").end, ">");
  edits.replace(node.start, close + 1, "(");
  edits.after(node.end, ")");
}

function stripDefinite(node: Node, unit: Unit, edits: Edits): void {
  if (!flag(node, "definite")) return;
  const mark = unit.source.indexOf("!", need(node, "id").start);
  edits.blank(mark, mark + 1);
}

/** The `?` of an optional parameter lies inside of the name's range. */
function stripOptional(node: Node, unit: Unit, edits: Edits): void {
  if (!flag(node, "optional")) return;
  const mark = unit.source.indexOf("?", node.start);
  if (mark >= 0 && mark < node.end) edits.blank(mark, mark + 1);
}

/** No line may end between `)` and `=>`, nor after `async`: the parenthesis moves to the far side of the type. */
function stripArrow(node: Node, unit: Unit, edits: Edits): void {
  const { source } = unit;
  const type = kid(node, "returnType");
  if (type && lineEnds(source.slice(type.start, findToken(source, type.end, "=>"))) !== "") {
    const close = source.lastIndexOf(")", type.start);
    edits.blank(close, close + 1);
    edits.before(findToken(source, type.end, "=>"), ")");
  }
  moveOpening(node, source, edits);
}

function moveOpening(node: Node, source: string, edits: Edits): void {
  const generics = kid(node, "typeParameters");
  if (!generics || !flag(node, "async")) return;
  const open = findToken(source, generics.end, "(");
  if (lineEnds(source.slice(generics.start, open)) === "") return;
  edits.before(generics.start, "(");
  edits.blank(open, open + 1);
}

/** Takes away a `this` parameter and its comma. */
export function stripThisParameter(fn: Node, unit: Unit, edits: Edits): void {
  const first = kids(fn, "params")[0];
  if (!first || !isThisParameter(first)) return;
  const next = skipTrivia(unit.source, first.end);
  edits.blank(first.start, unit.source.charAt(next) === "," ? next + 1 : first.end);
}

/** True for `this: T` among the parameters. */
export function isThisParameter(param: Node): boolean {
  return param.type === "Identifier" && param["name"] === "this";
}

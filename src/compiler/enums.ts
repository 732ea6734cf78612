/**
 * `enum` and `const enum`, in place: each member stays on its line.
 * `enum E { A, B = 3, C = "x" }` becomes `var E;((E)=>{E[E["A"]=0]="A";E[E["B"]=3]="B";E["C"]="x"})(E||(E={}));`
 */
import { kid, kids, need, type Node, str } from "./ast.ts";
import type { Edits } from "./edits.ts";
import { enumValues, memberName, type Value } from "./enumvalues.ts";
import { findToken, skipTrivia } from "./scan.ts";
import type { Unit } from "./unit.ts";

/** Emits one enum, none of whose members lacks a value it needs. */
export function emitEnum(node: Node, unit: Unit, edits: Edits): void {
  const name = str(need(node, "id"), "name");
  const open = findToken(unit.source, need(node, "id").end, "{");
  edits.replace(node.start, open + 1, `${declarationOf(node, unit, name)}((${name})=>{`);
  const values = enumValues(node);
  kids(node, "members").forEach((member, index) => emitMember(member, name, values[index]?.value, unit, edits));
  qualifyMembers(node, name, unit, edits);
  edits.after(node.end, `)(${name}||(${name}={}));`);
}

/** `var` where a function's scope is meant, once a block otherwise; enums of one name are merged. */
function declarationOf(node: Node, unit: Unit, name: string): string {
  const parent = unit.parents.get(node);
  const list = parent?.type.startsWith("Export") ? unit.parents.get(parent) : parent;
  const scope = list && unit.parents.get(list);
  if (!list || list.type === "Program" || /^(Function|Arrow)/.test(scope?.type ?? "")) return `var ${name};`;
  const first = kids(list, "body").find((other) => other.type === "TSEnumDeclaration" && str(need(other, "id"), "name") === name);
  return first === node ? `let ${name};` : "";
}

function emitMember(member: Node, name: string, value: Value, unit: Unit, edits: Edits): void {
  const id = need(member, "id");
  const key = JSON.stringify(memberName(member));
  const isText = typeof value === "string";
  const start = isText ? `${name}[${key}]` : `${name}[${name}[${key}]`;
  edits.replace(id.start, id.end, kid(member, "initializer") ? start : `${start}=${value ?? 0}`);
  edits.after(member.end, isText ? ";" : `]=${key};`);
  const comma = skipTrivia(unit.source, member.end);
  if (unit.source.charAt(comma) === ",") edits.blank(comma, comma + 1);
}

/** `A | B` in an initializer means `E.A | E.B`. */
function qualifyMembers(node: Node, name: string, unit: Unit, edits: Edits): void {
  const names = new Set(kids(node, "members").map(memberName));
  for (const inner of unit.nodes) {
    if (inner.type !== "Identifier" || inner.start < node.start || inner.end > node.end) continue;
    const parent = unit.parents.get(inner);
    const isName = parent?.type === "TSEnumMember" && parent["id"] === inner;
    const isProperty = parent?.type === "MemberExpression" && parent["property"] === inner && parent["computed"] !== true;
    const isEnum = parent === node;
    if (!isName && !isProperty && !isEnum && names.has(str(inner, "name"))) edits.before(inner.start, `${name}.`);
  }
}

/** Types on classes: heads, members, and the two things that leave code behind: parameter properties. */
import { bare, flag, kid, kids, need, type Node, str } from "./ast.ts";
import type { Edits } from "./edits.ts";
import { findToken, modifiers } from "./scan.ts";
import type { Unit } from "./unit.ts";

/** Modifiers that only the type checker reads. */
const TYPE_MODIFIERS = new Set(["public", "private", "protected", "readonly", "override"]);

/** `abstract class A implements B` becomes `class A`. */
export function stripClass(node: Node, unit: Unit, edits: Edits): void {
  if (flag(node, "abstract")) edits.blank(node.start, node.start + "abstract".length);
  const first = kids(node, "implements")[0];
  if (first) edits.blank(unit.source.lastIndexOf("implements", first.start - 1), need(node, "body").start);
}

/** Modifiers in front of a member's name, `?` or `!` behind it. */
export function stripMember(node: Node, unit: Unit, edits: Edits): void {
  const key = need(node, "key");
  blankModifiers(unit.source, node.start, key.start, edits);
  for (const mark of ["optional", "definite"]) {
    if (!flag(node, mark)) continue;
    const at = findToken(unit.source, key.end, mark === "optional" ? "?" : "!");
    edits.blank(at, at + 1);
  }
}

/** `private x = 1` in a parameter list becomes `x = 1`. */
export function stripParameterProperty(node: Node, unit: Unit, edits: Edits): void {
  blankModifiers(unit.source, node.start, parameterName(node).start, edits);
}

function blankModifiers(source: string, start: number, nameStart: number, edits: Edits): void {
  for (const { word, start: from, end } of modifiers(source, start, nameStart)) {
    if (TYPE_MODIFIERS.has(word)) edits.blank(from, end);
  }
}

/** The identifier of a parameter property. */
function parameterName(node: Node): Node {
  const parameter = need(node, "parameter");
  return parameter.type === "AssignmentPattern" ? need(parameter, "left") : parameter;
}

/** Where code that a class's parameter properties leave behind is put. */
export interface PropertySink {
  /** At the start of the class body. */
  inClass(body: Node, text: string): void;
  /** At the start of the constructor's body. */
  inConstructor(body: Node, text: string): void;
}

/**
 * `constructor(private x: T)`: a field `x;` first in the class, and `this.x=x;` after `super(...)` or first in the body
 * (as tsc does with `useDefineForClassFields`).
 */
export function emitParameterProperties(fn: Node, unit: Unit, edits: Edits, sink: PropertySink): void {
  const names = kids(fn, "params")
    .filter((param) => param.type === "TSParameterProperty")
    .map((param) => str(parameterName(param), "name"));
  if (names.length === 0) return;
  const body = need(fn, "body");
  const text = names.map((name) => `this.${name}=${name};`).join("");
  sink.inClass(classBodyOf(fn, unit), names.map((name) => `${name};`).join(""));
  const call = superStatement(body);
  if (call) edits.after(call.end, text);
  else sink.inConstructor(body, text);
}

function classBodyOf(fn: Node, unit: Unit): Node {
  const method = unit.parents.get(fn);
  const body = method && unit.parents.get(method);
  if (body?.type !== "ClassBody") throw new Error("a parameter property outside of a constructor");
  return body;
}

/** The statement `super(...)` that stands directly in a constructor's body, if there is one. */
export function superStatement(body: Node): Node | undefined {
  return kids(body, "body").find((statement) => {
    const call = statement.type === "ExpressionStatement" ? bare(need(statement, "expression")) : null;
    return call?.type === "CallExpression" && kid(call, "callee")?.type === "Super";
  });
}

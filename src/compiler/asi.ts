/**
 * Makes automatic semicolon insertion (https://tc39.es/ecma262/#sec-automatic-semicolon-insertion) explicit: every statement
 * and field that ends without `;` gets one. Then no edit can join two statements: what follows may begin with `(` or `[`.
 */
import { need, type Node } from "./ast.ts";
import type { Edits } from "./edits.ts";
import { findToken } from "./scan.ts";
import type { Unit } from "./unit.ts";

const TERMINATED = new Set([
  "ExpressionStatement",
  "VariableDeclaration",
  "ReturnStatement",
  "ThrowStatement",
  "BreakStatement",
  "ContinueStatement",
  "DebuggerStatement",
  "DoWhileStatement",
  "PropertyDefinition",
]);

/** Ends a statement or field by a semicolon if it has none. */
export function endStatement(node: Node, unit: Unit, edits: Edits): void {
  if (!TERMINATED.has(node.type) || unit.source.charAt(node.end - 1) === ";") return;
  if (node.type === "VariableDeclaration" && /^For/.test(unit.parents.get(node)?.type ?? "")) return;
  edits.after(node.end, ";");
}

/** `x<!--y` compares in a module and begins a comment in a script: https://tc39.es/ecma262/#sec-html-like-comments */
export function splitHtmlComment(node: Node, unit: Unit, edits: Edits): void {
  if (node.type !== "BinaryExpression" || node["operator"] !== "<") return;
  const operator = findToken(unit.source, need(node, "left").end, "<");
  if (unit.source.startsWith("<!--", operator)) edits.after(operator + 1, " ");
}

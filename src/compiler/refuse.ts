/** What is valid TypeScript and not compiled: each with a sentence that names it and says what to write instead. */
import { bare, FUNCTIONS, flag, kid, kids, need, type Node, str } from "./ast.ts";
import type { Captures } from "./captures.ts";
import { deadZoneNames, isTargetTooComplex } from "./forawait.ts";
import { isAsync } from "./functiontable.ts";
import { activationBody } from "./heads.ts";
import { inferredName, memberOf } from "./names.ts";
import { type Rule, TYPE_RULES } from "./typerefusals.ts";
import { isErased, type Unit } from "./unit.ts";

export interface Refusal {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** Rules for the compiler alone. */
const RULES: Readonly<Record<string, Rule>> = {
  VariableDeclaration: (node) => (str(node, "kind").endsWith("using") ? `\`${str(node, "kind")}\` cannot be compiled yet: use try and finally.` : null),
  MetaProperty: (node) => (kid(node, "meta")?.["name"] === "import" ? "`import.meta` is not available in a snippet: remove it." : null),
  CallExpression: (node) => (bare(need(node, "callee"))["name"] === "eval" && !flag(node, "optional") ? "A direct `eval` cannot be compiled: write the code itself." : null),
  ImportExpression: (node) => (kid(node, "options") || kids(node, "arguments").length > 0 ? "`import()` with options cannot be compiled yet: leave the second argument out." : null),
  ImportDeclaration: attributes,
  ExportNamedDeclaration: attributes,
  ExportAllDeclaration: attributes,
  ForOfStatement: forOf,
  FunctionDeclaration: declaration,
  FunctionExpression: expression,
};

/** All refusals in source order. `captures` is null for the emitter that only strips types. */
export function findRefusals(unit: Unit, captures: Captures | null): readonly Refusal[] {
  const found: Refusal[] = [];
  const note = (node: Node, message: string | null | undefined) => {
    if (message) found.push({ message, start: node.start, end: node.end });
  };
  for (const node of unit.nodes) {
    for (const decorator of kids(node, "decorators")) note(decorator, `Decorators cannot be compiled yet: remove \`${unit.source.slice(decorator.start, decorator.end)}\`.`);
    if (flag(node, "declare")) continue;
    note(node, TYPE_RULES[node.type]?.(node, unit));
    if (captures && !isErased(node)) note(node, RULES[node.type]?.(node, unit));
    if (captures?.refused.has(node)) note(node, uncaptured(node, unit));
  }
  return found.sort((a, b) => a.start - b.start);
}

function attributes(node: Node): string | null {
  return kids(node, "attributes").length > 0 ? "Import attributes cannot be compiled yet: remove the `with {...}`." : null;
}

function forOf(node: Node, unit: Unit): string | null {
  if (!flag(node, "await")) return null;
  const [name] = deadZoneNames(node, unit);
  if (name !== undefined) return `\`for await\` cannot declare \`${name}\` and read it in the iterated expression: rename one of them.`;
  return isTargetTooComplex(node, unit) ? "The target of this `for await` spans several lines: put it on one line." : null;
}

function declaration(node: Node, unit: Unit): string | null {
  if (!flag(node, "async") || unit.parents.get(node)?.type !== "SwitchCase") return null;
  return "An async function declared directly in a `case` cannot be compiled yet: put braces around the case's statements.";
}

/** Async methods and function expressions. */
function expression(node: Node, unit: Unit): string | null {
  if (!isAsync(node)) return null;
  const member = memberOf(unit, node);
  if (member?.type === "Property" && usesSuper(node, unit)) return "`super` in an async method of an object literal cannot be compiled yet: use a class.";
  if (member && flag(member, "computed") && needsKeyName(node, member)) return keyRule(member, unit);
  if (!member && inferredName(unit, node) === null) return "An async function expression under a computed key cannot be compiled yet: use an async arrow or a method.";
  return null;
}

function needsKeyName(fn: Node, member: Node): boolean {
  return member.type === "MethodDefinition" || flag(fn, "generator");
}

/** The key is kept in a variable from where it is evaluated to where the method is made. */
function keyRule(member: Node, unit: Unit): string | null {
  if (activationBody(unit, member)) return null;
  return "An async method with a computed key cannot be compiled in a parameter list: move it into the body.";
}

function usesSuper(fn: Node, unit: Unit): boolean {
  return unit.nodes.some((node) => node.type === "Super" && superOwner(node, unit) === fn);
}

function superOwner(node: Node, unit: Unit): Node | undefined {
  let at = unit.parents.get(node);
  while (at && (at.type === "ArrowFunctionExpression" || !FUNCTIONS.has(at.type))) at = unit.parents.get(at);
  return at;
}

function uncaptured(node: Node, unit: Unit): string {
  const text = unit.source.slice(node.start, node.end);
  if (node.type === "Super") return "`super` in an async arrow cannot be compiled yet: call it outside of the arrow, or use an async method.";
  if (node.type === "Identifier" && !inFunction(node, unit)) return "`arguments` outside of a function cannot be compiled: use a rest parameter.";
  return `\`${text}\` in this async arrow cannot be compiled: keep it in a variable outside of the arrow.`;
}

function inFunction(node: Node, unit: Unit): boolean {
  let at = unit.parents.get(node);
  while (at && (at.type === "ArrowFunctionExpression" || !FUNCTIONS.has(at.type))) at = unit.parents.get(at);
  return at !== undefined;
}

/** Values of enum members that are known before a run, as tsc folds them. Member by member: a later one may mention an earlier one. */
import { kid, kids, need, type Node, str } from "./ast.ts";

/** A constant member's value; undefined if only the run tells. */
export type Value = string | number | undefined;

/** Name of an enum member. */
export function memberName(member: Node): string {
  const id = need(member, "id");
  return id.type === "Identifier" ? str(id, "name") : String(id["value"]);
}

/** Each member's value where it is a constant; `missing` if it needed an initializer. */
export function enumValues(node: Node): readonly { readonly value: Value; readonly missing: boolean }[] {
  const known = new Map<string, Value>();
  let next: Value = 0;
  return kids(node, "members").map((member) => {
    const initializer = kid(member, "initializer");
    const value: Value = initializer ? constant(initializer, known, str(need(node, "id"), "name")) : next;
    const missing = !initializer && typeof next !== "number";
    known.set(memberName(member), value);
    next = typeof value === "number" ? value + 1 : undefined;
    return { value, missing };
  });
}

/** Constant value of an initializer, or undefined. As in tsc, `x as T` is no constant. */
function constant(node: Node, known: ReadonlyMap<string, Value>, enumName: string): Value {
  const of = (field: string): Value => constant(need(node, field), known, enumName);
  if (node.type === "Literal") return typeof node["value"] === "string" || typeof node["value"] === "number" ? node["value"] : undefined;
  if (node.type === "Identifier") return known.get(str(node, "name"));
  if (node.type === "MemberExpression") return enumMember(node, known, enumName);
  if (node.type === "UnaryExpression") return unary(str(node, "operator"), of("argument"));
  if (node.type === "BinaryExpression") return binary(str(node, "operator"), of("left"), of("right"));
  return node.type === "TemplateLiteral" ? template(node, known, enumName) : undefined;
}

function enumMember(node: Node, known: ReadonlyMap<string, Value>, enumName: string): Value {
  const property = need(node, "property");
  if (str(need(node, "object"), "name") !== enumName) return undefined;
  return known.get(node["computed"] === true ? String(property["value"]) : str(property, "name"));
}

function template(node: Node, known: ReadonlyMap<string, Value>, enumName: string): Value {
  const parts = kids(node, "expressions").map((part) => constant(part, known, enumName));
  if (parts.includes(undefined)) return undefined;
  const texts = kids(node, "quasis").map((quasi) => (quasi["value"] as { cooked?: string }).cooked ?? "");
  return texts.map((text, index) => text + String(parts[index] ?? "")).join("");
}

function unary(operator: string, value: Value): Value {
  if (typeof value !== "number") return undefined;
  return operator === "-" ? -value : operator === "+" ? value : operator === "~" ? ~value : undefined;
}

const BINARY: Readonly<Record<string, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "%": (a, b) => a % b,
  "**": (a, b) => a ** b,
  "<<": (a, b) => a << b,
  ">>": (a, b) => a >> b,
  ">>>": (a, b) => a >>> b,
  "|": (a, b) => a | b,
  "&": (a, b) => a & b,
  "^": (a, b) => a ^ b,
};

function binary(operator: string, left: Value, right: Value): Value {
  if (left === undefined || right === undefined) return undefined;
  if (typeof left === "number" && typeof right === "number") return BINARY[operator]?.(left, right);
  return operator === "+" ? String(left) + String(right) : undefined;
}

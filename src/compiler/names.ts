/** Names of functions: https://tc39.es/ecma262/#sec-runtime-semantics-namedevaluation, as far as they are known before a run. */
import { kid, need, type Node, str } from "./ast.ts";
import { outerOf, type Unit } from "./unit.ts";

/** The class member or object method whose function `fn` is, or null. */
export function memberOf(unit: Unit, fn: Node): Node | null {
  const parent = unit.parents.get(fn);
  if (!parent || parent["value"] !== fn) return null;
  const isMethod = parent.type === "MethodDefinition" || (parent.type === "Property" && (parent["method"] === true || parent["kind"] !== "init"));
  return isMethod ? parent : null;
}

/** Name that `fn` will have; "" if none; null if only the run tells (a computed key). */
export function inferredName(unit: Unit, fn: Node): string | null {
  const own = kid(fn, "id");
  if (own) return str(own, "name");
  const member = memberOf(unit, fn);
  return member ? keyName(member) : nameFromContext(unit, fn);
}

function nameFromContext(unit: Unit, fn: Node): string | null {
  const { parent, child } = outerOf(unit, fn);
  if (!parent) return "";
  if (parent.type === "VariableDeclarator") return identifierName(kid(parent, "id"));
  if (parent.type === "AssignmentExpression") return assignedName(parent, child);
  if (parent.type === "AssignmentPattern") return parent["right"] === child ? identifierName(kid(parent, "left")) : "";
  if (parent.type === "ExportDefaultDeclaration") return "default";
  if (parent.type === "PropertyDefinition" && parent["value"] === child) return keyName(parent);
  if (parent.type === "Property" && parent["value"] === child) return isPrototypeSetter(parent) ? "" : keyName(parent);
  return "";
}

function identifierName(target: Node | null): string {
  return target?.type === "Identifier" ? str(target, "name") : "";
}

/** `(x) = function () {}` names nothing: the target is in parentheses. */
function assignedName(assignment: Node, child: Node): string {
  const target = need(assignment, "left");
  const names = ["=", "&&=", "||=", "??="].includes(str(assignment, "operator"));
  return names && assignment["right"] === child && target.start === assignment.start ? identifierName(target) : "";
}

/** `{ __proto__: v }` sets the prototype and names nothing: https://tc39.es/ecma262/#sec-__proto__-property-names-in-object-initializers */
export function isPrototypeSetter(property: Node): boolean {
  return property.type === "Property" && property["computed"] !== true && property["method"] !== true && keyName(property) === "__proto__";
}

/** The name that a member's key gives, or null if it is computed. */
export function keyName(member: Node): string | null {
  const key = need(member, "key");
  if (key.type === "Literal" && typeof key["value"] === "string") return key["value"];
  if (member["computed"] === true) return null;
  if (key.type === "PrivateIdentifier") return `#${str(key, "name")}`;
  return key.type === "Identifier" ? str(key, "name") : String(key["value"]);
}

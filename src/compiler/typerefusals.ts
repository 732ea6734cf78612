/** What neither emitter compiles: TypeScript's own constructs that are more than types. Each rule gives a message or null. */
import { flag, kid, kids, need, type Node } from "./ast.ts";
import { enumValues } from "./enumvalues.ts";
import { superStatement } from "./members.ts";
import { skipTrivia } from "./scan.ts";
import type { Unit } from "./unit.ts";

/** Tells why a node is refused, or null. */
export type Rule = (node: Node, unit: Unit) => string | null;

/** By type of node. */
export const TYPE_RULES: Readonly<Record<string, Rule>> = {
  TSModuleDeclaration: (node) => (holdsOnlyTypes(node) ? null : "A namespace with values cannot be compiled yet: use a plain object or top-level declarations."),
  TSImportEqualsDeclaration: (node) => (node["importKind"] === "type" ? null : "`import x = ...` cannot be compiled: use `import ... from`."),
  TSExportAssignment: () => "`export =` cannot be compiled: use `export default`.",
  TSNamespaceExportDeclaration: () => "`export as namespace` cannot be compiled: remove it.",
  TSTypeCastExpression: () => "This type annotation cannot be compiled here: remove it.",
  TSParameterProperty: (node, unit) => parameterProperty(node, unit),
  TSEnumDeclaration: enumRule,
  PropertyDefinition: field,
};

function holdsOnlyTypes(node: Node): boolean {
  if (flag(node, "declare") || node.type === "TSInterfaceDeclaration" || node.type === "TSTypeAliasDeclaration") return true;
  const inner = kid(node, "declaration");
  if (node.type === "ExportNamedDeclaration") return node["exportKind"] === "type" || (inner !== null && holdsOnlyTypes(inner));
  const body = kid(node, "body");
  if (node.type === "TSModuleDeclaration" && body) return body.type === "TSModuleBlock" ? kids(body, "body").every(holdsOnlyTypes) : holdsOnlyTypes(body);
  return false;
}

function parameterProperty(node: Node, unit: Unit): string | null {
  const fn = unit.parents.get(node);
  const method = fn && unit.parents.get(fn);
  const body = method && unit.parents.get(method);
  const owner = body && unit.parents.get(body);
  if (!fn || !owner || !kid(owner, "superClass")) return null;
  return superStatement(need(fn, "body")) ? null : "A parameter property needs `super(...)` as a statement of its own in the constructor's body.";
}

/** The parser takes `static` at the end of a line for a field; in the language it belongs to what follows. */
function field(node: Node, unit: Unit): string | null {
  if (flag(node, "accessor")) return "`accessor` fields cannot be compiled yet: write a getter and a setter.";
  const isLoneStatic = unit.source.slice(node.start, node.end) === "static";
  return isLoneStatic && !/[;}]/.test(unit.source.charAt(skipTrivia(unit.source, node.end))) ? "`static` must stand on the line of its member." : null;
}

function enumRule(node: Node, unit: Unit): string | null {
  if (enumValues(node).some(({ missing }) => missing)) return "An enum member behind one that is no constant number needs a value of its own.";
  const inside = (inner: Node) => inner.start > node.start && inner.end <= node.end;
  const suspends = unit.nodes.some((inner) => /^(Await|Yield)Expression$/.test(inner.type) && inside(inner));
  return suspends ? "An enum member's value cannot await: compute it before." : null;
}

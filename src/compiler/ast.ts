/**
 * The syntax tree as the compiler reads it: ESTree (https://github.com/estree/estree) plus the parser's TS nodes, with
 * fields read by name, since the two vocabularies together are too wide for one closed type.
 */

/** A node of the tree. `start` and `end` are UTF-16 offsets in the source; parentheses around a node are outside of it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** True if `value` is a node of the tree. */
export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string" && "start" in value;
}

/** The node in `field`, or null. */
export function kid(node: Node, field: string): Node | null {
  const value = node[field];
  return isNode(value) ? value : null;
}

/** The node in `field`; throws if the grammar was not what the caller took it to be. */
export function need(node: Node, field: string): Node {
  const value = node[field];
  if (!isNode(value)) throw new Error(`${node.type} without ${field}`);
  return value;
}

/** The nodes of the list in `field`; holes are dropped, a missing list is empty. */
export function kids(node: Node, field: string): readonly Node[] {
  const value = node[field];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** The text in `field`, or "". */
export function str(node: Node, field: string): string {
  const value = node[field];
  return typeof value === "string" ? value : "";
}

/** True if `field` is `true`. */
export function flag(node: Node, field: string): boolean {
  return node[field] === true;
}

/** The node inside the TypeScript-only wrappers (`x as T`, `x!`, `<T>x`, `x satisfies T`, `f<T>`). */
export function bare(node: Node): Node {
  let inner = node;
  while (TYPE_WRAPPERS.has(inner.type)) inner = need(inner, "expression");
  return inner;
}

/** Expressions that are only there for their type. */
export const TYPE_WRAPPERS: ReadonlySet<string> = new Set([
  "TSAsExpression",
  "TSSatisfiesExpression",
  "TSNonNullExpression",
  "TSTypeAssertion",
  "TSInstantiationExpression",
]);

/** Nodes that make a scope for `arguments`, `await` and `yield`. */
export const FUNCTIONS: ReadonlySet<string> = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);

/** Nodes whose `body` or `consequent` is a list of statements. */
export const STATEMENT_LISTS: ReadonlySet<string> = new Set(["Program", "BlockStatement", "StaticBlock", "SwitchCase"]);

/**
 * Call sites: every call and `new` stores its site last, after callee and arguments are evaluated, so that whoever records
 * the call finds it in `$.s`. "Calling" nodes are those whose evaluation may run other user code (and store other sites).
 *
 * - last argument: `f(x,($.s=12,y))`, or `f(x,$.at(g(y),12))` if it is calling; a spread: `f(...$.at(xs,12))`
 * - no argument, the callee is not calling: `($.s=12,f())`, which keeps the engine's message "f is not a function". Where a
 *   message tells of the result (`const {a} = f()`, `for (x of f())`) a statement in front: `$.s=12;const {a} = f()`
 * - no argument, a calling callee: `$.at(g(),12).f()`, `g()[$.at(h(),12)]()`, `($.at(c ? g() : f,12))()`
 * - inside an optional chain nothing is wrapped that would cut the chain; where nothing else is left, the site stays unset,
 *   as it does for tagged templates with calling parts.
 */
import { bare, flag, kid, kids, need, type Node, STATEMENT_LISTS } from "./ast.ts";
import { chainOf, isLink } from "./chains.ts";
import type { Emitter } from "./emitter.ts";
import type { Unit } from "./unit.ts";

/** A call or `new`. */
export function emitCall(node: Node, emitter: Emitter): void {
  const site = emitter.sites.add(node.start, node.end);
  const last = kids(node, "arguments").at(-1);
  if (last?.type === "SpreadElement") wrapAt(need(last, "argument"), site, emitter);
  else if (last) wrapValue(last, site, emitter);
  else if (emitter.calling.has(need(node, "callee"))) emitCallingCallee(node, site, emitter);
  else emitBare(node, site, emitter);
}

/** A tagged template. */
export function emitTagged(node: Node, emitter: Emitter): void {
  const parts = [need(node, "tag"), ...kids(need(node, "quasi"), "expressions")];
  if (parts.some((part) => emitter.calling.has(part)) || isLink(node)) return;
  wrapWhole(node, emitter.sites.add(node.start, node.end), emitter);
}

/** `import(x)` becomes `$.dynamicImport(x,n)`. */
export function emitDynamicImport(node: Node, { edits, names, sites }: Emitter): void {
  const value = need(node, "source");
  edits.replace(node.start, node.start + "import".length, `${names.driver}.dynamicImport`);
  edits.after(value.end, `,${sites.add(node.start, node.end)}`);
}

function wrapWhole(node: Node, site: number, { edits, names }: Emitter): void {
  edits.before(node.start, `(${names.driver}.s=${site},`);
  edits.after(node.end, ")");
}

function wrapValue(node: Node, site: number, emitter: Emitter): void {
  if (emitter.calling.has(node)) wrapAt(node, site, emitter);
  else wrapWhole(node, site, emitter);
}

/** `$.at(x,12)`; a sequence needs parentheses to be one argument. */
function wrapAt(node: Node, site: number, { edits, names }: Emitter): void {
  const isSequence = bare(node).type === "SequenceExpression";
  edits.before(node.start, `${names.driver}.at(${isSequence ? "(" : ""}`);
  edits.after(node.end, `${isSequence ? ")" : ""},${site})`);
}

/** No arguments, and nothing calls before the call itself does. */
function emitBare(node: Node, site: number, emitter: Emitter): void {
  const { unit, edits, names } = emitter;
  const statement = statementInFront(unit, node);
  const chain = isLink(node) ? chainOf(unit, node) : node;
  if (statement) edits.before(statement.start, `${names.driver}.s=${site};`);
  else if (chain) wrapWhole(chain, site, emitter);
}

/** The statement that begins by evaluating `node` and whose error messages tell of its result. */
function statementInFront(unit: Unit, node: Node): Node | null {
  const parent = unit.parents.get(node);
  const owner = parent && unit.parents.get(parent);
  if (!parent || !owner || isLink(node)) return null;
  if (parent.type === "ForOfStatement" && parent["right"] === node && !flag(parent, "await")) return STATEMENT_LISTS.has(owner.type) ? parent : null;
  const isPattern = parent.type === "VariableDeclarator" && kid(parent, "id")?.type !== "Identifier" && parent["init"] === node;
  return isPattern && kids(owner, "declarations")[0] === parent && inList(unit, owner) ? owner : null;
}

function inList(unit: Unit, statement: Node): boolean {
  const parent = unit.parents.get(statement);
  return parent !== undefined && (STATEMENT_LISTS.has(parent.type) || parent.type === "ExportNamedDeclaration");
}

/** No arguments, and the callee's evaluation calls: the site is stored at its last step. */
function emitCallingCallee(node: Node, site: number, emitter: Emitter): void {
  const callee = need(node, "callee");
  const inner = bare(callee);
  if (node.type === "NewExpression") wrapConstructor(callee, site, emitter);
  else if (inner.type === "MemberExpression") wrapMember(inner, site, emitter);
  else if (!isLink(node)) wrapAt(callee, site, emitter);
}

function wrapConstructor(callee: Node, site: number, { edits, names }: Emitter): void {
  edits.before(callee.start, `(${names.driver}.at(`);
  edits.after(callee.end, `,${site}))`);
}

function wrapMember(member: Node, site: number, emitter: Emitter): void {
  const object = need(member, "object");
  if (flag(member, "computed")) wrapValue(need(member, "property"), site, emitter);
  else if (!isLink(object)) wrapAt(object, site, emitter);
}

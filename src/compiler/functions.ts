/**
 * Async function declarations and expressions.
 * Declaration: `async function f(a){B}` stays in place as `function* f$1(a){B'}`; the head of the scope declares the
 * visible `f`, so that it is hoisted as it was.
 * Expression: `(($b)=>({f($0){return $.fn(1,$b,this,arguments)}}).f)(function* f$1(a){B'})`.
 */
import { flag, kid, kids, need, type Node, str } from "./ast.ts";
import type { Emitter } from "./emitter.ts";
import { inferredName } from "./names.ts";
import { findToken, skipTrivia } from "./scan.ts";
import { methodText, visibleText } from "./visible.ts";

/** `async function f` becomes `function* f$1`. Returns the generator's name. */
function emitGenerator(fn: Node, name: string, { unit, edits, names, functions }: Emitter): string {
  const generator = names.generator(name, functions.indexOf(fn));
  const keyword = skipTrivia(unit.source, fn.start + "async".length);
  edits.blank(fn.start, fn.start + "async".length);
  const id = kid(fn, "id");
  const isGenerator = flag(fn, "generator");
  const start = isGenerator ? findToken(unit.source, keyword, "*") + 1 : keyword + "function".length;
  if (!isGenerator) edits.after(start, "*");
  if (id) edits.replace(id.start, id.end, generator);
  else edits.after(start, ` ${generator}`);
  return generator;
}

/** An async function declaration. */
export function emitDeclaration(fn: Node, emitter: Emitter): void {
  const generator = emitGenerator(fn, inferredName(emitter.unit, fn) ?? "", emitter);
  const list = listOf(fn, emitter);
  if (!kid(fn, "id") || !isLast(fn, list)) return;
  const name = str(need(fn, "id"), "name");
  const callee = emitter.names.of("v", emitter.functions.indexOf(fn));
  const visible = visibleText(fn, name, { body: generator, self: "this", callee }, emitter);
  const keyword = isFunctionScope(list, emitter) ? "var" : "let";
  const text = flag(fn, "generator") ? `const ${callee}=${visible};${keyword} ${name}=${callee};` : `${keyword} ${name}=${visible};`;
  emitter.heads.add(list, text);
}

/** The block or program whose list of statements a declaration stands in. */
function listOf(fn: Node, { unit }: Emitter): Node {
  const parent = unit.parents.get(fn);
  const list = parent?.type.startsWith("Export") ? unit.parents.get(parent) : parent;
  if (!list) throw new Error("a declaration outside of a list");
  return list;
}

/** In a function's scope several declarations may have one name: the last one counts. */
function isLast(fn: Node, list: Node): boolean {
  const last = LAST.get(list) ?? lastByName(list);
  LAST.set(list, last);
  return last.get(str(need(fn, "id"), "name")) === fn;
}

/** Kept, because a list may hold thousands of declarations. */
const LAST = new WeakMap<Node, ReadonlyMap<string, Node>>();

function lastByName(list: Node): ReadonlyMap<string, Node> {
  const functions = kids(list, "body")
    .map((statement) => kid(statement, "declaration") ?? statement)
    .filter((node) => node.type === "FunctionDeclaration" && kid(node, "id") !== null);
  return new Map(functions.map((node) => [str(need(node, "id"), "name"), node]));
}

function isFunctionScope(list: Node, { unit }: Emitter): boolean {
  if (list.type === "Program" || list.type === "StaticBlock") return true;
  return /^(Function|Arrow)/.test(unit.parents.get(list)?.type ?? "");
}

/** An async function expression that is no method. */
export function emitExpression(fn: Node, emitter: Emitter): void {
  const name = inferredName(emitter.unit, fn) ?? "";
  emitGenerator(fn, name, emitter);
  if (kid(fn, "id") || flag(fn, "generator")) emitSelfAware(fn, name, emitter);
  else emitPlain(fn, name, emitter);
}

function emitPlain(fn: Node, name: string, emitter: Emitter): void {
  const body = emitter.names.of("b");
  emitter.edits.before(fn.start, `((${body})=>${methodText(fn, name, { body, self: "this", callee: "" }, emitter)})(`);
  emitter.edits.after(fn.end, ")");
}

/** The body sees the visible function under its own name; a generator's visible function knows itself. */
function emitSelfAware(fn: Node, name: string, emitter: Emitter): void {
  const { names, edits } = emitter;
  const body = names.of("b");
  const callee = kid(fn, "id") ? name : names.of("v");
  edits.before(fn.start, `(()=>{const ${callee}=${visibleText(fn, name, { body, self: "this", callee }, emitter)},${body}=`);
  edits.after(fn.end, `;return ${callee}})()`);
}

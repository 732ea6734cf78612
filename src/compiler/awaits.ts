/**
 * What suspends: `await e` -> `(yield $.await(e,n))`; in async generators also `yield e` -> `(yield $.yield(e,n))`,
 * `yield* e` -> `(yield $.delegate(e,n))`, `return e` -> `return (yield $.await(e,n))`. The call comes after `e` is evaluated.
 * An async function's `return e` suspends nothing, but tells where it stood: `return $.at(e,n)`.
 */
import { flag, kid, need, type Node } from "./ast.ts";
import type { Emitter } from "./emitter.ts";
import { skipTrivia } from "./scan.ts";
import { enclosingFunction, type Unit } from "./unit.ts";

/** `await e`. */
export function emitAwait(node: Node, { edits, names, sites }: Emitter): void {
  edits.replace(node.start, node.start + "await".length, `(yield ${names.driver}.await(`);
  edits.after(node.end, `,${sites.add(node.start, node.end)}))`);
}

/** `yield e`, `yield` and `yield* e` in an async generator; a generator's own are left alone. */
export function emitYield(node: Node, { unit, edits, names, sites }: Emitter): void {
  if (!inAsyncGenerator(unit, node)) return;
  const call = flag(node, "delegate") ? "delegate" : "yield";
  const keywordEnd = node.start + "yield".length;
  edits.replace(node.start, keywordEnd, `(yield ${names.driver}.${call}(`);
  const star = skipTrivia(unit.source, keywordEnd);
  if (flag(node, "delegate")) edits.blank(star, star + 1);
  edits.after(node.end, `${kid(node, "argument") ? "" : "void 0"},${sites.add(node.start, node.end)}))`);
}

/**
 * `return e` in an async generator awaits `e`: `return (yield $.await(e,n))`. In an async function it stores where it
 * returned: `return $.at(e,n)`. The site is `return e` without the semicolon.
 */
export function emitReturn(node: Node, { unit, edits, names, sites }: Emitter): void {
  const fn = enclosingFunction(unit, node);
  if (!kid(node, "argument") || fn === null || !flag(fn, "async")) return;
  const value = need(node, "argument");
  const end = node.start + unit.source.slice(node.start, node.end).replace(/\s*;$/, "").length;
  const [open, close] = value.type === "SequenceExpression" ? ["(", ")"] : ["", ""];
  const [call, closeCall] = flag(fn, "generator") ? [`(yield ${names.driver}.await(`, "))"] : [`${names.driver}.at(`, ")"];
  edits.before(value.start, `${call}${open}`);
  edits.after(value.end, `${close},${sites.add(node.start, end)}${closeCall}`);
}

/** `throw e` stores where it threw: `throw $.at(e,n)`; what is thrown need not be an error with a stack. */
export function emitThrow(node: Node, { unit, edits, names, sites }: Emitter): void {
  const value = need(node, "argument");
  const end = node.start + unit.source.slice(node.start, node.end).replace(/\s*;$/, "").length;
  const [open, close] = value.type === "SequenceExpression" ? ["(", ")"] : ["", ""];
  edits.before(value.start, `${names.driver}.at(${open}`);
  edits.after(value.end, `${close},${sites.add(node.start, end)})`);
}

/** True if `node` belongs to the body of an async generator. */
function inAsyncGenerator(unit: Unit, node: Node): boolean {
  const fn = enclosingFunction(unit, node);
  return fn !== null && flag(fn, "async") && flag(fn, "generator");
}

/** The first await of the module body itself, null if it has none. */
export function topLevelAwaitOf(unit: Unit): Node | null {
  return unit.nodes.find((node) => awaits(node) && enclosingFunction(unit, node) === null) ?? null;
}

function awaits(node: Node): boolean {
  return node.type === "AwaitExpression" || (node.type === "ForOfStatement" && flag(node, "await"));
}

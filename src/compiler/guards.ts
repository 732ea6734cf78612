/**
 * Guards: `--$g[0]||$.guard(n);` first in every loop body and every function body, so that a run can be ended inside of a job.
 * A concise arrow gets one only if it calls something: without a call it can neither loop nor recurse.
 */
import { FUNCTIONS, flag, kid, kids, need, type Node } from "./ast.ts";
import type { Emitter } from "./emitter.ts";
import { isAsync } from "./functiontable.ts";
import { memberOf } from "./names.ts";
import { findToken } from "./scan.ts";

/** The guard's expression for a head that spans `start..end`. */
function guard({ unit, names, sites }: Emitter, start: number, end: number): string {
  const width = unit.source.slice(start, end).trimEnd().length;
  return `--${names.counter}[0]||${names.driver}.guard(${sites.add(start, start + width)})`;
}

/** Guard at the entry of a function. */
export function emitFunctionGuard(fn: Node, emitter: Emitter): void {
  const body = need(fn, "body");
  if (body.type === "BlockStatement") emitter.heads.add(body, `${functionGuard(fn, emitter)};`);
  else if (!isAsync(fn)) emitConcise(fn, body, emitter);
}

/** The guard of a function whose body is written elsewhere. */
export function functionGuard(fn: Node, emitter: Emitter): string {
  return guard(emitter, (memberOf(emitter.unit, fn) ?? fn).start, need(fn, "body").start);
}

/** `x => f(x)` becomes `x => (guard,f(x))`, or a block where names are to be declared. */
function emitConcise(fn: Node, body: Node, emitter: Emitter): void {
  const head = emitter.heads.take(fn);
  const calls = emitter.calling.has(body);
  const arrow = findToken(emitter.unit.source, signatureEnd(fn), "=>") + 2;
  if (head !== "") {
    emitter.edits.after(arrow, `{${functionGuard(fn, emitter)};${head}return(`);
    emitter.edits.after(fn.end, ")}");
  } else if (calls) {
    emitter.edits.after(arrow, `(${functionGuard(fn, emitter)},`);
    emitter.edits.after(fn.end, ")");
  }
}

/** Offset behind the last parameter or return type of an arrow, from where `=>` is looked for. */
export function signatureEnd(fn: Node): number {
  const parts = [kids(fn, "params").at(-1), kid(fn, "typeParameters"), kid(fn, "returnType")];
  return Math.max(fn.start, ...parts.map((part) => part?.end ?? 0));
}

/** Guard at the start of a loop's body, which gets braces if it has none. `for await` writes its own. */
export function emitLoopGuard(loop: Node, emitter: Emitter): void {
  const body = need(loop, "body");
  const isDo = loop.type === "DoWhileStatement";
  const text = `${guard(emitter, loop.start, isDo ? loop.start + 2 : body.start)};`;
  if (body.type === "BlockStatement") return emitter.heads.add(body, text);
  emitter.edits.before(body.start, `{${text}`);
  emitter.edits.after(body.end, "}");
}

/** The guard of a `for await`, whose head ends at `headEnd`. */
export function forAwaitGuard(loop: Node, headEnd: number, emitter: Emitter): string {
  return `${guard(emitter, loop.start, headEnd)};`;
}

/** Statements with a body that may run again. */
export const LOOPS: ReadonlySet<string> = new Set(["ForStatement", "ForInStatement", "ForOfStatement", "WhileStatement", "DoWhileStatement"]);

/** Emits the guard that a node needs, if any. */
export function emitGuard(node: Node, emitter: Emitter): void {
  if (FUNCTIONS.has(node.type)) emitFunctionGuard(node, emitter);
  else if (LOOPS.has(node.type) && !flag(node, "await")) emitLoopGuard(node, emitter);
}

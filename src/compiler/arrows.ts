/**
 * Async arrows: `async (a) => B` becomes `(($b,$t)=>({name($0){return $.fn(1,$b,$t,arguments)}}).name)(function* name$1(a){B'},this)`.
 * `this` is handed over only if the body uses it. Where only the run knows the name (a computed key), the arrow stays an
 * arrow, so that the engine names it: `($0,...$r)=>$.fn(1,function*(a){B'},this,[$0,...$r])`.
 */
import { kids, need, type Node } from "./ast.ts";
import type { Emitter } from "./emitter.ts";
import { functionGuard, signatureEnd } from "./guards.ts";
import { inferredName } from "./names.ts";
import { findToken, skipTrivia } from "./scan.ts";
import { callParts, methodText, placeholders } from "./visible.ts";

/** An async arrow. */
export function emitAsyncArrow(fn: Node, emitter: Emitter): void {
  const { edits, names, functions, captures } = emitter;
  const name = inferredName(emitter.unit, fn);
  const self = captures.needsThis.has(fn) ? "this" : "void 0";
  emitSignature(fn, emitter);
  emitBody(fn, emitter);
  const generator = `function* ${names.generator(name ?? "", functions.indexOf(fn))}`;
  const around = name === null ? named(fn, self, emitter) : wrapped(fn, name, self, emitter);
  edits.before(fn.start, around.open + generator);
  edits.after(fn.end, around.close);
}

interface Around {
  readonly open: string;
  readonly close: string;
}

function wrapped(fn: Node, name: string, self: string, emitter: Emitter): Around {
  const body = emitter.names.of("b");
  const usesThis = self === "this";
  const receiver = usesThis ? emitter.names.of("t") : self;
  const method = methodText(fn, name, { body, self: receiver, callee: "" }, emitter);
  return { open: `((${body}${usesThis ? `,${receiver}` : ""})=>${method})(`, close: usesThis ? ",this)" : ")" };
}

/** Missing arguments are handed on as undefined, which a parameter cannot tell from missing. */
function named(fn: Node, self: string, emitter: Emitter): Around {
  const params = [...placeholders(fn, emitter), `...${emitter.names.of("r")}`].join();
  const { open, close } = callParts(fn, { self, callee: "" }, emitter, `[${params}]`);
  return { open: `(${params})=>${open}`, close };
}

/** `async` goes, a lone parameter gets its parentheses. */
function emitSignature(fn: Node, { unit, edits }: Emitter): void {
  edits.blank(fn.start, fn.start + "async".length);
  const [only] = kids(fn, "params");
  if (!only || skipTrivia(unit.source, fn.start + "async".length) !== only.start) return;
  edits.before(only.start, "(");
  edits.after(only.end, ")");
}

/** `=> {B}` becomes `{B}`, `=> e` becomes `{return(e)}`. */
function emitBody(fn: Node, emitter: Emitter): void {
  const { unit, edits, heads, calling } = emitter;
  const body = need(fn, "body");
  const arrow = findToken(unit.source, signatureEnd(fn), "=>");
  if (body.type === "BlockStatement") return edits.blank(arrow, arrow + 2);
  const guard = calling.has(body) ? `${functionGuard(fn, emitter)};` : "";
  edits.replace(arrow, arrow + 2, `{${guard}${heads.take(fn)}return(`);
  edits.after(fn.end, ")}");
}

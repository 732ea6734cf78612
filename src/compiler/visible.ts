/**
 * The function that the snippet sees in place of an async one: a method, because methods are not constructible, have no
 * `prototype`, and get the right `name` and `length` from the engine at no cost.
 */
import { flag, kids, type Node } from "./ast.ts";
import type { Emitter } from "./emitter.ts";
import { accessText, keyText } from "./prefix.ts";
import { isThisParameter } from "./types.ts";

/** How one async function is called: the texts that differ between the forms. */
export interface CallTexts {
  /** The generator. */
  readonly body: string;
  /** `this` of the call. */
  readonly self: string;
  /** The visible function, for async generators. */
  readonly callee: string;
}

/** The text in front of the generator and behind it: `$.fn(3,` and `,this,arguments)`, or with `gen` and `,callee`. */
export function callParts(fn: Node, { self, callee }: Omit<CallTexts, "body">, { names, functions }: Emitter, args = "arguments"): CallParts {
  const isGenerator = flag(fn, "generator");
  return {
    open: `${names.driver}.${isGenerator ? "gen" : "fn"}(${functions.indexOf(fn)},`,
    close: `,${self},${args}${isGenerator ? `,${callee}` : ""})`,
  };
}

export interface CallParts {
  readonly open: string;
  readonly close: string;
}

/** `$.fn(3,body,this,arguments)` or `$.gen(3,body,this,arguments,callee)`. */
export function callText(fn: Node, call: CallTexts, emitter: Emitter): string {
  const { open, close } = callParts(fn, call, emitter);
  return open + call.body + close;
}

/** `({name($0){return ...}}).name` */
export function methodText(fn: Node, name: string, call: CallTexts, emitter: Emitter): string {
  return `({${keyText(name)}(${placeholders(fn, emitter).join()}){return ${callText(fn, call, emitter)}}})${accessText(name)}`;
}

/** The visible function as an expression; an async generator's gets its `prototype`. */
export function visibleText(fn: Node, name: string, call: CallTexts, emitter: Emitter): string {
  const method = methodText(fn, name, call, emitter);
  return flag(fn, "generator") ? `${emitter.names.driver}.genFn(${method})` : method;
}

/** Placeholder parameters that give the function its `length`: those before the first default or rest parameter. */
export function placeholders(fn: Node, { names }: Emitter): readonly string[] {
  const params = kids(fn, "params").filter((param) => !isThisParameter(param));
  const stop = params.findIndex((param) => param.type === "AssignmentPattern" || param.type === "RestElement");
  return names.placeholders(stop < 0 ? params.length : stop);
}

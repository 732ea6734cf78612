/** Which rule emits which node. */
import { emitAsyncArrow } from "./arrows.ts";
import { endStatement, splitHtmlComment } from "./asi.ts";
import { FUNCTIONS, flag, type Node } from "./ast.ts";
import { emitAwait, emitReturn, emitThrow, emitYield } from "./awaits.ts";
import { emitCall, emitDynamicImport, emitTagged } from "./calls.ts";
import type { Emitter } from "./emitter.ts";
import { emitEnum } from "./enums.ts";
import { emitForAwait } from "./forawait.ts";
import { emitDeclaration, emitExpression } from "./functions.ts";
import { isAsync } from "./functiontable.ts";
import { emitGuard } from "./guards.ts";
import { emitParameterProperties } from "./members.ts";
import { emitClassMethod, emitObjectMethod } from "./methods.ts";
import { memberOf } from "./names.ts";
import { emitMark } from "./statements.ts";
import { stripThisParameter, stripTypes } from "./types.ts";

type Rule = (node: Node, emitter: Emitter) => void;

const RULES: Readonly<Record<string, Rule>> = {
  AwaitExpression: emitAwait,
  YieldExpression: emitYield,
  ReturnStatement: emitReturn,
  ThrowStatement: emitThrow,
  CallExpression: emitCall,
  NewExpression: emitCall,
  TaggedTemplateExpression: emitTagged,
  ImportExpression: emitDynamicImport,
  ForOfStatement: (node, emitter) => (flag(node, "await") ? emitForAwait(node, emitter) : undefined),
  TSEnumDeclaration: (node, { unit, edits }) => (flag(node, "declare") ? undefined : emitEnum(node, unit, edits)),
};

/** Emits one node; those inside of it are done. */
export function emitNode(node: Node, emitter: Emitter): void {
  const { unit, edits, captures } = emitter;
  stripTypes(node, unit, edits);
  const renamed = captures.renamed.get(node);
  if (renamed) rename(node, renamed, emitter);
  if (FUNCTIONS.has(node.type)) emitFunction(node, emitter);
  else emitGuard(node, emitter);
  RULES[node.type]?.(node, emitter);
  splitHtmlComment(node, unit, edits);
  endStatement(node, unit, edits);
  emitMark(node, emitter);
}

/** `{ arguments }` becomes `{ arguments:$a }`. */
function rename(node: Node, text: string, { unit, edits }: Emitter): void {
  const isShorthand = unit.parents.get(node)?.["shorthand"] === true;
  edits.replace(node.start, node.end, isShorthand ? `arguments:${text}` : text);
}

function emitFunction(fn: Node, emitter: Emitter): void {
  const { unit, edits, heads } = emitter;
  stripThisParameter(fn, unit, edits);
  const add = (body: Node, text: string) => heads.add(body, text);
  emitParameterProperties(fn, unit, edits, { inClass: add, inConstructor: add });
  emitGuard(fn, emitter);
  if (isAsync(fn)) emitAsync(fn, emitter);
}

function emitAsync(fn: Node, emitter: Emitter): void {
  const member = memberOf(emitter.unit, fn);
  if (fn.type === "ArrowFunctionExpression") emitAsyncArrow(fn, emitter);
  else if (fn.type === "FunctionDeclaration") emitDeclaration(fn, emitter);
  else if (member?.type === "MethodDefinition") emitClassMethod(fn, member, emitter);
  else if (member) emitObjectMethod(fn, member, emitter);
  else emitExpression(fn, emitter);
}

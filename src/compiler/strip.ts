/**
 * The second emitter: takes the types away and leaves a module with native async code. It is what the engine's own behaviour
 * is compared with. Same lines as the source; enums and parameter properties as the compiler emits them.
 */
import { endStatement, splitHtmlComment } from "./asi.ts";
import { FUNCTIONS, flag, kid, kids, need, type Node, str } from "./ast.ts";
import { Edits } from "./edits.ts";
import { keptExports, keptSpecifiers, mentionedNames, typeOnlyNames } from "./elision.ts";
import { emitEnum } from "./enums.ts";
import { internalError, refused, syntaxError } from "./errors.ts";
import { Heads } from "./heads.ts";
import { emitParameterProperties } from "./members.ts";
import { parse } from "./parse.ts";
import { keyText } from "./prefix.ts";
import type { CompileError } from "./program.ts";
import { findRefusals } from "./refuse.ts";
import { Lines } from "./sites.ts";
import { stripThisParameter, stripTypes } from "./types.ts";
import { makeUnit, type Unit } from "./unit.ts";

/** The module's text, or why there is none. */
export type StripResult = { readonly ok: true; readonly code: string } | { readonly ok: false; readonly errors: readonly CompileError[] };

/** Strips the types of a snippet. Never throws. */
export function strip(source: string): StripResult {
  const lines = new Lines(source);
  try {
    const parsed = parse(source);
    return parsed.ok ? stripTree(source, parsed.root, lines) : { ok: false, errors: [syntaxError(parsed.failure, lines, source)] };
  } catch (error) {
    return { ok: false, errors: [internalError(error, lines)] };
  }
}

function stripTree(source: string, root: Node, lines: Lines): StripResult {
  const unit = makeUnit(source, root);
  const refusals = findRefusals(unit, null);
  return refusals.length > 0 ? { ok: false, errors: refused(refusals, lines) } : { ok: true, code: emit(unit) };
}

function emit(unit: Unit): string {
  const edits = new Edits(unit.source);
  const heads = new Heads(unit);
  for (let index = unit.nodes.length - 1; index >= 0; index -= 1) stripNode(unit.nodes[index] as Node, unit, edits, heads);
  stripModule(unit, edits);
  heads.write(edits);
  return edits.apply("", "", false).code;
}

function stripNode(node: Node, unit: Unit, edits: Edits, heads: Heads): void {
  stripTypes(node, unit, edits);
  if (FUNCTIONS.has(node.type)) {
    const add = (body: Node, text: string) => heads.add(body, text);
    stripThisParameter(node, unit, edits);
    emitParameterProperties(node, unit, edits, { inClass: add, inConstructor: add });
  }
  if (node.type === "TSEnumDeclaration" && !flag(node, "declare")) emitEnum(node, unit, edits);
  splitHtmlComment(node, unit, edits);
  endStatement(node, unit, edits);
}

/** Imports and exports: those of types go. */
function stripModule(unit: Unit, edits: Edits): void {
  const mentioned = mentionedNames(unit);
  const types = typeOnlyNames(unit);
  for (const node of kids(unit.root, "body")) {
    if (node.type === "ImportDeclaration") stripImport(node, mentioned, unit, edits);
    if (node.type === "ExportNamedDeclaration" && !kid(node, "declaration")) stripExport(node, types, edits);
    if (node.type === "ExportAllDeclaration") end(node, node["exportKind"] === "type", unit, edits);
    if (node.type === "ExportDefaultDeclaration" && !/Declaration$/.test(need(node, "declaration").type)) end(node, false, unit, edits);
  }
}

/** Blanks a declaration, or ends it by a semicolon. */
function end(node: Node, isType: boolean, unit: Unit, edits: Edits): void {
  if (isType) edits.blank(node.start, node.end);
  else if (unit.source.charAt(node.end - 1) !== ";") edits.after(node.end, ";");
}

function stripImport(node: Node, mentioned: ReadonlySet<string>, unit: Unit, edits: Edits): void {
  const kept = keptSpecifiers(node, mentioned, unit.source);
  if (!kept) return edits.blank(node.start, node.end);
  end(node, false, unit, edits);
  if (kept.length === kids(node, "specifiers").length) return;
  edits.replace(node.start, need(node, "source").start, `import ${clause(kept)} from `);
}

function clause(kept: readonly Node[]): string {
  const local = (one: Node) => str(need(one, "local"), "name");
  const whole = kept.flatMap((one) => (one.type === "ImportDefaultSpecifier" ? [local(one)] : one.type === "ImportNamespaceSpecifier" ? [`* as ${local(one)}`] : []));
  const named = kept.filter((one) => one.type === "ImportSpecifier").map((one) => `${moduleName(need(one, "imported"))} as ${local(one)}`);
  return [...whole, ...(named.length > 0 ? [`{${named.join()}}`] : [])].join();
}

function moduleName(node: Node): string {
  return node.type === "Literal" ? JSON.stringify(node["value"]) : keyText(str(node, "name"));
}

function stripExport(node: Node, types: ReadonlySet<string>, edits: Edits): void {
  const kept = keptExports(node, kid(node, "source") ? new Set() : types);
  if (kept.length === 0) return edits.blank(node.start, node.end);
  const list = kept.map((one) => `${moduleName(need(one, "local"))} as ${moduleName(need(one, "exported"))}`).join();
  const from = kid(node, "source");
  edits.replace(node.start, from?.start ?? node.end, `export {${list}}${from ? " from " : ";"}`);
  if (from) edits.after(from.end, ";");
}


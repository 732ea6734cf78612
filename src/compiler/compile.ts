/**
 * The compiler: TypeScript in; JavaScript that calls the driver `$`, a table of sites and a source map out.
 * One parse, one list of edits in place, no line ever moves. The emitted forms: README.md.
 */
import type { Node } from "./ast.ts";
import { topLevelAwaitOf } from "./awaits.ts";
import { findCalling } from "./calling.ts";
import { findCaptures } from "./captures.ts";
import { Edits } from "./edits.ts";
import type { Emitter } from "./emitter.ts";
import { internalError, refused, syntaxError } from "./errors.ts";
import { FunctionTable } from "./functiontable.ts";
import { Heads } from "./heads.ts";
import { emitImports, type Imports } from "./imports.ts";
import { parse } from "./parse.ts";
import { makeNames } from "./prefix.ts";
import type { CompileResult, Program } from "./program.ts";
import { findRefusals } from "./refuse.ts";
import { emitNode } from "./rules.ts";
import { Lines, SiteTable } from "./sites.ts";
import { StatementTable } from "./statements.ts";
import { makeUnit, type Unit } from "./unit.ts";

/** Compiles a snippet. All that is refused comes back at once, in source order; a syntax error comes alone. Never throws. */
export function compile(source: string): CompileResult {
  const lines = new Lines(source);
  try {
    const parsed = parse(source);
    return parsed.ok ? compileTree(source, parsed.root, lines) : { ok: false, errors: [syntaxError(parsed.failure, lines, source)] };
  } catch (error) {
    return { ok: false, errors: [internalError(error, lines)] };
  }
}

function compileTree(source: string, root: Node, lines: Lines): CompileResult {
  const emitter = makeEmitter(makeUnit(source, root), lines);
  const refusals = findRefusals(emitter.unit, emitter.captures);
  if (refusals.length > 0) return { ok: false, errors: refused(refusals, lines) };
  return { ok: true, program: emit(emitter) };
}

function makeEmitter(unit: Unit, lines: Lines): Emitter {
  const names = makeNames(unit.source);
  const sites = new SiteTable(lines);
  const captures = findCaptures(unit, names);
  const functions = new FunctionTable(unit, sites);
  const statements = new StatementTable(unit, lines);
  return { unit, edits: new Edits(unit.source), names, sites, functions, statements, heads: new Heads(unit), captures, calling: findCalling(unit) };
}

function emit(emitter: Emitter): Program {
  const { unit, heads, edits, sites, functions, statements, captures } = emitter;
  for (let index = unit.nodes.length - 1; index >= 0; index -= 1) emitNode(unit.nodes[index] as Node, emitter);
  const imports = emitImports(emitter);
  for (const [fn, declared] of captures.declared) heads.add(fn["body"] as Node, [...declared].join(""));
  const firstAwait = topLevelAwaitOf(unit);
  const topLevelAwait = firstAwait !== null;
  const topLevelAwaitSite = firstAwait === null ? 0 : sites.add(firstAwait.start, firstAwait.end);
  const prefix = programHead(imports, topLevelAwait, emitter);
  heads.write(edits);
  blankHashbang(unit.source, edits);
  const { code, map } = edits.apply(prefix, "\n})", true);
  const tables = { sites: sites.toArray(), functions: functions.list, statements: statements.toArray(), statementCount: statements.count };
  return { source: unit.source, code, ...tables, imports: imports.list, topLevelAwait, topLevelAwaitSite, map };
}

function programHead(imports: Imports, topLevelAwait: boolean, { unit, heads, names }: Emitter): string {
  return `(function${topLevelAwait ? "*" : ""}(${names.driver},${names.counter}){"use strict";const ${names.ran}=${names.driver}.ran;${imports.text}${heads.take(unit.root)}`;
}

function blankHashbang(source: string, edits: Edits): void {
  const line = /^#!.*/.exec(source)?.[0];
  if (line) edits.blank(0, line.length);
}

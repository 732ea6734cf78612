/**
 * Compiles a snippet for a loop and looks at what it imports: the compiler knows the language, the runner knows the
 * modules and the loops.
 */
import { compile } from "../compiler/compile.ts";
import type { CompileError, ImportInfo, Program } from "../compiler/program.ts";
import { WORDS_PER_SITE } from "../trace/format.ts";
import { append } from "../kernel/primordials.ts";
import { MODULE_NAMES } from "../modules/names.ts";
import { chosenLoop, decidingImport, loopOf, type LoopDecision } from "./choose-loop.ts";
import type { LoopChoice } from "./outcome.ts";

/** `decision`: what the imports choose, whatever the reader chose. Of a snippet that was not parsed: the browser's. */
export type SnippetResult =
  | { readonly ok: true; readonly program: Program; readonly decision: LoopDecision }
  | { readonly ok: false; readonly errors: readonly CompileError[]; readonly decision: LoopDecision };

/** Like `compile`; an import of what does not exist, and what the chosen loop cannot run, are errors at their lines. */
export function compileSnippet(source: string, choice: LoopChoice): SnippetResult {
  const result = compile(source);
  if (!result.ok) return { ...result, decision: loopOf([]) };
  const { program } = result;
  const decision = loopOf(program.imports);
  const errors: CompileError[] = [];
  for (let i = 0; i < program.imports.length; i++) checkImport(program, program.imports[i] as ImportInfo, errors);
  checkLoop(program, choice, decision, errors);
  return errors.length === 0 ? { ok: true, program, decision } : { ok: false, errors, decision };
}

function checkImport(program: Program, { specifier, site }: ImportInfo, errors: CompileError[]): void {
  if (MODULE_NAMES[specifier] === true) return;
  append(errors, errorAt(program, site, `Module "${specifier}" does not exist here: a snippet cannot import packages. Put the code that it needs into the snippet.`));
}

function checkLoop(program: Program, choice: LoopChoice, decision: LoopDecision, errors: CompileError[]): void {
  const loop = chosenLoop(choice, decision);
  const deciding = decidingImport(program.imports);
  if (loop === "browser" && deciding !== null) {
    append(errors, errorAt(program, deciding.site, `Module "${deciding.specifier}" belongs to Python's asyncio, and the event loop is set to Browser: set it to Automatic or asyncio.`));
  }
  if (loop === "asyncio" && program.topLevelAwait) {
    const advice = deciding === null ? "the event loop is set to asyncio. Set it to Automatic or Browser" : "put it into an async function main() and call asyncio.run(main())";
    append(errors, errorAt(program, program.topLevelAwaitSite, `'await' outside async function: ${advice}.`));
  }
}

function errorAt({ sites }: Program, site: number, message: string): CompileError {
  const at = site * WORDS_PER_SITE;
  return { kind: "unsupported", message, start: sites[at] ?? 0, end: sites[at + 1] ?? 0, line: sites[at + 2] ?? 0, column: sites[at + 3] ?? 0 };
}

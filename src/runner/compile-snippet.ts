/** Compiles a snippet and looks at what it imports: the compiler knows the language, the runner knows the modules. */
import { compile } from "../compiler/compile.ts";
import type { CompileError, CompileResult, ImportInfo, Program } from "../compiler/program.ts";
import { WORDS_PER_SITE } from "../trace/format.ts";
import { append } from "../kernel/primordials.ts";

/** Modules that belong to Python's loop, which is not built yet. */
const ASYNCIO_MODULES: Readonly<Record<string, boolean>> = { asyncio: true, contextlib: true, contextvars: true, threading: true, builtins: true, time: true };

/** Like `compile`; an import of what does not exist is an error at its line. */
export function compileSnippet(source: string): CompileResult {
  const result = compile(source);
  if (!result.ok) return result;
  const errors: CompileError[] = [];
  const { imports } = result.program;
  for (let i = 0; i < imports.length; i++) append(errors, importError(result.program, imports[i] as ImportInfo));
  return errors.length === 0 ? result : { ok: false, errors };
}

/** No module can be imported yet, so every import is an error that says why. */
function importError({ sites }: Program, { specifier, site }: ImportInfo): CompileError {
  const at = site * WORDS_PER_SITE;
  return {
    kind: "unsupported",
    message: ASYNCIO_MODULES[specifier] === true
      ? `Module "${specifier}" belongs to Python's asyncio loop, which is not built yet: write it with promises for now.`
      : `Module "${specifier}" does not exist here: a snippet cannot import packages. Put the code that it needs into the snippet.`,
    start: sites[at] ?? 0,
    end: sites[at + 1] ?? 0,
    line: sites[at + 2] ?? 0,
    column: sites[at + 3] ?? 0,
  };
}

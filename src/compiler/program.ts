/**
 * What the compiler hands to the runner: JavaScript that calls the driver object `$`, and the tables that lead back
 * to the snippet. A program is plain data, so that it can be compiled ahead and kept.
 */
import type { FunctionInfo } from "../trace/format.ts";

/** One import declaration of the snippet (type-only ones are gone). */
export interface ImportInfo {
  readonly specifier: string;
  /** Index in `sites` of the whole declaration. */
  readonly site: number;
}

/** A compiled snippet. */
export interface Program {
  /** The snippet, as written. */
  readonly source: string;
  /**
   * A classic script whose value is one function expression `(function ($, ...) {...})`; see `src/compiler/README.md`.
   * Lines are those of the source: no line ever moves.
   */
  readonly code: string;
  /** Columns of start, end, line, column; see `WORDS_PER_SITE`. Site 0 is "not known". */
  readonly sites: Uint32Array;
  /** Function 0 is the module itself. */
  readonly functions: readonly FunctionInfo[];
  /** Pairs (line, statement): which statements have code on a line; see `statements.ts`. */
  readonly statements: Uint32Array;
  /** Number of statements: entries that the driver's `ran` has to have. */
  readonly statementCount: number;
  readonly imports: readonly ImportInfo[];
  /** True if the module body awaits (a `for await` or an `await` outside of any function). */
  readonly topLevelAwait: boolean;
  /** Site of the first of them, 0 if there is none. */
  readonly topLevelAwaitSite: number;
  /** Source map (version 3, JSON) from `code` to `source`, for stack columns. */
  readonly map: string;
}

/** Why a snippet was not compiled. */
export interface CompileError {
  /** `syntax`: not TypeScript. `unsupported`: valid, and not yet compiled; the message names the construct. */
  readonly kind: "syntax" | "unsupported";
  readonly message: string;
  /** UTF-16 offsets in the source. */
  readonly start: number;
  readonly end: number;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

/** All that is refused is listed at once, in source order; a syntax error is alone. */
export type CompileResult = { readonly ok: true; readonly program: Program } | { readonly ok: false; readonly errors: readonly CompileError[] };

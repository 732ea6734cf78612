/** Refusals and syntax errors as the reader gets them: with line and column. */
import type { ParseFailure } from "./parse.ts";
import type { CompileError } from "./program.ts";
import type { Refusal } from "./refuse.ts";
import type { Lines } from "./sites.ts";

/** The one syntax error: one character wide. */
export function syntaxError({ message, pos }: ParseFailure, lines: Lines, source: string): CompileError {
  const start = Math.min(pos, source.length);
  return { kind: "syntax", message, start, end: Math.min(start + 1, source.length), ...lines.at(start) };
}

/** Everything refused. */
export function refused(refusals: readonly Refusal[], lines: Lines): readonly CompileError[] {
  return refusals.map(({ message, start, end }) => ({ kind: "unsupported", message, start, end, ...lines.at(start) }));
}

/** A fault of the compiler itself: said as such, so that nothing is compiled wrongly in silence. */
export function internalError(error: unknown, lines: Lines): CompileError {
  const message = `The compiler failed on this snippet; this is a fault of Coroscope: ${String(error)}`;
  return { kind: "unsupported", message, start: 0, end: 0, ...lines.at(0) };
}

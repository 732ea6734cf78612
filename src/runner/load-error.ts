/** The engine refused what the compiler made, or the kernel failed: said as it is, never taken for the snippet's own error. */
import { ErrorCtor } from "../kernel/primordials.ts";
import type { CompileError } from "../compiler/program.ts";
import type { LoopKind } from "../trace/format.ts";
import type { Outcome } from "./outcome.ts";

export function loadError(error: unknown, loop: LoopKind, realMs: number): Outcome {
  const message = error instanceof ErrorCtor ? `${error.name}: ${error.message}` : "something that is no error was thrown";
  const compileError: CompileError = { kind: "unsupported", message: `The compiled snippet could not be run (${message}). This is a fault of Coroscope.`, start: 0, end: 0, line: 1, column: 1 };
  return compileErrorOutcome([compileError], loop, realMs);
}

/** The outcome of a snippet that was not compiled. */
export function compileErrorOutcome(errors: readonly CompileError[], loop: LoopKind, realMs: number): Outcome {
  const first = errors[0];
  return {
    outcome: "compile-error",
    loop,
    limit: null,
    pending: 0,
    error: first === undefined ? null : { name: first.kind === "syntax" ? "SyntaxError" : "UnsupportedError", message: first.message, line: first.line, column: first.column },
    compileErrors: errors,
    warnings: [],
    timeMs: 0,
    realMs,
    steps: 0,
    coroutines: 0,
  };
}

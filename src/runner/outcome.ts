/** What a run is given and what comes of it: shared by the worker, the command line and the tests. */
import type { CompileError } from "../compiler/program.ts";
import type { ConsoleLevel, LoopKind, TraceBatch, TraceHeader, WarningKind } from "../trace/format.ts";

/** Which loop the reader asked for. */
export type LoopChoice = "auto" | LoopKind;

export interface RunOptions {
  readonly loop: LoopChoice;
  /** Most records before the run is cut. */
  readonly maxRecords: number;
  /** Most real seconds before the run is cut. */
  readonly maxSeconds: number;
}

/** Bounds of a run unless the reader raises them. */
export const DEFAULT_RUN_OPTIONS: RunOptions = { loop: "auto", maxRecords: 200_000, maxSeconds: 5 };

/** Where a run's trace goes while it runs. Called synchronously from inside the run. */
export interface TraceSink {
  /** Once, before the first batch. */
  header(header: TraceHeader): void;
  /** Each batch's buffers belong to the sink. */
  batch(batch: TraceBatch): void;
}

/** One text line of output: a write that holds line breaks gives several. */
export interface ConsoleLine {
  readonly level: ConsoleLevel;
  readonly text: string;
  /** Virtual time of the line's first character. */
  readonly timeMs: number;
}

export interface RunError {
  readonly name: string;
  readonly message: string;
  /** Both from 1; 0 if not known. */
  readonly line: number;
  readonly column: number;
}

export interface RunWarning {
  readonly kind: WarningKind;
  readonly message: string;
  /** From 1; 0 if not known. */
  readonly line: number;
}

/** How a run ended. `compile-error` runs have no trace. */
export interface Outcome {
  readonly outcome: "completed" | "threw" | "deadlock" | "limit" | "compile-error";
  readonly loop: LoopKind;
  /** Which bound was reached, if `outcome` is "limit". */
  readonly limit: "records" | "seconds" | null;
  /** Coroutines that still waited when the run ended. */
  readonly pending: number;
  /** The first uncaught error, or the first compile error. */
  readonly error: RunError | null;
  /** All that the compiler refused; empty unless `outcome` is "compile-error". */
  readonly compileErrors: readonly CompileError[];
  readonly warnings: readonly RunWarning[];
  /** Virtual time at the end. */
  readonly timeMs: number;
  /** Real time the run took. */
  readonly realMs: number;
  readonly steps: number;
  /** Calls of async functions and async generators of the snippet (the module and library coroutines do not count). */
  readonly coroutines: number;
}

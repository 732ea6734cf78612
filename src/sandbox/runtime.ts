/**
 * What the page knows of the sandbox: compile ahead, run, stop. Everything behind it (frames, workers, messages) is
 * `openRuntime()`'s affair; whatever comes from the worker has been validated before a listener hears of it.
 */
import type { CompileError } from "../compiler/program.ts";
import type { LoopDecision } from "../runner/choose-loop.ts";
import type { LoopChoice, Outcome, RunOptions, TraceSink } from "../runner/outcome.ts";

/** How a run ended, as the page sees it. */
export type RunEnd =
  /** The runner came to its end and told how. */
  | { readonly kind: "outcome"; readonly outcome: Outcome }
  /** Stop was pressed. The trace so far stays. */
  | { readonly kind: "stopped" }
  /** The page ended the worker: it did not answer in time, sent too much or sent what no run of ours sends. */
  | { readonly kind: "killed"; readonly reason: "time" | "flood" | "invalid" | "crashed"; readonly detail: string };

export interface RunListener extends TraceSink {
  end(end: RunEnd): void;
}

export interface RunHandle {
  /** Random id of the run. */
  readonly id: string;
  /** Ends the worker at once; `end({kind: "stopped"})` follows. Harmless after the end. */
  stop(): void;
}

export type { LoopDecision };

/** What compiling ahead found: the errors, and which loop the imports choose. */
export interface Checked {
  readonly errors: readonly CompileError[];
  readonly decision: LoopDecision;
}

/** Result of compiling ahead; `null` if a newer call overtook this one. */
export type CheckResult = Checked | null;

export interface Runtime {
  /** Resolves when the frames answered and a warm worker waits; rejects with a sentence for the reader. */
  readonly ready: Promise<void>;
  /** Compiles for a loop in the warm worker, which keeps the program: a `run` of the same text only starts it. */
  check(source: string, loop: LoopChoice): Promise<CheckResult>;
  /** Runs in the warm worker (or as soon as there is one). One run at a time: an unfinished one is stopped first. */
  run(source: string, options: RunOptions, listener: RunListener): RunHandle;
  /** Takes the frames out of the page. */
  close(): void;
}

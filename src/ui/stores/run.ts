/**
 * The run whose trace is shown. The trace itself is appended to in place; `revision` tells the views, once a frame,
 * that it has grown. What changes these is `actions/run.ts`.
 */
import { createStore } from "zustand/vanilla";
import type { CompileError } from "../../compiler/program.ts";
import { DEFAULT_RUN_OPTIONS, type RunOptions } from "../../runner/outcome.ts";
import type { LoopDecision, RunEnd } from "../../sandbox/runtime.ts";
import type { TraceView } from "../../trace/model/view.ts";

/** `starting`: compiled and sent to the worker, no record yet. */
export type Phase = "idle" | "starting" | "running" | "ended";

/** A type error of the editor's language service. */
export interface TypeProblem {
  readonly message: string;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

export interface RunState {
  readonly phase: Phase;
  /** The bounds of the current or last run. */
  readonly options: RunOptions;
  /** The trace shown: of the current run once it has begun, else of the last one that did. */
  readonly trace: TraceView | null;
  /** The text whose trace is shown; null before the first run. */
  readonly source: string | null;
  /** Steps of the trace shown, and its revision, as of this frame. */
  readonly steps: number;
  readonly revision: number;
  /** How the last run ended. */
  readonly end: RunEnd | null;
  /** Errors of compiling ahead, for the text as it is now. */
  readonly checked: readonly CompileError[];
  /** Which loop the imports choose, by the same compiling ahead; null until it is known. */
  readonly decision: LoopDecision | null;
  readonly typeProblems: readonly TypeProblem[];
  /** The text for which TypeScript has answered; null before its first answer. */
  readonly typesFor: string | null;
  /** True if TypeScript could not be fetched: it will not answer. */
  readonly typesOff: boolean;
  /** Why there is no sandbox, in a sentence. */
  readonly sandboxFailure: string | null;
}

export const runStore = createStore<RunState>(() => ({
  phase: "idle",
  options: DEFAULT_RUN_OPTIONS,
  trace: null,
  source: null,
  steps: 0,
  revision: 0,
  end: null,
  checked: [],
  decision: null,
  typeProblems: [],
  typesFor: null,
  typesOff: false,
  sandboxFailure: null,
}));

/** True while a run can be stopped. */
export const isRunning = (state: RunState): boolean => state.phase === "starting" || state.phase === "running";

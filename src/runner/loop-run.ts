/** What the runner needs of an event loop: how it runs a program, and what it has to tell at the end. One implementation a loop. */
import type { Driver } from "../kernel/driver.ts";
import type { Report } from "../kernel/host/report.ts";
import type { RunOver } from "../kernel/run-over.ts";
import type { Uncaught } from "../kernel/uncaught.ts";
import type { FunctionInfo, LoopKind, WarningKind } from "../trace/format.ts";
import type { RunError } from "./outcome.ts";

/** Something to warn of when the run has ended. */
export interface EndNote {
  readonly kind: WarningKind;
  readonly message: string;
  /** Line in the snippet, 0 if not known. */
  readonly line: number;
  readonly coroutine: number;
  readonly site: number;
}

export interface LoopEnd {
  readonly notes: readonly EndNote[];
  /** What still waits: tasks, or coroutines. */
  readonly pending: number;
  /** Nothing can go on, though something has to. */
  readonly isDeadlock: boolean;
}

export interface LoopRun {
  readonly kind: LoopKind;
  readonly driver: Driver;
  /** All functions that the trace may name. */
  readonly functions: readonly FunctionInfo[];
  /** The globals of scheduling: Promise, timers and the like. */
  scheduling(report: Report): object;
  /** Runs the module body and all that follows from it. Throws only `RunOver`. */
  execute(body: unknown, report: Report): void;
  /** True if this error ended the module itself. */
  endsModule(uncaught: Uncaught): boolean;
  error(uncaught: Uncaught): RunError;
  end(over: RunOver | null): LoopEnd;
}

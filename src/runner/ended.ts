/** What a run has gathered when it ends. */
import type { Program } from "../compiler/program.ts";
import type { Agent } from "../kernel/agent.ts";
import type { RunOver } from "../kernel/run-over.ts";
import type { Uncaught } from "../kernel/uncaught.ts";
import type { LoopRun } from "./loop-run.ts";

export interface Ended {
  readonly program: Program;
  readonly agent: Agent;
  readonly uncaught: readonly Uncaught[];
  readonly loop: LoopRun;
  /** Why it was cut, null if it came to its end. */
  readonly over: RunOver | null;
}

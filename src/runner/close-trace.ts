/** The end of a run: warnings, what still waited, the last records, and the outcome made of them. */
import { END_REASONS, Kind, WARNING_KINDS, type EndReason, type WarningKind } from "../trace/format.ts";
import type { RunOver } from "../kernel/run-over.ts";
import { append } from "../kernel/primordials.ts";
import type { Uncaught } from "../kernel/uncaught.ts";
import { describeError } from "./errors.ts";
import type { EndNote, LoopEnd } from "./loop-run.ts";
import type { Outcome, RunError, RunWarning } from "./outcome.ts";
import { sitePosition } from "./positions.ts";
import type { Ended } from "./ended.ts";

/** Queued jobs that are told one by one. */
const MOST_TOLD = 100;

/** What V8 says when calls nest too deep. */
const STACK_EXHAUSTED = "Maximum call stack size exceeded";
/** Measured in Chromium 150: between 600 and 700 calls of a one-line async function, where the browser's own manages 4,000. */
const SHORT_STACK = "Async calls take more of the stack here than in a browser: about 600 fit into one another, where a browser manages several thousand";

export function closeTrace(ended: Ended, realMs: number): Outcome {
  const { agent, over, uncaught } = ended;
  agent.recorder.beginClosing();
  const closing = new Closing(ended);
  for (let i = 0; i < uncaught.length; i++) closing.tellUncaught(uncaught[i] as Uncaught);
  closing.tellEnd();
  if (over !== null && over.bound !== "deadlock") closing.tellCut(over);
  const reason = closing.endReason();
  agent.recorder.push(Kind.End, agent.guard.site, 0, 0, indexOf(END_REASONS, reason));
  agent.recorder.flush();
  return closing.outcome(reason, realMs);
}

class Closing {
  readonly #ended: Ended;
  readonly #warnings: RunWarning[] = [];
  readonly #end: LoopEnd;
  #error: RunError | null = null;

  constructor(ended: Ended) {
    this.#ended = ended;
    this.#end = ended.loop.end(ended.over);
  }

  tellUncaught(uncaught: Uncaught): void {
    const { loop } = this.#ended;
    const error = loop.error(uncaught);
    this.#error ??= error;
    const kind = loop.endsModule(uncaught) ? "uncaught-exception" : uncaught.kind;
    this.#warn(kind, `${kind === "unhandled-rejection" ? "Unhandled rejection: " : "Uncaught "}${describeError(error)}`, error.line, uncaught.coroutine, uncaught.site);
    if (error.name === "RangeError" && error.message === STACK_EXHAUSTED) this.#warn("other", SHORT_STACK, error.line, uncaught.coroutine, uncaught.site);
  }

  tellEnd(): void {
    const { notes } = this.#end;
    for (let i = 0; i < notes.length; i++) {
      const { kind, message, line, coroutine, site } = notes[i] as EndNote;
      this.#warn(kind, message, line, coroutine, site);
    }
  }

  /** Where the run was cut, and the jobs that were ready then. */
  tellCut({ bound }: RunOver): void {
    const { jobs, recorder, guard } = this.#ended.agent;
    const { line } = sitePosition(this.#ended.program, guard.site);
    this.#warn("limit", `Cut at the bound of ${bound === "records" ? "trace records" : "real time"}${line > 0 ? ` at line ${line}` : ""}`, line, guard.running, guard.site);
    const told = jobs.size < MOST_TOLD ? jobs.size : MOST_TOLD;
    for (let i = 0; i < told; i++) recorder.push(Kind.Queued, 0, jobs.waitingId(i), jobs.waitingCause(i), 0);
  }

  endReason(): EndReason {
    const { over } = this.#ended;
    if (over !== null && over.bound !== "deadlock") return over.bound === "records" ? "limit-records" : "limit-seconds";
    if (this.#error !== null) return "threw";
    return this.#end.isDeadlock ? "deadlock" : "completed";
  }

  outcome(reason: EndReason, realMs: number): Outcome {
    const { agent, loop } = this.#ended;
    return {
      outcome: reason === "limit-records" || reason === "limit-seconds" ? "limit" : reason,
      loop: loop.kind,
      limit: reason === "limit-records" ? "records" : reason === "limit-seconds" ? "seconds" : null,
      pending: this.#end.pending,
      error: this.#error,
      compileErrors: [],
      warnings: this.#warnings,
      timeMs: agent.clock.nowMs,
      realMs,
      steps: agent.recorder.step,
      coroutines: agent.coroutines,
    };
  }

  #warn(kind: WarningKind, message: string, line: number, coroutine: number, site: number): void {
    const { recorder } = this.#ended.agent;
    append(this.#warnings, { kind, message, line });
    recorder.push(Kind.Warn, site, coroutine, indexOf(WARNING_KINDS, kind), recorder.string(message));
  }
}

function indexOf<T>(list: readonly T[], item: T): number {
  let index = 0;
  while (list[index] !== item) index++;
  return index;
}

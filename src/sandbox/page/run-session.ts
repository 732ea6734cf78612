/**
 * One run, from the click to its end: reads what its worker reports, keeps the time, and tells the listener exactly one
 * end. States: compiling, running, ending (the worker is being killed; what it said before still arrives), over.
 */
import type { RunOptions } from "../../runner/outcome.ts";
import { COMPILE_SECONDS, GRACE_SECONDS, HANDSHAKE_SECONDS, recordCap } from "../limits.ts";
import { impossible, type GoneReason, type WorkerReport } from "../protocol.ts";
import type { RunEnd, RunHandle, RunListener } from "../runtime.ts";
import type { PageClock } from "./clock.ts";
import { readOutcome } from "./read-outcome.ts";
import { Unexpected } from "./shape.ts";
import { TraceGate } from "./trace-gate.ts";
import { Watchdog } from "./watchdog.ts";
import { GONE_SENTENCES, type WorkerLink } from "./worker-link.ts";

/** What a run says once it has begun to compile. */
export type SessionReport = Exclude<WorkerReport, { t: "ready" | "compiled" }>;

export interface RunRequest {
  readonly id: string;
  readonly source: string;
  readonly options: RunOptions;
  readonly listener: RunListener;
}

export class RunSession implements RunHandle {
  readonly id: string;
  readonly worker: WorkerLink;
  readonly #request: RunRequest;
  readonly #gate: TraceGate;
  readonly #watchdog: Watchdog;
  #state: "compiling" | "running" | "ending" | "over" = "compiling";
  /** What to tell once the worker is gone, if we ended it. */
  #end: RunEnd | null = null;

  constructor(request: RunRequest, worker: WorkerLink, clock: PageClock) {
    this.id = request.id;
    this.worker = worker;
    this.#request = request;
    this.#gate = new TraceGate(request.source, recordCap(request.options));
    this.#watchdog = new Watchdog(clock, () => { this.#bark(); });
    this.#watchdog.arm(COMPILE_SECONDS + (worker.state === "starting" ? HANDSHAKE_SECONDS : 0));
    worker.run({ t: "run", id: request.id, source: request.source, options: request.options });
  }

  /** Takes a report that bears the run's id. A report that no run of ours sends ends the run. */
  hear(report: SessionReport): void {
    if (this.#state === "over") return;
    try {
      this.#read(report);
    } catch (error) {
      if (!(error instanceof Unexpected)) throw error;
      this.#endWith({ kind: "killed", reason: "invalid", detail: `${GONE_SENTENCES.invalid} (${error.message})` });
    }
  }

  stop(): void {
    this.#endWith({ kind: "stopped" });
  }

  /** Stops without waiting for the worker's end: another run takes its place. */
  abandon(): void {
    this.#finish({ kind: "stopped" });
    this.worker.kill();
  }

  /** The worker is no more. */
  gone(reason: GoneReason, detail: string): void {
    const why = reason === "killed" ? "crashed" : reason;
    const sentence = detail === "" ? GONE_SENTENCES[reason] : `${GONE_SENTENCES[reason]} (${detail})`;
    this.#finish(this.#end ?? { kind: "killed", reason: why, detail: sentence });
  }

  #read(report: SessionReport): void {
    switch (report.t) {
      case "started": this.#started(); return;
      case "header": this.#request.listener.header(this.#gate.header(report)); return;
      case "batch": this.#request.listener.batch(this.#gate.batch(report)); return;
      case "outcome": this.#over({ kind: "outcome", outcome: readOutcome(report.text, "outcome") }); return;
      case "failed": this.#over({ kind: "killed", reason: "crashed", detail: `The runner failed: ${report.text}` }); return;
      default: impossible(report);
    }
  }

  #started(): void {
    if (this.#state === "ending") return;
    if (this.#state !== "compiling") throw new Unexpected("a second start");
    this.#state = "running";
    this.#watchdog.arm(this.#request.options.maxSeconds + GRACE_SECONDS);
  }

  #bark(): void {
    const detail =
      this.#state === "compiling"
        ? `The snippet did not compile within ${COMPILE_SECONDS} seconds.`
        : `The run did not end within its ${this.#request.options.maxSeconds} seconds, nor in the second after them.`;
    this.#endWith({ kind: "killed", reason: "time", detail });
  }

  /** Ends the worker; the end is told when it is gone, so that what it said before is not lost. */
  #endWith(end: RunEnd): void {
    if (this.#state === "over" || this.#state === "ending") return;
    this.#state = "ending";
    this.#end = end;
    this.#watchdog.callOff();
    this.worker.kill();
  }

  /** The runner said its last word. The worker ran a stranger's code, so nothing else ever runs in it. */
  #over(end: RunEnd): void {
    this.#finish(end);
    this.worker.kill();
  }

  /** The only place where a run ends. */
  #finish(end: RunEnd): void {
    if (this.#state === "over") return;
    this.#state = "over";
    this.#watchdog.callOff();
    this.#request.listener.end(end);
  }
}

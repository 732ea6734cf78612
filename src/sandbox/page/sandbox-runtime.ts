/**
 * The page's `Runtime`: one frame at a time, in it one warm spare worker, and at most one run. Knows no DOM: frames come
 * from outside.
 *
 * The spare compiles what is typed. A run takes it, and the next one is started when the run's first records are here,
 * so that it does not compete with the click. A worker that has run is ended, always.
 */
import type { LoopChoice, RunOptions } from "../../runner/outcome.ts";
import type { GoneReason, WorkerReport } from "../protocol.ts";
import type { CheckResult, RunHandle, RunListener, Runtime } from "../runtime.ts";
import { Checks } from "./checks.ts";
import type { PageClock } from "./clock.ts";
import type { OpenFrame } from "./frame-link.ts";
import { Frame, type FrameListener } from "./frame.ts";
import { randomId } from "./random-id.ts";
import { RunSession } from "./run-session.ts";
import { SandboxError } from "./sandbox-error.ts";
import type { WorkerLink } from "./worker-link.ts";

export class SandboxRuntime implements Runtime, FrameListener {
  readonly ready: Promise<void>;
  readonly #open: OpenFrame;
  readonly #clock: PageClock;
  readonly #checks: Checks;
  #frame: Frame | null = null;
  #spare: WorkerLink | null = null;
  #session: RunSession | null = null;
  #closed = false;
  #isReady = false;
  #resolveReady: () => void = () => undefined;
  #rejectReady: (error: SandboxError) => void = () => undefined;

  constructor(open: OpenFrame, clock: PageClock) {
    this.#open = open;
    this.#clock = clock;
    this.#checks = new Checks(() => this.#warm(), clock);
    this.ready = new Promise((resolve, reject) => {
      this.#resolveReady = resolve;
      this.#rejectReady = reject;
    });
    // Who does not ask is told by `check` and `run` as well.
    this.ready.catch(() => undefined);
    this.#warm();
  }

  check(source: string, loop: LoopChoice): Promise<CheckResult> {
    return this.#closed ? Promise.reject(closedError()) : this.#checks.check(source, loop);
  }

  run(source: string, options: RunOptions, listener: RunListener): RunHandle {
    if (this.#closed) throw closedError();
    this.#session?.abandon();
    const worker = this.#warm();
    this.#spare = null;
    this.#session = new RunSession({ id: randomId(), source, options, listener }, worker, this.#clock);
    return this.#session;
  }

  close(): void {
    if (this.#closed) return;
    this.#session?.abandon();
    this.#closed = true;
    this.#frame?.close();
    this.#rejectReady(closedError());
    this.#checks.fail(closedError());
  }

  report(worker: WorkerLink, report: WorkerReport): void {
    if (report.t === "ready") this.#started();
    else if (report.t === "compiled") this.#checks.compiled(report.id, report.text);
    else if (this.#session?.worker === worker && report.id === this.#session.id) this.#session.hear(report);
    else if (report.t === "failed") this.#checks.failed(report.id, report.text);
    if (report.t === "batch" || report.t === "outcome" || report.t === "failed") this.#keepWarm();
  }

  gone(worker: WorkerLink, reason: GoneReason, detail: string): void {
    this.#forget(worker, reason, detail);
    // One that never started is not tried again at once: it would fail for ever.
    if (worker.hasStarted) this.#keepWarm();
    else this.#rejectReady(new SandboxError("worker-failed", detail));
  }

  lost(frame: Frame, workers: readonly WorkerLink[], error: SandboxError): void {
    if (frame === this.#frame) this.#frame = null;
    this.#rejectReady(error);
    this.#checks.fail(error);
    for (const worker of workers) this.#forget(worker, "crashed", error.message);
    // A frame that worked before is replaced; one that never did is tried again at the next check or run.
    if (this.#isReady) this.#keepWarm();
    this.#isReady = false;
  }

  #started(): void {
    this.#isReady = true;
    this.#resolveReady();
  }

  #forget(worker: WorkerLink, reason: GoneReason, detail: string): void {
    if (this.#spare === worker) this.#spare = null;
    this.#checks.gone(worker, reason, detail);
    if (this.#session?.worker === worker) this.#session.gone(reason, detail);
  }

  #keepWarm(): void {
    if (!this.#closed) this.#warm();
  }

  /** The spare, spawned (and its frame opened) if there is none that lives. */
  #warm(): WorkerLink {
    if (this.#spare?.state === "ending") this.#spare = null;
    this.#frame ??= new Frame(this.#open, this.#clock, this);
    this.#spare ??= this.#frame.spawn();
    return this.#spare;
  }
}

const closedError = (): SandboxError => new SandboxError("closed", "The sandbox was closed.");

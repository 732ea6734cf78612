/**
 * One sandbox frame with its workers: keeps commands until the frame is there, hands each worker's reports on, and finds
 * out when the frame's process is gone.
 */
import { SPAWN_GRANT } from "../limits.ts";
import { impossible, type FrameCommand, type GoneReason, type WorkerReport } from "../protocol.ts";
import type { PageClock } from "./clock.ts";
import type { FrameLink, OpenFrame } from "./frame-link.ts";
import { Heartbeat } from "./heartbeat.ts";
import { readFrameReport, readWorkerReport, type UnreadReport } from "./read-frame-report.ts";
import { SandboxError } from "./sandbox-error.ts";
import { Unexpected } from "./shape.ts";
import { WorkerLink } from "./worker-link.ts";

export interface FrameListener {
  report(worker: WorkerLink, report: WorkerReport): void;
  gone(worker: WorkerLink, reason: GoneReason, detail: string): void;
  /** The frame never opened, or its process ended; `workers` went with it and are not told of by `gone`. */
  lost(frame: Frame, workers: readonly WorkerLink[], error: SandboxError): void;
}

export class Frame {
  readonly #listener: FrameListener;
  readonly #heartbeat: Heartbeat;
  readonly #workers = new Map<number, WorkerLink>();
  #link: FrameLink | null = null;
  #waiting: FrameCommand[] = [];
  #closed = false;
  #lastNumber = 0;

  constructor(open: OpenFrame, clock: PageClock, listener: FrameListener) {
    this.#listener = listener;
    this.#heartbeat = new Heartbeat({
      clock,
      ping: (beat) => this.#link?.post({ t: "ping", beat }),
      awaiting: () => [...this.#workers.values()].some((worker) => worker.state !== "idle"),
      onSilence: () => { this.#lose(new SandboxError("frame-silent", "The sandbox went silent: most often the snippet used all memory.")); },
    });
    open().then((link) => { this.#opened(link); }, (error: unknown) => { this.#lose(asSandboxError(error)); });
  }

  spawn(): WorkerLink {
    const worker = new WorkerLink(++this.#lastNumber, (command) => { this.#post(command); });
    this.#workers.set(worker.number, worker);
    this.#post({ t: "spawn", worker: worker.number, grant: SPAWN_GRANT });
    return worker;
  }

  close(): void {
    this.#closed = true;
    this.#heartbeat.stop();
    this.#link?.close();
  }

  #opened(link: FrameLink): void {
    if (this.#closed) {
      link.close();
      return;
    }
    this.#link = link;
    link.onmessage = (data) => { this.#hear(data); };
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const command of waiting) this.#post(command);
  }

  #post(command: FrameCommand): void {
    if (this.#closed) return;
    if (this.#link === null) {
      this.#waiting.push(command);
      if (command.t === "kill") this.#gone(command.worker, "killed", "");
      return;
    }
    this.#link.post(command);
    this.#heartbeat.start();
  }

  #hear(data: unknown): void {
    if (this.#closed) return;
    this.#heartbeat.heard();
    const report = readFrameReport(data);
    switch (report.t) {
      case "pong": return;
      case "gone": this.#gone(report.worker, report.reason, report.detail); return;
      case "said": this.#said(report); return;
      default: impossible(report);
    }
  }

  #said({ worker: number, report }: Extract<UnreadReport, { t: "said" }>): void {
    const worker = this.#workers.get(number);
    if (worker === undefined) return;
    try {
      const read = readWorkerReport(report);
      if (read.t === "ready") worker.started();
      if (read.t === "compiled" || read.t === "failed") worker.answered();
      this.#listener.report(worker, read);
    } catch (error) {
      if (!(error instanceof Unexpected)) throw error;
      this.#gone(number, "invalid", error.message);
      this.#post({ t: "kill", worker: number });
    }
  }

  #gone(number: number, reason: GoneReason, detail: string): void {
    const worker = this.#workers.get(number);
    if (worker === undefined) return;
    this.#workers.delete(number);
    worker.state = "gone";
    this.#listener.gone(worker, reason, worker.hasStarted || reason === "killed" ? detail : `The worker did not start. ${detail}`);
  }

  #lose(error: SandboxError): void {
    if (this.#closed) return;
    this.close();
    const workers = [...this.#workers.values()];
    for (const worker of workers) worker.state = "gone";
    this.#listener.lost(this, workers, error);
  }
}

function asSandboxError(error: unknown): SandboxError {
  return error instanceof SandboxError ? error : new SandboxError("frame-silent", `The sandbox did not open: ${String(error)}`);
}

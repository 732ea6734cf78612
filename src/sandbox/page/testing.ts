/** What the tests of the page's side share: a clock that they move, and a frame whose worker they speak for. */
import type { FrameCommand, FrameReport, WorkerReport } from "../protocol.ts";
import type { RunEnd, RunListener } from "../runtime.ts";
import type { TraceBatch, TraceHeader } from "../../trace/format.ts";
import type { PageClock } from "./clock.ts";
import type { FrameLink } from "./frame-link.ts";

interface Timer {
  readonly atMs: number;
  readonly callback: () => void;
}

export class FakeClock implements PageClock {
  #nowMs = 0;
  #timers: Timer[] = [];

  after(ms: number, callback: () => void): () => void {
    const timer = { atMs: this.#nowMs + ms, callback };
    this.#timers.push(timer);
    return () => { this.#timers = this.#timers.filter((other) => other !== timer); };
  }

  /** Time passes, timers fire in order. */
  advance(ms: number): void {
    const endMs = this.#nowMs + ms;
    for (let timer = this.#next(endMs); timer !== undefined; timer = this.#next(endMs)) this.#fire(timer);
    this.#nowMs = endMs;
  }

  /** The machine sleeps: time jumps, and what was due fires once afterwards. */
  skip(ms: number): void {
    this.#nowMs += ms;
    for (const timer of [...this.#timers]) if (timer.atMs <= this.#nowMs) this.#fire({ ...timer, atMs: this.#nowMs }, timer);
  }

  #next(endMs: number): Timer | undefined {
    return this.#timers.filter((timer) => timer.atMs <= endMs).sort((a, b) => a.atMs - b.atMs)[0];
  }

  #fire(timer: Timer, kept: Timer = timer): void {
    this.#timers = this.#timers.filter((other) => other !== kept);
    this.#nowMs = timer.atMs;
    timer.callback();
  }
}

/** A frame that records what it is told; the test answers for it. */
export class FakeFrame implements FrameLink {
  readonly commands: FrameCommand[] = [];
  /** False: a frame whose process is gone. */
  alive = true;
  closed = false;
  onmessage: (data: unknown) => void = () => undefined;

  post(command: FrameCommand): void {
    this.commands.push(command);
    if (!this.alive) return;
    if (command.t === "ping") this.report({ t: "pong", beat: command.beat });
    if (command.t === "kill") this.report({ t: "gone", worker: command.worker, reason: "killed", detail: "" });
  }

  close(): void {
    this.closed = true;
  }

  report(report: FrameReport): void {
    this.onmessage(report);
  }

  said(worker: number, report: WorkerReport): void {
    this.report({ t: "said", worker, report });
  }

  /** The commands of one kind, in order. */
  of<T extends FrameCommand["t"]>(t: T): Extract<FrameCommand, { t: T }>[] {
    return this.commands.filter((command) => command.t === t) as Extract<FrameCommand, { t: T }>[];
  }

  /** What was sent to the workers last. */
  lastSent(): Extract<FrameCommand, { t: "send" }> {
    const last = this.of("send").at(-1);
    if (last === undefined) throw new Error("nothing was sent");
    return last;
  }
}

/** Keeps what a run tells. */
export class RunNotes implements RunListener {
  readonly headers: TraceHeader[] = [];
  readonly batches: TraceBatch[] = [];
  readonly ends: RunEnd[] = [];

  header(header: TraceHeader): void {
    this.headers.push(header);
  }

  batch(batch: TraceBatch): void {
    this.batches.push(batch);
  }

  end(end: RunEnd): void {
    this.ends.push(end);
  }
}

/** Lets promises that are settled be heard. */
export const settled = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 0); });

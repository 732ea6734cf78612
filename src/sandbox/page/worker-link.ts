/** One worker as the page knows it: its number, what it is doing, and how to speak to it. */
import { COMPILE_GRANT, runGrant } from "../limits.ts";
import type { CompileCommand, FrameCommand, GoneReason, RunCommand, WorkerCommand } from "../protocol.ts";

/** `starting`: not heard of yet. `idle`: a warm spare. `busy`: compiles or runs. `ending`: killed, not yet confirmed. */
export type WorkerState = "starting" | "idle" | "busy" | "ending" | "gone";

export class WorkerLink {
  readonly number: number;
  state: WorkerState = "starting";
  /** True once it said that it is ready. */
  hasStarted = false;
  /** Commands sent and not answered yet; a run is answered by the worker's end. */
  #pending = 0;
  readonly #post: (command: FrameCommand) => void;

  constructor(number: number, post: (command: FrameCommand) => void) {
    this.number = number;
    this.#post = post;
  }

  compile({ id, source, loop }: Omit<CompileCommand, "t">): void {
    this.#send({ t: "compile", id, source, loop }, COMPILE_GRANT);
  }

  run(command: RunCommand): void {
    this.#send(command, runGrant(command.options, command.source.length));
  }

  /** Ends it; a `gone` report confirms. */
  kill(): void {
    if (this.state === "ending" || this.state === "gone") return;
    this.state = "ending";
    this.#post({ t: "kill", worker: this.number });
  }

  /** The worker said that it is ready. */
  started(): void {
    this.hasStarted = true;
    this.#settle();
  }

  /** It answered a compilation. */
  answered(): void {
    this.#pending--;
    this.#settle();
  }

  #settle(): void {
    if (this.state === "ending" || this.state === "gone") return;
    this.state = this.#pending > 0 ? "busy" : "idle";
  }

  #send(command: WorkerCommand, grant: typeof COMPILE_GRANT): void {
    // A worker that has not started keeps the message until it has.
    this.#pending++;
    if (this.state === "idle") this.state = "busy";
    this.#post({ t: "send", worker: this.number, command, grant });
  }
}

/** What a worker's end is to the reader. */
export const GONE_SENTENCES: Readonly<Record<GoneReason, string>> = {
  killed: "The page ended the worker.",
  flood: "The snippet sent more than a run within its limits can.",
  invalid: "The worker sent what no run sends.",
  crashed: "The browser ended the worker.",
};

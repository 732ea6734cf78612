/**
 * Compiling ahead: one compilation at a time, and of the calls that come meanwhile only the newest is kept. Every call
 * is answered: with its errors, with `null` if a newer call overtook it, or by a `SandboxError`.
 */
import type { LoopChoice } from "../../runner/outcome.ts";
import { COMPILE_SECONDS, HANDSHAKE_SECONDS } from "../limits.ts";
import type { GoneReason } from "../protocol.ts";
import type { CheckResult } from "../runtime.ts";
import type { PageClock } from "./clock.ts";
import { randomId } from "./random-id.ts";
import { readChecked } from "./read-checked.ts";
import { SandboxError } from "./sandbox-error.ts";
import { Watchdog } from "./watchdog.ts";
import { GONE_SENTENCES, type WorkerLink } from "./worker-link.ts";

interface Check {
  readonly id: string;
  readonly source: string;
  readonly loop: LoopChoice;
  resolve(result: CheckResult): void;
  reject(error: SandboxError): void;
}

export class Checks {
  readonly #warm: () => WorkerLink;
  readonly #watchdog: Watchdog;
  #current: Check | null = null;
  #worker: WorkerLink | null = null;
  #next: Check | null = null;

  /** `warm`: the worker to compile in, started if there is none. */
  constructor(warm: () => WorkerLink, clock: PageClock) {
    this.#warm = warm;
    this.#watchdog = new Watchdog(clock, () => {
      const worker = this.#worker;
      // Not the worker's any more when it goes: it is not asked again.
      this.#worker = null;
      worker?.kill();
      this.#answer((check) => { check.reject(new SandboxError("compile-failed", `The snippet did not compile within ${COMPILE_SECONDS} seconds.`)); });
    });
  }

  check(source: string, loop: LoopChoice): Promise<CheckResult> {
    return new Promise((resolve, reject) => {
      this.#next?.resolve(null);
      this.#next = { id: randomId(), source, loop, resolve, reject };
      if (this.#current === null) this.#start();
    });
  }

  /** A `compiled` report came. Throws `Unexpected` if its text is not what the compiler says. */
  compiled(id: string, text: string): void {
    if (this.#current?.id !== id) return;
    const checked = readChecked(text, "checked");
    this.#answer((check) => { check.resolve(this.#next === null ? checked : null); });
  }

  /** The compiler itself failed: a mistake of ours. */
  failed(id: string, text: string): void {
    if (this.#current?.id !== id) return;
    this.#answer((check) => { check.reject(new SandboxError("compile-failed", `The compiler failed: ${text}`)); });
  }

  /** A worker is no more. One that we ended takes the check along without its fault: it is asked again elsewhere. */
  gone(worker: WorkerLink, reason: GoneReason, detail: string): void {
    if (this.#current === null || this.#worker !== worker) return;
    if (reason === "killed") {
      this.#next ??= this.#current;
      if (this.#next !== this.#current) this.#current.resolve(null);
      this.#start();
    } else {
      this.#answer((check) => { check.reject(new SandboxError("compile-failed", `${GONE_SENTENCES[reason]} ${detail}`)); });
    }
  }

  /** There is no sandbox: nothing can be answered. */
  fail(error: SandboxError): void {
    this.#watchdog.callOff();
    this.#current?.reject(error);
    this.#next?.reject(error);
    this.#current = this.#next = this.#worker = null;
  }

  #answer(tell: (check: Check) => void): void {
    const check = this.#current;
    this.#current = this.#worker = null;
    this.#watchdog.callOff();
    if (check !== null) tell(check);
    if (this.#next !== null) this.#start();
  }

  #start(): void {
    this.#current = this.#next;
    this.#next = null;
    if (this.#current === null) return;
    this.#worker = this.#warm();
    this.#watchdog.arm(COMPILE_SECONDS + (this.#worker.state === "starting" ? HANDSHAKE_SECONDS : 0));
    this.#worker.compile(this.#current);
  }
}

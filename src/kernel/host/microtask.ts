/** queueMicrotask: https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#microtask-queuing */
import { agent } from "../agent.ts";
import { enterCallback, leaveCallback } from "../callback.ts";
import type { Reaction } from "../job-queue.ts";
import { TypeErrorCtor, isCallable } from "../primordials.ts";
import type { Uncaught } from "../uncaught.ts";
import { callReporting } from "./report.ts";

type Callback = (...args: unknown[]) => unknown;

class Microtask implements Reaction {
  nextReaction: Reaction | null = null;
  readonly id = 0;
  readonly #callback: Callback;
  readonly #report: (uncaught: Uncaught) => void;

  constructor(callback: Callback, report: (uncaught: Uncaught) => void) {
    this.#callback = callback;
    this.#report = report;
  }

  react(_value: unknown, _rejected: boolean, cause: number): void {
    enterCallback();
    callReporting(this.#callback, [], this.#report);
    leaveCallback(cause, 0);
  }
}

export function microtaskFunctions(report: (uncaught: Uncaught) => void): object {
  return {
    queueMicrotask(callback: unknown): void {
      if (!isCallable(callback)) throw new TypeErrorCtor("queueMicrotask needs a function to call");
      agent.clock.touch();
      agent.jobs.enqueue(new Microtask(callback, report), undefined, false, agent.moment());
    },
  };
}

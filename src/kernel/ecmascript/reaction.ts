/** What `then` leaves behind: https://tc39.es/ecma262/#sec-promisereaction-records and the job made of it. */
import { rethrowIfOver } from "../agent.ts";
import type { Reaction } from "../job-queue.ts";
import { AbruptJob } from "./abrupt-job.ts";
import { ReflectApply, isCallable } from "../primordials.ts";
import { capabilityId, rejectCapability, resolveCapability, type PromiseCapability } from "./capability.ts";
import { enterCallback, leaveCallback } from "../callback.ts";

/** Both reactions of one `then`: only one of them ever runs. */
export class ThenReaction implements Reaction {
  nextReaction: Reaction | null = null;
  readonly id = 0;
  readonly #onFulfilled: unknown;
  readonly #onRejected: unknown;
  readonly #capability: PromiseCapability;

  constructor(onFulfilled: unknown, onRejected: unknown, capability: PromiseCapability) {
    this.#onFulfilled = onFulfilled;
    this.#onRejected = onRejected;
    this.#capability = capability;
  }

  /** https://tc39.es/ecma262/#sec-newpromisereactionjob */
  react(argument: unknown, rejected: boolean, cause: number): void {
    const handler = rejected ? this.#onRejected : this.#onFulfilled;
    let value = argument; // 1.d
    let threw = rejected && !isCallable(handler); // 1.d.ii
    enterCallback();
    if (isCallable(handler)) {
      try {
        value = ReflectApply(handler, undefined, [argument]); // 1.e
      } catch (error) {
        rethrowIfOver();
        value = error;
        threw = true;
      }
    }
    this.#settle(value, threw, cause);
  }

  /** Steps 1.g to 1.i; they may still run code of the snippet (a `then` that is got, a capability of its own), so the record comes after. */
  #settle(value: unknown, threw: boolean, cause: number): void {
    let abrupt: AbruptJob | null = null;
    try {
      if (threw) rejectCapability(this.#capability, value);
      else resolveCapability(this.#capability, value);
    } catch (error) {
      rethrowIfOver();
      abrupt = new AbruptJob(error);
    }
    leaveCallback(cause, capabilityId(this.#capability));
    if (abrupt !== null) throw abrupt;
  }
}

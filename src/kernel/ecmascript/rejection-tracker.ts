/**
 * HostPromiseRejectionTracker (https://html.spec.whatwg.org/multipage/webappapis.html#the-hostpromiserejectiontracker-implementation):
 * rejections that nobody handles are decided after each macrotask's drain, as "notify about rejected promises" does.
 */
import { SafeMap } from "../primordials.ts";

export interface Rejection {
  readonly reason: unknown;
  /** Coroutine that ran, and where, when it rejected. */
  readonly coroutine: number;
  readonly site: number;
  readonly step: number;
}

export class RejectionTracker {
  #unhandled = new SafeMap<object, Rejection>();

  /** operation "reject": rejected with no handler. */
  rejected(promise: object, rejection: Rejection): void {
    this.#unhandled.set(promise, rejection);
  }

  /** operation "handle": a handler was added after all. */
  handled(promise: object): void {
    this.#unhandled.delete(promise);
  }

  /** Tells what is still unhandled, oldest first, and forgets it. */
  notify(report: (rejection: Rejection, promise: object) => void): void {
    if (this.#unhandled.size === 0) return;
    const unhandled = this.#unhandled;
    this.#unhandled = new SafeMap();
    unhandled.forEach(report);
  }
}

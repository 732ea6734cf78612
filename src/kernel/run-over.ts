/**
 * The error that ends a run from inside: a bound was reached, or asyncio's loop came to a deadlock. It is sticky: every guard and every record after it throws
 * it again, so that the snippet's own catch cannot hold it. The kernel never turns it into a rejection.
 */
import { ErrorCtor } from "./primordials.ts";

/** `deadlock`: no bound, but asyncio's loop has nothing left to run: as under CPython's selector, nothing of the snippet runs after it. */
export type Bound = "records" | "seconds" | "deadlock";

export class RunOver extends ErrorCtor {
  readonly bound: Bound;
  constructor(bound: Bound) {
    super(`the run reached its bound of ${bound}`);
    this.bound = bound;
  }
}

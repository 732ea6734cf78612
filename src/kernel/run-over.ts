/**
 * The error that ends a run from inside: a bound was reached. It is sticky: every guard and every record after it throws
 * it again, so that the snippet's own catch cannot hold it. The kernel never turns it into a rejection.
 */
import { ErrorCtor } from "./primordials.ts";

export type Bound = "records" | "seconds";

export class RunOver extends ErrorCtor {
  readonly bound: Bound;
  constructor(bound: Bound) {
    super(`the run reached its bound of ${bound}`);
    this.bound = bound;
  }
}

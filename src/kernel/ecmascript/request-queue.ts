/** [[AsyncGeneratorQueue]]: https://tc39.es/ecma262/#sec-asyncgeneratorrequest-records */
import type { Completion } from "./completion.ts";
import type { PromiseObject } from "./promise.ts";

export interface Request {
  readonly completion: Completion;
  readonly promise: PromiseObject;
  /** Who asked: the coroutine that called next, return or throw. */
  readonly consumer: number;
  /** The step at which it asked. */
  readonly cause: number;
  next: Request | null;
}

export class RequestQueue {
  #first: Request | null = null;
  #last: Request | null = null;

  /** The oldest request, left in place. */
  get first(): Request | null {
    return this.#first;
  }

  add(request: Request): void {
    if (this.#last === null) this.#first = request;
    else this.#last.next = request;
    this.#last = request;
  }

  /** Takes the oldest out; there must be one. */
  take(): Request {
    const request = this.#first as Request;
    this.#first = request.next;
    if (this.#first === null) this.#last = null;
    return request;
  }
}

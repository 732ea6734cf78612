/**
 * An async function's call: https://tc39.es/ecma262/#sec-async-functions-abstract-operations-async-function-start
 * The compiler made the body a native generator; this object drives it, and is itself the reaction that a promise wakes.
 */
import { Kind } from "../../trace/format.ts";
import { agent, rethrowIfOver } from "../agent.ts";
import type { Reaction } from "../job-queue.ts";
import type { Live } from "../live-list.ts";
import { GeneratorPrototypeNext, GeneratorPrototypeThrow, isObject } from "../primordials.ts";
import { marker } from "../markers.ts";
import { ownPromiseOf } from "./operations.ts";
import { PromiseObject } from "./promise.ts";
import { resolvePromise } from "./resolve.ts";
import { Slice } from "../slice.ts";

type Body = Generator<unknown, unknown, unknown>;

export class Coroutine implements Reaction, Live {
  nextReaction: Reaction | null = null;
  nextLive: Live | null = null;
  previousLive: Live | null = null;
  readonly id: number;
  readonly functionIndex: number;
  readonly promise: PromiseObject;
  #body: Body | null = null;
  readonly #slice: Slice;

  constructor(id: number, createdStep: number, functionIndex: number, functionSite: number) {
    this.id = id;
    this.functionIndex = functionIndex;
    this.promise = new PromiseObject(id);
    this.#slice = new Slice(id, functionSite);
    this.#slice.starts(createdStep);
  }

  /** Takes the body; `run` follows. */
  begin(body: Body): void {
    agent.live.add(this);
    this.#body = body;
  }

  get waitingSite(): number {
    return this.#slice.site;
  }

  /** Parameter errors reject: https://tc39.es/ecma262/#sec-runtime-semantics-evaluateasyncfunctionbody step 3 */
  fail(error: unknown): void {
    agent.live.add(this);
    this.#throws(error);
  }

  /** Await's fulfilledClosure and rejectedClosure: https://tc39.es/ecma262/#await steps 3 and 5. The loop calls: nobody is below. */
  react(value: unknown, rejected: boolean, cause: number): void {
    this.#slice.begin(value, rejected, cause);
    agent.running = this.id;
    this.run(value, rejected);
    agent.running = 0;
  }

  /**
   * One slice: up to an await that suspends, or the end. An await whose operand throws goes on in the same slice. The
   * first one is nested in whoever called; the caller names it as running.
   */
  run(value: unknown, rejected: boolean): void {
    const body = this.#body as Body;
    let sent = value;
    let throws = rejected;
    for (;;) {
      let result: IteratorResult<unknown, unknown>;
      try {
        result = throws ? GeneratorPrototypeThrow(body, sent) : GeneratorPrototypeNext(body, sent);
      } catch (error) {
        rethrowIfOver();
        this.#throws(error);
        return;
      }
      if (result.done === true) {
        this.#returns(result.value);
        return;
      }
      const failure = this.#await(result.value);
      if (failure === null) return;
      sent = failure.error;
      throws = true;
    }
  }

  /** https://tc39.es/ecma262/#await; null once suspended, else what taking the operand's `constructor` threw. */
  #await(operand: unknown): { readonly error: unknown } | null {
    const { site } = marker;
    if (!isObject(operand)) { // a plain value: the promise that step 2 would make is seen by nobody
      agent.jobs.enqueue(this, operand, false, this.#slice.suspends(site, 0));
      return null;
    }
    let promise: PromiseObject;
    try {
      promise = ownPromiseOf(operand); // 2
    } catch (error) {
      rethrowIfOver();
      return { error };
    }
    agent.ended = this.#slice.suspends(site, PromiseObject.id(promise));
    PromiseObject.performThen(promise, this); // 7
    agent.ended = -1;
    return null;
  }

  /** AsyncBlockStart, step 4.g.i and ii: the promise is resolved. */
  #returns(value: unknown): void {
    this.#body = null;
    agent.live.remove(this);
    resolvePromise(this.promise, value); // may get the value's `then`, so the record comes after
    this.#slice.ends(Kind.Return, value);
    agent.ended = -1;
  }

  /** AsyncBlockStart, step 4.g.iii: the promise is rejected. */
  #throws(error: unknown): void {
    this.#body = null;
    agent.live.remove(this);
    this.#slice.ends(Kind.Throw, error);
    PromiseObject.reject(this.promise, error);
    agent.ended = -1;
  }
}

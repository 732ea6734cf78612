/**
 * Resolving a promise: https://tc39.es/ecma262/#sec-promise-resolve-functions, the pair of functions that does it once, and
 * the job that follows a thenable. They need one another, so they stand together.
 */
import { agent, rethrowIfOver } from "../agent.ts";
import type { Reaction } from "../job-queue.ts";
import { ReflectApply, TypeErrorCtor, isCallable, isObject } from "../primordials.ts";
import { enterCallback, leaveCallback } from "../callback.ts";
import { PromiseObject } from "./promise.ts";

type Then = (...args: unknown[]) => unknown;

/** https://tc39.es/ecma262/#sec-promise-resolve-functions, steps 7 to 16. */
export function resolvePromise(promise: PromiseObject, resolution: unknown): void {
  if (resolution === promise) { // 7
    PromiseObject.reject(promise, new TypeErrorCtor("Chaining cycle detected for promise #<Promise>"));
  } else if (!isObject(resolution)) { // 8
    PromiseObject.fulfill(promise, resolution);
  } else {
    resolveWithObject(promise, resolution);
  }
}

function resolveWithObject(promise: PromiseObject, resolution: object): void {
  let then: unknown;
  try {
    then = (resolution as { then?: unknown }).then; // 9
  } catch (error) {
    rethrowIfOver();
    PromiseObject.reject(promise, error); // 10
    return;
  }
  if (!isCallable(then)) PromiseObject.fulfill(promise, resolution); // 12
  else agent.jobs.enqueue(new ThenableJob(promise, resolution, then), undefined, false, agent.moment()); // 13 to 15
}

interface ResolvingFunctions {
  readonly resolve: (resolution: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/** https://tc39.es/ecma262/#sec-createresolvingfunctions: anonymous functions of length 1 that settle the promise once between them. */
export function createResolvingFunctions(promise: PromiseObject): ResolvingFunctions {
  let alreadyResolved = false;
  return {
    resolve: anonymous((resolution) => {
      if (alreadyResolved) return; // 5
      alreadyResolved = true; // 6
      resolvePromise(promise, resolution);
    }),
    reject: anonymous((reason) => {
      if (alreadyResolved) return;
      alreadyResolved = true;
      PromiseObject.reject(promise, reason);
    }),
  };
}

/** Keeps the engine from naming the arrow after its property: built-in resolving functions have the name "". */
function anonymous(f: (value: unknown) => void): (value: unknown) => void {
  return f;
}

/** https://tc39.es/ecma262/#sec-newpromiseresolvethenablejob */
class ThenableJob implements Reaction {
  nextReaction: Reaction | null = null;
  readonly id = 0;
  readonly #promise: PromiseObject;
  readonly #thenable: object;
  readonly #then: Then;

  constructor(promise: PromiseObject, thenable: object, then: Then) {
    this.#promise = promise;
    this.#thenable = thenable;
    this.#then = then;
  }

  react(_value: unknown, _rejected: boolean, cause: number): void {
    enterCallback();
    const { resolve, reject } = createResolvingFunctions(this.#promise); // 1.a
    try {
      ReflectApply(this.#then, this.#thenable, [resolve, reject]); // 1.b
    } catch (error) {
      rethrowIfOver();
      reject(error); // 1.c
    }
    leaveCallback(cause, PromiseObject.knownId(this.#promise));
  }
}

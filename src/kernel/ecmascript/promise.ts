/**
 * Promise objects and the abstract operations on them: https://tc39.es/ecma262/#sec-promise-objects
 *
 * The class is internal: its private fields are the promise's slots, and the visible `Promise` (promise-constructor.ts) is
 * a function with the same prototype object. Reactions form an intrusive list: no array, no closure per await.
 */
import { agent } from "../agent.ts";
import type { Reaction } from "../job-queue.ts";

export const PENDING = 0;
export const FULFILLED = 1;
export const REJECTED = 2;
export type PromiseState = typeof PENDING | typeof FULFILLED | typeof REJECTED;

export class PromiseObject {
  #state: PromiseState = PENDING;
  #result: unknown = undefined;
  /** Tail of a circular list: `tail.nextReaction` is the first. */
  #reactions: Reaction | null = null;
  #isHandled = false;
  /** Id in the trace: a coroutine's for its promise, else given when it is first awaited. */
  #id: number;

  constructor(id = 0) {
    this.#id = id;
  }

  /** https://tc39.es/ecma262/#sec-ispromise */
  static is(value: unknown): value is PromiseObject {
    return typeof value === "object" && value !== null && #state in value;
  }

  static state(promise: PromiseObject): PromiseState {
    return promise.#state;
  }

  static result(promise: PromiseObject): unknown {
    return promise.#result;
  }

  /** The id by which the trace names this promise. */
  static id(promise: PromiseObject): number {
    if (promise.#id === 0) promise.#id = agent.newId();
    return promise.#id;
  }

  /** The same without giving one: 0 if nobody named it yet. */
  static knownId(promise: PromiseObject): number {
    return promise.#id;
  }

  /** https://tc39.es/ecma262/#sec-performpromisethen, steps 9 to 12: the reaction is both of the two. */
  static performThen(promise: PromiseObject, reaction: Reaction): void {
    if (promise.#state === PENDING) promise.#append(reaction); // 9
    else agent.jobs.enqueue(reaction, promise.#result, promise.#state === REJECTED, agent.moment()); // 10, 11
    if (promise.#state === REJECTED && !promise.#isHandled) agent.rejections.handled(promise); // 11.c
    promise.#isHandled = true; // 12
  }

  /** https://tc39.es/ecma262/#sec-fulfillpromise */
  static fulfill(promise: PromiseObject, value: unknown): void {
    promise.#settle(FULFILLED, value);
  }

  /** https://tc39.es/ecma262/#sec-rejectpromise */
  static reject(promise: PromiseObject, reason: unknown): void {
    if (!promise.#isHandled) agent.rejections.rejected(promise, { reason, coroutine: agent.running, site: agent.site, step: agent.moment() }); // 7
    promise.#settle(REJECTED, reason);
  }

  #append(reaction: Reaction): void {
    const tail = this.#reactions;
    if (tail === null) reaction.nextReaction = reaction;
    else {
      reaction.nextReaction = tail.nextReaction;
      tail.nextReaction = reaction;
    }
    this.#reactions = reaction;
  }

  #settle(state: PromiseState, result: unknown): void {
    const tail = this.#reactions;
    this.#state = state;
    this.#result = result;
    this.#reactions = null;
    if (tail !== null) triggerReactions(tail, result, state === REJECTED);
  }
}

/** https://tc39.es/ecma262/#sec-triggerpromisereactions */
function triggerReactions(tail: Reaction, argument: unknown, rejected: boolean): void {
  const cause = agent.moment();
  let reaction = tail.nextReaction;
  while (reaction !== null) {
    const next: Reaction | null = reaction === tail ? null : reaction.nextReaction;
    reaction.nextReaction = null;
    agent.jobs.enqueue(reaction, argument, rejected, cause);
    reaction = next;
  }
}

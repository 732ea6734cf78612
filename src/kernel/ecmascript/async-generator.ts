/**
 * One async generator object: https://tc39.es/ecma262/#sec-asyncgenerator-objects
 * The compiler made the body a native generator. What it hands out at a native yield is an await, a yield or a delegation
 * (markers.ts). This object drives it, answers the queue of requests, and is the reaction that its awaits wake.
 */
import { Kind } from "../../trace/format.ts";
import { agent, rethrowIfOver } from "../agent.ts";
import type { Reaction } from "../job-queue.ts";
import type { Live } from "../live-list.ts";
import { GeneratorPrototypeNext, GeneratorPrototypeReturn, GeneratorPrototypeThrow } from "../primordials.ts";
import { leaveCallback } from "../callback.ts";
import { NORMAL, RETURN, THROW, completion, type Completion } from "./completion.ts";
import { delegation, type Delegation } from "./delegation.ts";
import { Mark, marker } from "../markers.ts";
import { ownPromiseOf } from "./operations.ts";
import { PromiseObject } from "./promise.ts";
import { RequestQueue, type Request } from "./request-queue.ts";
import { resolvePromise } from "./resolve.ts";
import { Slice } from "../slice.ts";

type Body = Generator<unknown, unknown, unknown>;
type State = "suspended-start" | "suspended-yield" | "executing" | "draining-queue" | "completed";
/** What the await in progress is for: an `await`, a yield's operand, the value of a return received at a yield, or AsyncGeneratorAwaitReturn. */
type Phase = "await" | "yield-operand" | "return-value" | "drain";

export class AsyncGenerator implements Reaction, Live {
  nextReaction: Reaction | null = null;
  nextLive: Live | null = null;
  previousLive: Live | null = null;
  readonly id: number;
  readonly functionIndex: number;
  #state: State = "suspended-start";
  #queue = new RequestQueue();
  #body: Body;
  #delegation: Delegation | null = null;
  #phase: Phase = "await";
  /** Where the await or yield in progress stands. */
  #site = 0;
  readonly #slice: Slice;

  constructor(id: number, body: Body, functionIndex: number, functionSite: number) {
    this.id = id;
    this.functionIndex = functionIndex;
    this.#body = body;
    this.#slice = new Slice(id, functionSite);
  }

  /** https://tc39.es/ecma262/#sec-asyncgenerator-prototype-next */
  next(value: unknown): PromiseObject {
    if (this.#state === "completed") return resolvedResult(undefined); // 5
    const request = this.#enqueue(completion(NORMAL, value)); // 7, 8
    if (this.#isSuspended()) this.#resume(request); // 9
    return request.promise;
  }

  /** https://tc39.es/ecma262/#sec-asyncgenerator-prototype-return */
  return(value: unknown): PromiseObject {
    const request = this.#enqueue(completion(RETURN, value)); // 5, 6
    if (this.#state === "suspended-yield") this.#resume(request); // 9
    else if (this.#state === "suspended-start" || this.#state === "completed") this.#closeUnstarted(); // 8
    return request.promise;
  }

  /** https://tc39.es/ecma262/#sec-asyncgenerator-prototype-throw */
  throw(error: unknown): PromiseObject {
    if (this.#state === "suspended-start") { // 6
      this.#state = "completed";
      this.#slice.ends(Kind.Closed, error, agent.moment());
      agent.ended = -1;
    }
    if (this.#state === "completed") return rejectedWith(error); // 7
    const request = this.#enqueue(completion(THROW, error)); // 8, 9
    if (this.#state === "suspended-yield") this.#resume(request); // 10
    return request.promise;
  }

  /** Where it waits; 0 while it is between a yield and the next request, which is no waiting. */
  get waitingSite(): number {
    return this.#state === "executing" ? this.#slice.site : 0;
  }

  /** An await is over. */
  react(value: unknown, rejected: boolean, cause: number): void {
    this.#slice.begin(value, rejected, cause);
    if (this.#phase === "drain") this.#drained(completion(rejected ? THROW : NORMAL, value), cause);
    else this.#run(this.#afterAwait(value, rejected));
  }

  #isSuspended(): boolean {
    return this.#state === "suspended-start" || this.#state === "suspended-yield";
  }

  /** https://tc39.es/ecma262/#sec-asyncgeneratorenqueue */
  #enqueue(received: Completion): Request {
    const request: Request = { completion: received, promise: new PromiseObject(this.id), consumer: agent.running, cause: agent.moment(), next: null };
    this.#queue.add(request);
    return request;
  }

  /** https://tc39.es/ecma262/#sec-asyncgeneratorresume, with the unwrapping of https://tc39.es/ecma262/#sec-asyncgeneratorunwrapyieldresumption */
  #resume(request: Request): void {
    const { site } = agent; // where the consumer asked
    this.#slice.begin(request.completion.value, request.completion.type === THROW, request.cause);
    if (this.#state === "suspended-start") agent.live.add(this);
    this.#state = "executing";
    this.#run(request.completion.type === RETURN ? { unwrap: request.completion.value } : request.completion);
    agent.site = site;
  }

  /** What the body goes on with after an await; null when it does not (a yield that found no further request). */
  #afterAwait(value: unknown, rejected: boolean): Continuation {
    if (rejected) return completion(THROW, value);
    if (this.#phase === "yield-operand") return { yielded: value };
    return completion(this.#phase === "return-value" ? RETURN : NORMAL, value);
  }

  /** Runs as this coroutine until it suspends or ends. */
  #run(first: Continuation): void {
    const outer = agent.running;
    agent.running = this.id;
    try {
      let continuation: Continuation | null = first;
      while (continuation !== null) continuation = this.#proceed(continuation);
    } finally {
      agent.running = outer;
    }
  }

  #proceed(continuation: Continuation): Continuation | null {
    if ("yielded" in continuation) return this.#yields(continuation.yielded);
    if ("unwrap" in continuation) return this.#awaits(continuation.unwrap, "return-value");
    return this.#delegation === null ? this.#stepBody(continuation) : this.#stepDelegation(this.#delegation, continuation);
  }

  #stepBody({ type, value }: Completion): Continuation | null {
    let result: IteratorResult<unknown, unknown>;
    try {
      result = type === NORMAL ? GeneratorPrototypeNext(this.#body, value) : type === THROW ? GeneratorPrototypeThrow(this.#body, value) : GeneratorPrototypeReturn(this.#body, value);
    } catch (error) {
      rethrowIfOver();
      return this.#completes(completion(THROW, error), Kind.Throw);
    }
    if (result.done === true) return this.#completes(completion(NORMAL, result.value), type === RETURN ? Kind.Closed : Kind.Return);
    return this.#marked(result.value);
  }

  /** The delegation is resumed with a record after its yield, as usual after its await. */
  #stepDelegation(inner: Delegation, received: Completion): Continuation | null {
    let result: IteratorResult<unknown, unknown>;
    try {
      if (this.#phase !== "await") result = GeneratorPrototypeNext(inner, received);
      else result = received.type === THROW ? GeneratorPrototypeThrow(inner, received.value) : GeneratorPrototypeNext(inner, received.value);
    } catch (error) {
      rethrowIfOver();
      this.#delegation = null;
      return completion(THROW, error);
    }
    if (result.done !== true) return this.#marked(result.value);
    this.#delegation = null;
    return result.value as Completion;
  }

  /** What was handed out, by its mark. */
  #marked(value: unknown): Continuation | null {
    switch (marker.mark) {
      case Mark.Await:
      case Mark.Return: // asyncio's, never marked here
        return this.#awaits(value, "await");
      case Mark.Yield:
        return this.#awaits(value, "yield-operand");
      case Mark.DelegateYield:
        this.#site = marker.site;
        return { yielded: value };
      case Mark.Delegate:
        this.#delegation = delegation(value, marker.site);
        this.#phase = "await";
        return completion(NORMAL, undefined);
    }
  }

  /** https://tc39.es/ecma262/#await; null once suspended. */
  #awaits(value: unknown, phase: Phase): Continuation | null {
    let promise: PromiseObject;
    this.#phase = phase;
    if (phase !== "return-value") this.#site = marker.site;
    try {
      promise = ownPromiseOf(value);
    } catch (error) {
      rethrowIfOver();
      return completion(THROW, error);
    }
    agent.ended = this.#slice.suspends(this.#site, PromiseObject.id(promise));
    PromiseObject.performThen(promise, this);
    agent.ended = -1;
    return null;
  }

  /** https://tc39.es/ecma262/#sec-asyncgeneratoryield; goes on at once if another request waits. */
  #yields(value: unknown): Continuation | null {
    this.#phase = "yield-operand";
    const consumer = this.#queue.first?.consumer ?? 0;
    this.#completeStep(completion(NORMAL, value), false); // 10
    this.#slice.yields(this.#site, consumer, value);
    agent.ended = -1;
    const next = this.#queue.first;
    if (next === null) { // 12
      this.#state = "suspended-yield";
      return null;
    }
    this.#slice.begin(next.completion.value, next.completion.type === THROW, agent.recorder.step - 1); // 11
    return next.completion.type === RETURN ? { unwrap: next.completion.value } : next.completion;
  }

  /** https://tc39.es/ecma262/#sec-asyncgeneratorstart steps 4.g to 4.l */
  #completes(result: Completion, kind: typeof Kind.Return | typeof Kind.Throw | typeof Kind.Closed): null {
    this.#state = "draining-queue";
    agent.live.remove(this);
    this.#completeStep(result, true);
    this.#drainQueue(); // may get a `then`, so the record comes after
    this.#slice.ends(kind, result.value);
    agent.ended = -1;
    return null;
  }

  /** https://tc39.es/ecma262/#sec-asyncgeneratorcompletestep */
  #completeStep({ type, value }: Completion, done: boolean): void {
    const { promise } = this.#queue.take();
    if (type === THROW) PromiseObject.reject(promise, value);
    else resolvePromise(promise, { value, done });
  }

  /** https://tc39.es/ecma262/#sec-asyncgeneratordrainqueue */
  #drainQueue(): void {
    for (;;) {
      const next = this.#queue.first;
      if (next === null) {
        this.#state = "completed";
        return;
      }
      const { type, value } = next.completion;
      if (type === RETURN) {
        if (this.#awaitReturn(value)) return;
      } else this.#completeStep(completion(type, type === NORMAL ? undefined : value), true);
    }
  }

  #closeUnstarted(): void {
    if (this.#state === "suspended-start") this.#slice.ends(Kind.Closed, undefined, agent.moment());
    agent.ended = -1;
    this.#state = "draining-queue";
    if (!this.#awaitReturn(this.#queue.first?.completion.value)) this.#drainQueue();
  }

  /** https://tc39.es/ecma262/#sec-asyncgeneratorawaitreturn; false if it threw and the request is answered. */
  #awaitReturn(value: unknown): boolean {
    let promise: PromiseObject;
    try {
      promise = ownPromiseOf(value); // 6
    } catch (error) {
      rethrowIfOver();
      this.#completeStep(completion(THROW, error), true); // 7.a
      return false;
    }
    this.#phase = "drain";
    PromiseObject.performThen(promise, this);
    return true;
  }

  #drained(result: Completion, cause: number): void {
    this.#completeStep(result, true);
    this.#drainQueue();
    leaveCallback(cause, this.id);
  }
}

/** How a run goes on: a completion for the body, a value whose yield is due, or the value of a return to be awaited first. */
type Continuation = Completion | { readonly yielded: unknown } | { readonly unwrap: unknown };

function resolvedResult(value: unknown): PromiseObject {
  const promise = new PromiseObject();
  resolvePromise(promise, { value, done: true });
  return promise;
}

function rejectedWith(error: unknown): PromiseObject {
  const promise = new PromiseObject();
  PromiseObject.reject(promise, error);
  return promise;
}

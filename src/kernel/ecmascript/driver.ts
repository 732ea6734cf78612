/** The driver of JavaScript's loop: what compiled code calls, by ECMA-262. */
import { Kind, ValueRole, type FunctionInfo } from "../../trace/format.ts";
import { agent, rethrowIfOver } from "../agent.ts";
import type { AsyncIteration, Driver, GeneratorFunctionLike } from "../driver.ts";
import { previewArguments } from "../preview.ts";
import { ReflectApply, ReflectDefineProperty, ReflectGetOwnPropertyDescriptor, TypeErrorCtor } from "../primordials.ts";
import { AsyncGenerator } from "./async-generator.ts";
import { givePrototype, visibleGenerator } from "./async-generator-prototype.ts";
import { Coroutine } from "./coroutine.ts";
import { Iteration } from "./iteration.ts";
import { Mark, marker } from "../markers.ts";
import { PromiseObject } from "./promise.ts";
import { toPropertyKey } from "./property-key.ts";

type Body = Generator<unknown, unknown, unknown>;
type AnyArguments = ArrayLike<never>;

/** What the driver is told of the program. */
export interface DriverProgram {
  readonly functions: readonly FunctionInfo[];
  /** The namespace of the i-th import declaration. */
  readonly namespaces: readonly Record<string, unknown>[];
  /** A number a statement. */
  readonly ran: number[];
}

export class EcmascriptDriver implements Driver {
  s = 0;
  readonly ran: number[];
  readonly #program: DriverProgram;

  constructor(program: DriverProgram) {
    this.#program = program;
    this.ran = program.ran;
  }

  at<T>(value: T, site: number): T {
    this.s = site;
    return value;
  }

  fn(index: number, body: GeneratorFunctionLike, thisArg: unknown, args: ArrayLike<unknown>): PromiseObject {
    const id = agent.newId();
    const site = this.s;
    const outer = agent.running;
    const coroutine = new Coroutine(id, this.#creates(id, index, args), index, this.#functionSite(index));
    agent.running = id;
    try {
      // No function between this one and the body's own: recursion goes as deep as it can.
      if (takeBody(coroutine, body, thisArg, args)) coroutine.run(undefined, false);
    } finally {
      agent.running = outer;
      this.s = site;
    }
    return coroutine.promise;
  }

  gen(index: number, body: GeneratorFunctionLike, thisArg: unknown, args: ArrayLike<unknown>, callee: unknown): object {
    const site = this.s;
    const generator = ReflectApply(body, thisArg, args as AnyArguments) as Body; // errors of parameters are thrown
    this.s = site;
    const id = agent.newId();
    this.#creates(id, index, args);
    return visibleGenerator(new AsyncGenerator(id, generator, index, this.#functionSite(index)), callee);
  }

  genFn<T extends object>(callee: T): T {
    return givePrototype(callee);
  }

  method(target: object, key: PropertyKey, isGen: boolean, make: (body: GeneratorFunctionLike, key: PropertyKey) => object): void {
    const descriptor = ReflectGetOwnPropertyDescriptor(target, key) as PropertyDescriptor;
    const visible = make(descriptor.value as GeneratorFunctionLike, key);
    if (isGen) givePrototype(visible);
    ReflectDefineProperty(target, key, { value: visible, writable: true, enumerable: false, configurable: true });
  }

  key(value: unknown): PropertyKey {
    return toPropertyKey(value);
  }

  await(value: unknown, site: number): unknown {
    marker.mark = Mark.Await;
    marker.site = site;
    return value;
  }

  yield(value: unknown, site: number): unknown {
    marker.mark = Mark.Yield;
    marker.site = site;
    return value;
  }

  delegate(value: unknown, site: number): unknown {
    marker.mark = Mark.Delegate;
    marker.site = site;
    return value;
  }

  iter(value: unknown): AsyncIteration {
    return new Iteration(value);
  }

  guard(site: number): void {
    agent.guard.look(site);
  }

  import(index: number): Record<string, unknown> {
    return this.#program.namespaces[index] as Record<string, unknown>;
  }

  /** No module can be imported at run time yet: the promise rejects. */
  dynamicImport(specifier: unknown): PromiseObject {
    const promise = new PromiseObject();
    PromiseObject.reject(promise, new TypeErrorCtor(`Cannot find module '${specifierText(specifier)}'`));
    return promise;
  }

  #functionSite(index: number): number {
    return this.#program.functions[index]?.site ?? 0;
  }

  /** Records the call; returns its step. */
  #creates(id: number, index: number, args: ArrayLike<unknown>): number {
    const { recorder } = agent;
    if (index !== 0) agent.coroutines++;
    if (index !== 0 && recorder.wantsArguments(this.#functionSite(index))) recorder.value(recorder.step, ValueRole.Arguments, previewArguments(args));
    return recorder.push(Kind.Create, this.s, id, index, agent.running);
  }
}

/** https://tc39.es/ecma262/#sec-runtime-semantics-evaluateasyncfunctionbody step 3: errors of parameters reject; false then. */
function takeBody(coroutine: Coroutine, body: GeneratorFunctionLike, thisArg: unknown, args: ArrayLike<unknown>): boolean {
  try {
    coroutine.begin(ReflectApply(body, thisArg, args as AnyArguments) as Body);
    return true;
  } catch (error) {
    rethrowIfOver();
    coroutine.fail(error);
    return false;
  }
}

function specifierText(specifier: unknown): string {
  return typeof specifier === "string" ? specifier : `(${typeof specifier})`;
}

/**
 * The driver of asyncio's loop: what compiled code calls. Calling an async function makes a coroutine object; errors of
 * parameters are thrown at the call, as Python binds arguments there.
 */
import type { FunctionInfo } from "../../trace/format.ts";
import { WORDS_PER_SITE } from "../../trace/format.ts";
import { agent } from "../agent.ts";
import { defineHidden } from "../define.ts";
import type { AsyncIteration, Driver, GeneratorFunctionLike } from "../driver.ts";
import { Mark, marker } from "../markers.ts";
import { ReflectApply, ReflectDefineProperty, ReflectGetOwnPropertyDescriptor, StringPrototypeStartsWith, TypeErrorCtor, Uint8ArrayCtor } from "../primordials.ts";
import { toPropertyKey } from "../ecmascript/property-key.ts";
import { AsyncGenerator } from "./async-generator.ts";
import { makeAsyncGeneratorMethods } from "./async-generator-methods.ts";
import { UserCoroutine, type Body } from "./coroutine.ts";
import { delegation } from "./delegation.ts";
import { setLoopClass } from "./events.ts";
import { raised } from "./exceptions.ts";
import { Iteration } from "./iteration.ts";
import { createLane, type Callee } from "./lane.ts";
import { EventLoop } from "./loop.ts";

type AnyArguments = ArrayLike<never>;

/** What the driver is told of the program. */
export interface AsyncioProgram {
  readonly source: string;
  readonly sites: Uint32Array;
  readonly functions: readonly FunctionInfo[];
  /** The namespace of the i-th import declaration. */
  readonly namespaces: readonly Record<string, unknown>[];
  /** A number a statement. */
  readonly ran: number[];
  /** The namespace of a module, undefined if there is none of that name. */
  readonly moduleNamed: (specifier: string) => Record<string, unknown> | undefined;
}

makeAsyncGeneratorMethods();
setLoopClass(() => new EventLoop());

interface UserCallee extends Callee {
  readonly name: string;
}

export class AsyncioDriver implements Driver {
  s = 0;
  readonly ran: number[];
  readonly #program: AsyncioProgram;
  readonly #callees: UserCallee[] = [];
  /** 1 for the sites of `return e` in async generators. */
  readonly #returns: Uint8Array;

  constructor(program: AsyncioProgram) {
    this.#program = program;
    this.ran = program.ran;
    this.#returns = returnSites(program);
    for (let i = 0; i < program.functions.length; i++) {
      const { name, site } = program.functions[i] as FunctionInfo;
      this.#callees[i] = { name: name === "" ? "<lambda>" : name, functionIndex: i, functionSite: site, isLibrary: false };
    }
  }

  at<T>(value: T, site: number): T {
    this.s = site;
    return value;
  }

  fn(index: number, body: GeneratorFunctionLike, thisArg: unknown, args: ArrayLike<unknown>): UserCoroutine {
    const site = this.s;
    const callee = this.#callees[index] as UserCallee;
    const generator = ReflectApply(body, thisArg, args as AnyArguments) as Body;
    this.s = site;
    return new UserCoroutine(callee.name, generator, createLane(callee, site, args), site);
  }

  gen(index: number, body: GeneratorFunctionLike, thisArg: unknown, args: ArrayLike<unknown>): AsyncGenerator {
    const site = this.s;
    const callee = this.#callees[index] as UserCallee;
    const generator = ReflectApply(body, thisArg, args as AnyArguments) as Body;
    this.s = site;
    return new AsyncGenerator(callee.name, generator, createLane(callee, site, args));
  }

  genFn<T extends object>(callee: T): T {
    defineHidden(callee, "prototype", AsyncGenerator.prototype);
    return callee;
  }

  method(target: object, key: PropertyKey, isGen: boolean, make: (body: GeneratorFunctionLike, key: PropertyKey) => object): void {
    const descriptor = ReflectGetOwnPropertyDescriptor(target, key) as PropertyDescriptor;
    const visible = make(descriptor.value as GeneratorFunctionLike, key);
    ReflectDefineProperty(target, key, { value: isGen ? this.genFn(visible) : visible, writable: true, enumerable: false, configurable: true });
  }

  key(value: unknown): PropertyKey {
    return toPropertyKey(value);
  }

  await(value: unknown, site: number): unknown {
    return mark(this.#returns[site] === 1 ? Mark.Return : Mark.Await, value, site);
  }

  yield(value: unknown, site: number): unknown {
    return mark(Mark.Yield, value, site);
  }

  delegate(value: unknown, site: number): unknown {
    return mark(Mark.Delegate, delegation(value, site), site);
  }

  iter(value: unknown, operandIsCall: boolean): AsyncIteration {
    return new Iteration(value, operandIsCall);
  }

  guard(site: number): void {
    agent.guard.look(site);
  }

  import(index: number): Record<string, unknown> {
    return this.#program.namespaces[index] as Record<string, unknown>;
  }

  /** Python's `import` is no expression; the namespace is handed out at once. */
  dynamicImport(specifier: unknown): Record<string, unknown> {
    const found = typeof specifier === "string" ? this.#program.moduleNamed(specifier) : undefined;
    if (found === undefined) throw raised(TypeErrorCtor, `No module named '${typeof specifier === "string" ? specifier : typeof specifier}'`);
    return found;
  }
}

function mark(kind: Mark, value: unknown, site: number): unknown {
  marker.mark = kind;
  marker.site = site;
  return value;
}

function returnSites({ source, sites }: AsyncioProgram): Uint8Array {
  const count = sites.length / WORDS_PER_SITE;
  const isReturn = new Uint8ArrayCtor(count);
  for (let i = 1; i < count; i++) if (StringPrototypeStartsWith(source, "return", sites[i * WORDS_PER_SITE])) isReturn[i] = 1;
  return isReturn;
}

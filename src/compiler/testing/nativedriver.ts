/**
 * The smallest driver: native promises and native async functions run the generators. For tests of the emitted code only:
 * it keeps values and control flow right, and says nothing about the order of jobs.
 */
import type { AsyncIteration, Driver, GeneratorFunctionLike } from "../../kernel/driver.ts";

type Step = IteratorResult<unknown, unknown>;
type Mark = "await" | "yield" | "delegate";
type Body = (this: unknown, ...args: unknown[]) => Generator<unknown, unknown, unknown>;

/** What a module's import gives, by declaration index. */
export type ImportNamespace = (index: number) => Record<string, unknown>;

/** A driver whose coroutines are native. */
export class NativeDriver implements Driver {
  s = 0;
  /** More statements than any test has. */
  readonly ran = new Array<number>(1 << 16).fill(0);
  /** Calls of `guard`. */
  guards = 0;
  #mark: Mark = "await";
  readonly #import: ImportNamespace;

  constructor(importNamespace: ImportNamespace = () => ({})) {
    this.#import = importNamespace;
  }

  at<T>(value: T, site: number): T {
    this.s = site;
    return value;
  }

  fn(_index: number, body: GeneratorFunctionLike, thisArg: unknown, args: ArrayLike<unknown>): unknown {
    return this.#run(() => Reflect.apply(body as Body, thisArg, [...Array.from(args)]));
  }

  /** Runs a module body that awaits. */
  module(body: () => Generator<unknown, unknown, unknown>): Promise<unknown> {
    return this.#run(body);
  }

  async #run(start: () => Generator<unknown, unknown, unknown>): Promise<unknown> {
    const generator = start();
    for (let step = generator.next(); ; ) {
      if (step.done === true) return step.value;
      step = (await this.#settle(generator, step.value)).step;
    }
  }

  gen(_index: number, body: GeneratorFunctionLike, thisArg: unknown, args: ArrayLike<unknown>, callee: unknown): unknown {
    const generator = Reflect.apply(body as Body, thisArg, Array.from(args));
    const object = this.#drive(generator);
    const prototype: unknown = (callee as { prototype?: unknown }).prototype;
    if (typeof prototype === "object" && prototype !== null) Object.setPrototypeOf(object, prototype);
    return object;
  }

  async *#drive(generator: Generator<unknown, unknown, unknown>): AsyncGenerator<unknown, unknown, unknown> {
    let finished = false;
    try {
      for (let { step, mark } = this.#marked(generator.next()); ; ) {
        if (step.done === true) {
          finished = true;
          return step.value;
        }
        if (mark === "await") ({ step, mark } = await this.#settle(generator, step.value));
        else if (mark === "yield") ({ step, mark } = yield* this.#yielded(generator, step.value));
        else ({ step, mark } = this.#marked(generator.next(yield* step.value as AsyncGenerator)));
      }
    } finally {
      if (!finished) await this.#close(generator);
    }
  }

  /** The marker that was called last tells what a step means: it is read before anything else runs. */
  #marked(step: Step): { step: Step; mark: Mark } {
    return { step, mark: this.#mark };
  }

  async #settle(generator: Generator<unknown, unknown, unknown>, value: unknown): Promise<{ step: Step; mark: Mark }> {
    let result: unknown;
    try {
      result = await value;
    } catch (error) {
      return this.#marked(generator.throw(error));
    }
    return this.#marked(generator.next(result));
  }

  async *#yielded(generator: Generator<unknown, unknown, unknown>, value: unknown): AsyncGenerator<unknown, { step: Step; mark: Mark }, unknown> {
    let result: unknown;
    try {
      result = yield value;
    } catch (error) {
      return this.#marked(generator.throw(error));
    }
    return this.#marked(generator.next(result));
  }

  async #close(generator: Generator<unknown, unknown, unknown>): Promise<void> {
    for (let step = generator.return(undefined); step.done !== true; ) step = (await this.#settle(generator, step.value)).step;
  }

  genFn<T extends object>(callee: T): T {
    const prototype = Object.create(ASYNC_GENERATOR_PROTOTYPE) as object;
    return Object.defineProperty(callee, "prototype", { value: prototype, writable: true });
  }

  method(target: object, key: PropertyKey, isGen: boolean, make: (body: GeneratorFunctionLike, key: PropertyKey) => object): void {
    const found = Object.getOwnPropertyDescriptor(target, key)?.value as GeneratorFunctionLike;
    const visible = make(found, key);
    Object.defineProperty(target, key, { value: isGen ? this.genFn(visible) : visible });
  }

  key(value: unknown): PropertyKey {
    return typeof value === "symbol" ? value : String(value);
  }

  await(value: unknown): unknown {
    this.#mark = "await";
    return value;
  }

  yield(value: unknown): unknown {
    this.#mark = "yield";
    return value;
  }

  delegate(value: unknown): unknown {
    this.#mark = "delegate";
    return value;
  }

  iter(value: unknown): AsyncIteration {
    return new Iteration(value as AsyncIterable<unknown> & Iterable<unknown>);
  }

  guard(): void {
    this.guards += 1;
  }

  import(index: number): Record<string, unknown> {
    return this.#import(index);
  }

  dynamicImport(specifier: unknown): unknown {
    return Promise.resolve({ default: specifier });
  }
}

const ASYNC_GENERATOR_PROTOTYPE: object = Object.getPrototypeOf(async function* () {}.prototype as object) as object;

/** https://tc39.es/ecma262/#sec-runtime-semantics-forin-div-ofbodyevaluation-lhs-stmt-iterator-lhskind-labelset, async kind. */
class Iteration implements AsyncIteration {
  value: unknown;
  result: unknown;
  #open = false;
  readonly #iterator: AsyncIterator<unknown> | Iterator<unknown>;

  constructor(iterable: Partial<AsyncIterable<unknown>> & Iterable<unknown>) {
    this.#iterator = iterable[Symbol.asyncIterator]?.() ?? fromSync(iterable);
  }

  next(): unknown {
    this.#open = false;
    return this.#iterator.next();
  }

  done(result: unknown): boolean {
    if (typeof result !== "object" || result === null) throw new TypeError(`Iterator result ${String(result)} is not an object`);
    const step = result as IteratorResult<unknown>;
    if (step.done === true) return true;
    this.value = step.value;
    this.#open = true;
    return false;
  }

  closing(): boolean {
    if (!this.#open) return false;
    this.#open = false;
    this.result = this.#iterator.return?.();
    return this.#iterator.return !== undefined;
  }

  closed(result: unknown): void {
    if (typeof result !== "object" || result === null) throw new TypeError(`${String(result)} is not an object`);
  }
}

async function* fromSync(iterable: Iterable<unknown>): AsyncGenerator {
  for (const value of iterable) yield await value;
}

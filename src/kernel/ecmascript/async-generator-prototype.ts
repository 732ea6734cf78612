/**
 * %AsyncGeneratorPrototype%: https://tc39.es/ecma262/#sec-properties-of-asyncgenerator-prototype
 * The visible object is an ordinary one; our `AsyncGenerator` is stamped on it as a private field.
 */
import { AsyncIteratorPrototype, ObjectCreate, ReflectDefineProperty, SymbolToStringTag, TypeErrorCtor, isObject } from "../primordials.ts";
import type { AsyncGenerator } from "./async-generator.ts";
import { describe } from "./capability.ts";
import { defineMethods } from "../define.ts";
import { intrinsics } from "./intrinsics.ts";
import { PromiseObject } from "./promise.ts";

/** A constructor that returns its argument, so that a derived class can put a private field on any object. */
class Given {
  constructor(object: object) {
    return object;
  }
}

class Stamped extends Given {
  #generator: AsyncGenerator;
  constructor(object: object, generator: AsyncGenerator) {
    super(object);
    this.#generator = generator;
  }
  static generatorOf(value: unknown): AsyncGenerator | undefined {
    return isObject(value) && #generator in value ? (value).#generator : undefined;
  }
}

/** The visible object of a generator; its prototype is the callee's `prototype`, else the intrinsic one. */
export function visibleGenerator(generator: AsyncGenerator, callee: unknown): object {
  const prototype = (callee as { prototype?: unknown }).prototype;
  return new Stamped(ObjectCreate(isObject(prototype) ? prototype : intrinsics.AsyncGeneratorPrototype), generator);
}

/** `prototype` of an async generator function: https://tc39.es/ecma262/#sec-asyncgeneratorfunction-instances-prototype */
export function givePrototype<T extends object>(callee: T): T {
  ReflectDefineProperty(callee, "prototype", { value: ObjectCreate(intrinsics.AsyncGeneratorPrototype), writable: true, enumerable: false, configurable: false });
  return callee;
}

type Method = "next" | "return" | "throw";

/** https://tc39.es/ecma262/#sec-asyncgeneratorvalidate: a wrong receiver rejects. */
function request(receiver: unknown, method: Method, value: unknown): PromiseObject {
  const generator = Stamped.generatorOf(receiver);
  if (generator !== undefined) return generator[method](value);
  const promise = new PromiseObject();
  PromiseObject.reject(promise, new TypeErrorCtor(`${method} method called on incompatible receiver ${describe(receiver)}`));
  return promise;
}

const methods = {
  next(this: unknown, value: unknown): PromiseObject {
    return request(this, "next", value);
  },
  return(this: unknown, value: unknown): PromiseObject {
    return request(this, "return", value);
  },
  throw(this: unknown, error: unknown): PromiseObject {
    return request(this, "throw", error);
  },
};

/** Puts the prototype together; called once a realm. */
export function makeAsyncGeneratorIntrinsics(): void {
  const prototype = ObjectCreate(AsyncIteratorPrototype);
  defineMethods(prototype, methods);
  ReflectDefineProperty(prototype, SymbolToStringTag, { value: "AsyncGenerator", writable: false, enumerable: false, configurable: true });
  intrinsics.AsyncGeneratorPrototype = prototype;
}

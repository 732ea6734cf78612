/** The methods of async generator objects: Python's names, and JavaScript's. Apart from the class, since what they make needs it. */
import { defineHidden, defineMethods } from "../define.ts";
import { ReflectDefineProperty, SymbolAsyncIterator, SymbolToStringTag } from "../primordials.ts";
import { asend } from "./asend.ts";
import { AsyncGenerator } from "./async-generator.ts";
import { aclose, athrow } from "./athrow.ts";
import { nextResult, returnResult, throwResult } from "./results.ts";

const methods = {
  asend(this: AsyncGenerator, value: unknown): unknown {
    return asend(this, value);
  },
  athrow(this: AsyncGenerator, error: unknown): unknown {
    return athrow(this, error);
  },
  aclose(this: AsyncGenerator): unknown {
    return aclose(this);
  },
  __anext__(this: AsyncGenerator): unknown {
    return asend(this, undefined);
  },
  __aiter__(this: AsyncGenerator): AsyncGenerator {
    return this;
  },
  next(this: AsyncGenerator, value?: unknown): unknown {
    return nextResult(this, value);
  },
  throw(this: AsyncGenerator, error: unknown): unknown {
    return throwResult(this, error);
  },
  return(this: AsyncGenerator, value?: unknown): unknown {
    return returnResult(this, value);
  },
};

/** Puts the prototype together; called once a realm. */
export function makeAsyncGeneratorMethods(): void {
  const { prototype } = AsyncGenerator;
  defineMethods(prototype, methods);
  defineHidden(prototype, SymbolAsyncIterator, methods.__aiter__);
  ReflectDefineProperty(prototype, SymbolToStringTag, { value: "AsyncGenerator", writable: false, enumerable: false, configurable: true });
}

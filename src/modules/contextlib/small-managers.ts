/** aclosing() and suppress(): Lib/contextlib.py of CPython 3.11.7. */
import { coroutineFunction } from "../../kernel/asyncio/library.ts";

const enter = coroutineFunction("__aenter__", function* (value: unknown): Generator<unknown, unknown, never> {
  return value;
});
const close = coroutineFunction("aclosing.__aexit__", function* (thing: { aclose(): unknown }): Generator<unknown, void, never> {
  yield thing.aclose();
});
const leave = coroutineFunction("suppress.__aexit__", function* (swallows: boolean): Generator<unknown, boolean, never> {
  return swallows;
});

class Aclosing {
  readonly #thing: { aclose(): unknown };

  constructor(thing: { aclose(): unknown }) {
    this.#thing = thing;
  }

  __aenter__(): Promise<unknown> {
    return enter(this.#thing);
  }

  __aexit__(): Promise<void> {
    return close(this.#thing);
  }
}

type ErrorType = new (...args: never[]) => Error;

class Suppress {
  readonly #types: readonly ErrorType[];

  constructor(types: readonly ErrorType[]) {
    this.#types = types;
  }

  __aenter__(): Promise<void> {
    return enter(undefined) as Promise<void>;
  }

  __aexit__(_type: unknown, error: unknown): Promise<boolean> {
    return leave(this.#swallows(error));
  }

  #swallows(error: unknown): boolean {
    for (let i = 0; i < this.#types.length; i++) if (error instanceof (this.#types[i] as ErrorType)) return true;
    return false;
  }
}

/** Closes `thing` with aclose() at the end of the block. */
export function aclosing(thing: { aclose(): unknown }): Aclosing {
  return new Aclosing(thing);
}

/** Swallows errors of these classes. */
export function suppress(...types: ErrorType[]): Suppress {
  return new Suppress(types);
}

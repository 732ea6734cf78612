/** AsyncExitStack: Lib/contextlib.py of CPython 3.11.7. Left in reverse order; once one has swallowed the error, the rest see none. */
import { rethrowIfOver } from "../../kernel/agent.ts";
import { coroutineFunction } from "../../kernel/asyncio/library.ts";
import { ReflectApply, append, isCallable, isObject } from "../../kernel/primordials.ts";
import { checked, typeOf, type ContextManager } from "./async-with.ts";

type Callback = (...args: never[]) => unknown;

/** One callback: what it returns is awaited unless it is synchronous; truthy swallows. */
interface Exit {
  readonly isSync: boolean;
  readonly call: (error: unknown) => unknown;
}

const enterContext = coroutineFunction("AsyncExitStack.enter_async_context", function* (stack: AsyncExitStack, manager: unknown): Generator<unknown, unknown, never> {
  const entered = checked(manager);
  const result: unknown = yield entered.__aenter__();
  stack._pushManager(entered);
  return result;
});

const enter = coroutineFunction("AsyncExitStack.__aenter__", function* (stack: AsyncExitStack): Generator<unknown, AsyncExitStack, never> {
  return stack;
});

const aclose = coroutineFunction("AsyncExitStack.aclose", function* (stack: AsyncExitStack): Generator<unknown, void, never> {
  yield stack.__aexit__(null, null);
});

/** Nothing to throw, as opposed to any error. */
const NONE = { none: true };

const leave = coroutineFunction("AsyncExitStack.__aexit__", function* (stack: AsyncExitStack, received: unknown): Generator<unknown, boolean, never> {
  let error = received ?? NONE;
  let suppressed = false;
  let pending = false;
  for (let exit = stack._pop(); exit !== undefined; exit = stack._pop()) {
    try {
      const called = exit.call(error === NONE ? null : error);
      const swallows: unknown = exit.isSync ? called : yield called;
      if (!swallows) continue;
      suppressed = true;
      pending = false;
      error = NONE;
    } catch (raised) {
      rethrowIfOver();
      pending = true;
      error = raised as object;
    }
  }
  if (pending) throw error as Error;
  return received != null && suppressed;
});

const awaitCallback = coroutineFunction("_exit_wrapper", function* (fn: Callback, args: readonly unknown[]): Generator<unknown, void, never> {
  yield ReflectApply(fn, undefined, args as never[]);
});

export class AsyncExitStack {
  #exits: Exit[] = [];

  enter_async_context(manager: unknown): Promise<unknown> {
    return enterContext(this, manager);
  }

  callback(fn: Callback, ...args: unknown[]): void {
    this.#push(true, () => { ReflectApply(fn, undefined, args as never[]); });
  }

  push_async_callback(fn: Callback, ...args: unknown[]): void {
    this.#push(false, () => awaitCallback(fn, args));
  }

  push_async_exit(exit: unknown): void {
    const method = isObject(exit) ? (exit as Partial<ContextManager>).__aexit__ : undefined;
    if (isCallable(method)) this._pushManager(exit as ContextManager);
    else this.#push(false, (error) => ReflectApply(exit as (...args: unknown[]) => unknown, undefined, [typeOf(error), error, null]));
  }

  pop_all(): AsyncExitStack {
    const moved = new AsyncExitStack();
    moved.#exits = this.#exits;
    this.#exits = [];
    return moved;
  }

  aclose(): Promise<void> {
    return aclose(this);
  }

  __aenter__(): Promise<this> {
    return enter(this) as Promise<this>;
  }

  __aexit__(_type: unknown, error: unknown): Promise<boolean> {
    return leave(this, error);
  }

  _pushManager(manager: ContextManager): void {
    this.#push(false, (error) => manager.__aexit__(typeOf(error), error, null));
  }

  _pop(): Exit | undefined {
    const last = this.#exits[this.#exits.length - 1];
    if (last !== undefined) this.#exits.length--;
    return last;
  }

  #push(isSync: boolean, call: Exit["call"]): void {
    append(this.#exits, { isSync, call });
  }
}

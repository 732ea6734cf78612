/** `async with cm as value: body(value)`: https://docs.python.org/3.11/reference/compound_stmts.html#async-with. */
import { agent, rethrowIfOver } from "../../kernel/agent.ts";
import { coroutineFunction } from "../../kernel/asyncio/library.ts";
import { raised } from "../../kernel/asyncio/exceptions.ts";
import { Resource } from "../../kernel/asyncio/resource.ts";
import { typeName } from "../../kernel/asyncio/type-name.ts";
import { TypeErrorCtor, isCallable, isObject } from "../../kernel/primordials.ts";
import { dataProperty } from "../../kernel/data-property.ts";
import { constructorName } from "../../kernel/preview.ts";
import { Acquirable } from "../asyncio/lock.ts";
import { GeneratorContextManager } from "./generator-context-manager.ts";

export interface ContextManager {
  __aenter__(): unknown;
  __aexit__(type: unknown, error: unknown, traceback: unknown): unknown;
}

/** Enters, runs the body, leaves. An error inside `__aenter__` does not call `__aexit__`; one inside `__aexit__` replaces the body's. */
export const asyncWith = coroutineFunction("async_with", function* (manager: unknown, body: (...args: unknown[]) => unknown): Generator<unknown, unknown, never> {
  const entered = checked(manager);
  const resource = entered instanceof Acquirable ? null : new Resource(nameOf(entered));
  const value: unknown = yield entered.__aenter__();
  resource?.did("enter", 1);
  try {
    return yield inside(entered, body, value);
  } finally {
    if (agent.guard.over === null) resource?.did("exit", 0);
  }
});

/** The body and `__aexit__`, once entered. */
const inside = coroutineFunction("async_with", function* (manager: ContextManager, body: (...args: unknown[]) => unknown, value: unknown): Generator<unknown, unknown, never> {
  let result: unknown;
  try {
    result = yield value === undefined ? body() : body(value);
  } catch (error) {
    rethrowIfOver();
    const swallowed: unknown = yield manager.__aexit__(typeOf(error), error, null);
    if (swallowed) return undefined;
    throw error;
  }
  yield manager.__aexit__(null, null, null);
  return result;
});

/** An object with the protocol. */
export function checked(manager: unknown): ContextManager {
  const { __aenter__, __aexit__ } = (isObject(manager) ? manager : {}) as Partial<ContextManager>;
  if (isCallable(__aenter__) && isCallable(__aexit__)) return manager as ContextManager;
  throw raised(TypeErrorCtor, `'${typeName(manager)}' object does not support the asynchronous context manager protocol`);
}

/** `type(error)` */
export function typeOf(error: unknown): unknown {
  return isObject(error) ? dataProperty(error, "constructor") : null;
}

function nameOf(manager: ContextManager): string {
  return manager instanceof GeneratorContextManager ? manager._name : constructorName(manager);
}

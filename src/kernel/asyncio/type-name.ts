/**
 * What Python would call the type of a value: for its messages. A number is called "number", since JavaScript does not tell
 * int from float.
 */
import { ArrayIsArray, ErrorCtor, isCallable, isObject } from "../primordials.ts";
import { constructorName } from "../preview.ts";
import { isProxy } from "../proxies.ts";
import { AsyncGenerator } from "./async-generator.ts";
import { Coroutine } from "./coroutine.ts";

export function typeName(value: unknown): string {
  if (value === null || value === undefined) return "NoneType";
  if (typeof value === "string") return "str";
  if (typeof value === "boolean") return "bool";
  if (isCallable(value)) return "function";
  if (!isObject(value)) return typeof value;
  return isProxy(value) ? "object" : objectTypeName(value);
}

function objectTypeName(value: object): string {
  if (value instanceof Coroutine) return "coroutine";
  if (value instanceof AsyncGenerator) return "async_generator";
  if (ArrayIsArray(value)) return "list";
  const name = constructorName(value);
  if (value instanceof ErrorCtor) return name;
  return name === "Object" || name === "Map" ? "dict" : name === "Set" ? "set" : name;
}

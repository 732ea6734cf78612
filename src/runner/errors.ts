/** What nobody caught, as the outcome tells it: name, message and the line of the snippet where it was made. */
import type { Program } from "../compiler/program.ts";
import { firstPosition, type Position } from "../kernel/host/stack.ts";
import { dataProperty } from "../kernel/data-property.ts";
import { inherits, preview } from "../kernel/preview.ts";
import { ErrorPrototype, isObject } from "../kernel/primordials.ts";
import { isProxy } from "../kernel/proxies.ts";
import type { Uncaught } from "../kernel/uncaught.ts";
import type { RunError } from "./outcome.ts";
import { sitePosition } from "./positions.ts";

/** `name` and `message` of an error; of anything else that was thrown, "Thrown value" and its preview. */
export function runError(program: Program, { value, site }: Uncaught): RunError {
  const position = stackPosition(value) ?? sitePosition(program, site);
  if (!isError(value)) return { name: "Thrown value", message: preview(value), ...position };
  return { name: text(value, "name", "Error"), message: text(value, "message", ""), ...position };
}

/** `Error: boom`, for a warning's message. */
export function describeError({ name, message }: RunError): string {
  return message === "" ? name : `${name}: ${message}`;
}

function isError(value: unknown): value is object {
  return isObject(value) && !isProxy(value) && inherits(value, ErrorPrototype);
}

function text(error: object, key: string, otherwise: string): string {
  const value = dataProperty(error, key);
  return typeof value === "string" ? value : otherwise;
}

/** Where the error was made, by its stack; null if it tells nothing of the snippet. */
function stackPosition(value: unknown): Position | null {
  if (!isError(value)) return null;
  try {
    const stack = (value as { stack?: unknown }).stack;
    return typeof stack === "string" ? firstPosition(stack) : null;
  } catch {
    return null;
  }
}

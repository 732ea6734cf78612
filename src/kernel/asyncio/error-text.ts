/** An error as Python's traceback ends: `ValueError: no`. */
import { ErrorCtor, isObject } from "../primordials.ts";
import { dataProperty } from "../data-property.ts";
import { constructorName, preview } from "../preview.ts";
import { isProxy } from "../proxies.ts";
import { ExceptionGroup, groupText } from "./exception-group.ts";
import { KeyError } from "./exceptions.ts";
import { repr } from "./repr.ts";

/** The name of its class: `type(e).__name__`. */
export function errorName(error: unknown): string {
  if (!isObject(error) || isProxy(error)) return "Thrown value";
  const name = constructorName(error);
  const own = dataProperty(error, "name");
  return name === "Object" || name === "Error" ? (typeof own === "string" ? own : name) : name;
}

/** Python's `str(e)`: a KeyError quotes its key, a group counts its members. */
export function errorMessage(error: unknown): string {
  if (!isObject(error) || isProxy(error)) return preview(error);
  if (error instanceof ExceptionGroup) return groupText(error);
  const message = dataProperty(error, "message");
  if (typeof message !== "string") return error instanceof ErrorCtor ? "" : preview(error);
  return error instanceof KeyError && message !== "" ? repr(message) : message;
}

export function errorLine(error: unknown): string {
  const message = errorMessage(error);
  return message === "" ? errorName(error) : `${errorName(error)}: ${message}`;
}

/**
 * JSON of plain data, whatever the snippet did to `Object.prototype.toJSON` and its kin: JSON.stringify is called for
 * primitives alone, where it looks nothing up. Data is what the runner makes: null, booleans, numbers, strings, and
 * arrays and objects of these; of anything else "null" is written.
 */
import { ArrayIsArray, JSONStringify, ObjectKeys } from "../../kernel/primordials.ts";

export function plainJson(value: unknown): string {
  if (typeof value === "object" && value !== null) return ArrayIsArray(value) ? arrayJson(value) : objectJson(value as Record<string, unknown>);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return JSONStringify(value) ?? "null";
  return "null";
}

function arrayJson(array: readonly unknown[]): string {
  let text = "";
  for (let i = 0; i < array.length; i++) text += (i === 0 ? "" : ",") + plainJson(array[i]);
  return `[${text}]`;
}

function objectJson(object: Record<string, unknown>): string {
  const keys = ObjectKeys(object);
  let text = "";
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? "";
    if (object[key] !== undefined) text += `${text === "" ? "" : ","}${plainJson(key)}:${plainJson(object[key])}`;
  }
  return `{${text}}`;
}

/** Python's `a < b`, for heaps: numbers and strings by <, arrays element by element as tuples, objects by their `__lt__`. */
import { RuntimeError, raised } from "../../kernel/asyncio/exceptions.ts";
import { typeName } from "../../kernel/asyncio/type-name.ts";
import { ArrayIsArray, ReflectApply, TypeErrorCtor, isCallable, isObject } from "../../kernel/primordials.ts";

/** Tuples nested deeper than this are taken for endless. */
const MAX_DEPTH = 100;

export function lessThan(a: unknown, b: unknown): boolean {
  return less(a, b, 0);
}

function less(a: unknown, b: unknown, depth: number): boolean {
  if (isNumeric(a) && isNumeric(b)) return a < b;
  if (typeof a === "string" && typeof b === "string") return a < b;
  if (ArrayIsArray(a) && ArrayIsArray(b)) return lessTuple(a, b, depth);
  const method = isObject(a) ? (a as { __lt__?: unknown }).__lt__ : undefined;
  if (isCallable(method)) return !!ReflectApply(method, a, [b]);
  throw raised(TypeErrorCtor, `'<' not supported between instances of '${typeName(a)}' and '${typeName(b)}'`);
}

function isNumeric(value: unknown): value is number {
  return typeof value === "number" || typeof value === "bigint" || typeof value === "boolean";
}

/** tuplerichcompare: the first place at which they differ decides, else the shorter one is less. */
function lessTuple(a: readonly unknown[], b: readonly unknown[], depth: number): boolean {
  if (depth > MAX_DEPTH) throw raised(RuntimeError, "maximum recursion depth exceeded in comparison");
  for (let i = 0; i < a.length && i < b.length; i++) if (!equal(a[i], b[i], depth + 1)) return less(a[i], b[i], depth + 1);
  return a.length < b.length;
}

function equal(a: unknown, b: unknown, depth: number): boolean {
  if (!ArrayIsArray(a) || !ArrayIsArray(b)) return a === b;
  if (a.length !== b.length || depth > MAX_DEPTH) return false;
  for (let i = 0; i < a.length; i++) if (!equal(a[i], b[i], depth + 1)) return false;
  return true;
}

/** `list(iterable)`: what an argument that Python iterates holds. Iterating runs the snippet's own iterator, as it must. */
import { typeName } from "../../kernel/asyncio/type-name.ts";
import { raised } from "../../kernel/asyncio/exceptions.ts";
import { ReflectApply, SymbolIterator, TypeErrorCtor, append, isCallable, isObject } from "../../kernel/primordials.ts";

export function listOf(iterable: unknown): unknown[] {
  const method = isObject(iterable) || typeof iterable === "string" ? (iterable as Partial<Record<symbol, unknown>>)[SymbolIterator] : undefined;
  if (!isCallable(method)) throw raised(TypeErrorCtor, `'${typeName(iterable)}' object is not iterable`);
  const iterator = ReflectApply(method, iterable, []) as object;
  const next = (iterator as { next: () => IteratorResult<unknown> }).next;
  const list: unknown[] = [];
  for (let result = ReflectApply(next, iterator, []); result.done !== true; result = ReflectApply(next, iterator, [])) append(list, result.value);
  return list;
}

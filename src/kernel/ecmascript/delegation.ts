/**
 * `yield* value` in an async generator: https://tc39.es/ecma262/#sec-generator-function-definitions-runtime-semantics-evaluation,
 * YieldExpression : yield * AssignmentExpression, with generatorKind async. A native generator cannot intercept `return`, so
 * this one is driven by completion records: it is resumed after a yield with the record received, after an await as usual.
 * It returns the completion with which the outer generator goes on.
 */
import { ReflectApply, TypeErrorCtor, isObject } from "../primordials.ts";
import { getAsyncIterator, type AsyncIteratorRecord } from "./async-iterator.ts";
import { describe } from "./capability.ts";
import { NORMAL, RETURN, THROW, completion, type Completion } from "./completion.ts";
import { Mark, marker } from "../markers.ts";
import { getMethod } from "./operations.ts";
import { callMethod } from "./sync-iterator.ts";

export type Delegation = Generator<unknown, Completion, unknown>;
interface Result { done?: unknown; value?: unknown }

export function* delegation(operand: unknown, site: number): Delegation {
  const record = getAsyncIterator(operand); // 4
  let received = completion(NORMAL, undefined); // 6
  for (;;) { // 7
    const call = request(record, received);
    if (call.missing) {
      if (received.type === RETURN) return completion(RETURN, yield awaiting(received.value, site)); // 7.c.iii
      const close = getMethod(record.iterator, "return"); // 7.b.iii.2: AsyncIteratorClose
      if (close !== undefined) objectResult(yield awaiting(ReflectApply(close, record.iterator, []), site));
      throw new TypeErrorCtor("The iterator does not provide a 'throw' method"); // 7.b.iii.6
    }
    const result = objectResult(yield awaiting(call.result, site));
    if (result.done) return completion(received.type === RETURN ? RETURN : NORMAL, result.value); // 7.a.v, 7.b.ii.6, 7.c.viii
    marker.mark = Mark.DelegateYield;
    marker.site = site;
    received = (yield result.value) as Completion; // 7.a.vi, 7.b.ii.7, 7.c.ix
  }
}

/** Calls next, throw or return of the inner iterator, by what was received. */
function request({ iterator, nextMethod }: AsyncIteratorRecord, { type, value }: Completion): { missing: boolean; result: unknown } {
  if (type === NORMAL) return { missing: false, result: callMethod(nextMethod, iterator, [value]) }; // 7.a.i
  const method = getMethod(iterator, type === THROW ? "throw" : "return"); // 7.b.i, 7.c.i
  if (method === undefined) return { missing: true, result: undefined };
  return { missing: false, result: ReflectApply(method, iterator, [value]) };
}

function awaiting(value: unknown, site: number): unknown {
  marker.mark = Mark.Await;
  marker.site = site;
  return value;
}

function objectResult(result: unknown): Result {
  if (!isObject(result)) throw new TypeErrorCtor(`Iterator result ${describe(result)} is not an object`);
  return result;
}

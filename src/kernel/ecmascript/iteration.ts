/** One `for await`: https://tc39.es/ecma262/#sec-runtime-semantics-forin-div-ofbodyevaluation-lhs-stmt-iterator-lhskind-labelset, asynchronous. */
import type { AsyncIteration } from "../driver.ts";
import { ReflectApply, TypeErrorCtor, isObject } from "../primordials.ts";
import { agent } from "../agent.ts";
import { getAsyncIterator, type AsyncIteratorRecord } from "./async-iterator.ts";
import { describe } from "./capability.ts";
import { getMethod } from "./operations.ts";
import { callMethod } from "./sync-iterator.ts";

export class Iteration implements AsyncIteration {
  value: unknown = undefined;
  result: unknown = undefined;
  /** True while a value is being worked on: leaving the loop then closes the iterator. */
  #open = false;
  readonly #record: AsyncIteratorRecord;

  constructor(operand: unknown) {
    this.#record = getAsyncIterator(operand);
  }

  /** Step 6.a; "open" is cleared before, or `continue` would close twice. */
  next(): unknown {
    this.#open = false;
    return callMethod(this.#record.nextMethod, this.#record.iterator, []);
  }

  /** Steps 6.c to 6.f. */
  done(result: unknown): boolean {
    if (!isObject(result)) throw new TypeErrorCtor(`Iterator result ${describe(result)} is not an object`);
    if ((result as { done?: unknown }).done) return true;
    this.value = (result as { value?: unknown }).value;
    this.#open = true;
    return false;
  }

  /** https://tc39.es/ecma262/#sec-asynciteratorclose steps 3 and 4; nothing of the snippet's is called once the run is over. */
  closing(): boolean {
    if (!this.#open || agent.guard.over !== null) return false;
    this.#open = false;
    const method = getMethod(this.#record.iterator, "return");
    if (method === undefined) return false;
    this.result = ReflectApply(method, this.#record.iterator, []);
    return true;
  }

  /** https://tc39.es/ecma262/#sec-asynciteratorclose step 7 */
  closed(result: unknown): void {
    if (!isObject(result)) throw new TypeErrorCtor(`${describe(result)} is not an object`);
  }
}

/** Runs the module body: https://tc39.es/ecma262/#sec-source-text-module-record-execute-module. The module is coroutine 1 of every trace. */
import { Kind } from "../../trace/format.ts";
import { agent, rethrowIfOver } from "../agent.ts";
import type { Uncaught } from "../uncaught.ts";
import { ReflectApply } from "../primordials.ts";
import type { EcmascriptDriver } from "./driver.ts";
import { PENDING, PromiseObject } from "./promise.ts";
import { Slice } from "../slice.ts";

type PlainBody = (driver: EcmascriptDriver, counter: Int32Array) => unknown;
type AsyncBody = (driver: EcmascriptDriver, counter: Int32Array) => Generator<unknown, unknown, unknown>;

/** A module without top-level await is no coroutine by the specification; it has an id and a lane all the same. */
export function executeModule(body: PlainBody, driver: EcmascriptDriver, report: (uncaught: Uncaught) => void): void {
  const id = agent.newId();
  const created = agent.recorder.push(Kind.Create, 0, id, 0, 0);
  const slice = new Slice(id, 0);
  slice.starts(created);
  agent.running = id;
  try {
    ReflectApply(body, undefined, [driver, agent.guard.counter]);
    slice.ends(Kind.Return, undefined);
  } catch (error) {
    rethrowIfOver();
    slice.ends(Kind.Throw, error);
    report({ kind: "uncaught-exception", value: error, coroutine: id, site: agent.site, step: agent.ended });
  }
  agent.ended = -1;
  agent.running = 0;
}

/** A module with top-level await runs as an async function does; returns its promise. */
export function executeAsyncModule(body: AsyncBody, driver: EcmascriptDriver): PromiseObject {
  return driver.fn(0, body, undefined, [driver, agent.guard.counter]);
}

/** True if the module's promise never settled. */
export function isPending(promise: PromiseObject | null): boolean {
  return promise !== null && PromiseObject.state(promise) === PENDING;
}

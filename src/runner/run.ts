/**
 * Runs a compiled snippet: the one place where compiler, kernel and modules meet. Used by the sandbox's worker, the command
 * line and the tests. A run is synchronous from its first record to its last; a bound ends it from inside.
 */
import type { Program } from "../compiler/program.ts";
import { beginRun } from "../kernel/agent.ts";
import { makeAsyncGeneratorIntrinsics } from "../kernel/ecmascript/async-generator-prototype.ts";
import { EcmascriptDriver } from "../kernel/ecmascript/driver.ts";
import { executeAsyncModule, executeModule } from "../kernel/ecmascript/module.ts";
import type { PromiseObject } from "../kernel/ecmascript/promise.ts";
import { makePromiseIntrinsics } from "../kernel/ecmascript/promise-constructor.ts";
import { installGlobals } from "../kernel/host/globals.ts";
import { runEventLoop } from "../kernel/loop.ts";
import { append } from "../kernel/primordials.ts";
import { RunOver } from "../kernel/run-over.ts";
import type { Uncaught } from "../kernel/uncaught.ts";
import { TRACE_VERSION, WORDS_PER_SITE } from "../trace/format.ts";
import { closeTrace } from "./close-trace.ts";
import { loadError } from "./load-error.ts";
import type { Outcome, RunOptions, TraceSink } from "./outcome.ts";
import { positionMapper } from "./positions.ts";
import type { Realm } from "./realm.ts";

makePromiseIntrinsics();
makeAsyncGeneratorIntrinsics();

/** Runs `program` to its end. The sink gets the trace while it grows, all of it before this returns. */
export function run(program: Program, options: RunOptions, sink: TraceSink, realm: Realm): Outcome {
  const startMs = realm.now();
  const driver = new EcmascriptDriver({ functions: program.functions, namespaces: [] });
  const siteCount = program.sites.length / WORDS_PER_SITE;
  const agent = beginRun({ ...options, siteCount, now: realm.now, sink: (batch) => { sink.batch(batch); } }, driver);
  const uncaught: Uncaught[] = [];
  const report = (one: Uncaught): void => { append(uncaught, one); };
  const restore = installGlobals(realm.global, report, positionMapper(program));
  try {
    const body = realm.load(program.code);
    sink.header({ version: TRACE_VERSION, loop: "browser", source: program.source, sites: program.sites, functions: program.functions });
    const { module, over } = execute(program, body, driver, report);
    return closeTrace({ program, agent, uncaught, module, over }, realm.now() - startMs);
  } catch (error) {
    return loadError(error, realm.now() - startMs);
  } finally {
    restore();
  }
}

/** The module body and all that follows from it. */
function execute(program: Program, body: unknown, driver: EcmascriptDriver, report: (uncaught: Uncaught) => void): { module: PromiseObject | null; over: RunOver | null } {
  let module: PromiseObject | null = null;
  const script = (): void => {
    if (program.topLevelAwait) module = executeAsyncModule(body as never, driver);
    else executeModule(body as never, driver, report);
  };
  try {
    runEventLoop(script, report);
    return { module, over: null };
  } catch (error) {
    if (!(error instanceof RunOver)) throw error;
    return { module, over: error };
  }
}

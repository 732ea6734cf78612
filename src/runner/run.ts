/**
 * Runs a compiled snippet: the one place where compiler, kernel and modules meet. Used by the sandbox's worker, the command
 * line and the tests. A run is synchronous from its first record to its last; a bound ends it from inside.
 */
import type { Program } from "../compiler/program.ts";
import { beginRun } from "../kernel/agent.ts";
import { installGlobals } from "../kernel/host/globals.ts";
import { append } from "../kernel/primordials.ts";
import { RunOver } from "../kernel/run-over.ts";
import type { Uncaught } from "../kernel/uncaught.ts";
import { TRACE_VERSION, WORDS_PER_SITE } from "../trace/format.ts";
import { asyncioRun } from "./asyncio-run.ts";
import { browserRun } from "./browser-run.ts";
import { chosenLoop, loopOf } from "./choose-loop.ts";
import { closeTrace } from "./close-trace.ts";
import { loadError } from "./load-error.ts";
import type { Outcome, RunOptions, TraceSink } from "./outcome.ts";
import { positionMapper } from "./positions.ts";
import type { Realm } from "./realm.ts";

/** Runs `program` to its end. The sink gets the trace while it grows, all of it before this returns. */
export function run(program: Program, options: RunOptions, sink: TraceSink, realm: Realm): Outcome {
  const startMs = realm.now();
  const kind = chosenLoop(options.loop, loopOf(program.imports));
  const loop = kind === "asyncio" ? asyncioRun(program) : browserRun(program);
  const siteCount = program.sites.length / WORDS_PER_SITE;
  const agent = beginRun({ ...options, siteCount, ran: loop.driver.ran, now: realm.now, sink: (batch) => { sink.batch(batch); } }, loop.driver);
  const uncaught: Uncaught[] = [];
  const report = (one: Uncaught): void => { append(uncaught, one); };
  const restore = installGlobals(realm.global, loop.scheduling(report), positionMapper(program));
  try {
    const body = realm.load(program.code);
    sink.header({ version: TRACE_VERSION, loop: kind, source: program.source, sites: program.sites, functions: loop.functions, statements: program.statements });
    const over = cutBy(() => { loop.execute(body, report); });
    return closeTrace({ program, agent, uncaught, loop, over }, realm.now() - startMs);
  } catch (error) {
    return loadError(error, kind, realm.now() - startMs);
  } finally {
    restore();
  }
}

/** Runs; what cut the run, null if it came to its end. */
function cutBy(execute: () => void): RunOver | null {
  try {
    execute();
    return null;
  } catch (error) {
    if (!(error instanceof RunOver)) throw error;
    return error;
  }
}

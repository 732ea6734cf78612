/** Whether our kernel runs a program in the engine's own order, and what is said if it does not. */
import fc from "fast-check";
import { runOnKernel } from "./kernel-run.ts";
import type { NativeEngine } from "./native-engine.ts";
import { programs } from "./programs/program.ts";
import { runText, sameRun, type ProgramRun } from "./program-run.ts";

export interface Comparison {
  readonly isSame: boolean;
  readonly ours: ProgramRun;
  /** What the specification says: the engine's run, on today's AsyncFromSyncIterator if its own is older. */
  readonly theirs: ProgramRun;
  /** True if the engine's own AsyncFromSyncIterator made a difference: see async-from-sync-2025.mjs. */
  readonly isEngineOlder: boolean;
}

/** Only these use AsyncFromSyncIterator. */
const USES_ASYNC_FROM_SYNC = /for await|yield\*/;

/** Runs a program on both sides. No difference is excused but by a run of the engine with that one object replaced. */
export async function compareOrder(source: string, engine: NativeEngine): Promise<Comparison> {
  const asked = [engine.run(source), USES_ASYNC_FROM_SYNC.test(source) ? engine.run(source, true) : null] as const;
  const ours = ownRun(source); // the worker runs while we do
  const native = await asked[0];
  const theirs = (await asked[1]) ?? native;
  return { isSame: sameRun(ours, theirs), ours, theirs, isEngineOlder: !sameRun(native, theirs) };
}

/** Our run; a compile error or a bound that was reached is a fault of the program generator or of ours, and no order. */
function ownRun(source: string): ProgramRun {
  const run = runOnKernel(source);
  const { outcome, error, limit } = run.outcome;
  if (outcome === "compile-error" || outcome === "limit") throw new Error(`our run ended with ${outcome} ${limit ?? error?.message ?? ""}`);
  return run;
}

export interface Campaign {
  readonly seed: number;
  readonly count: number;
  /** Where to begin, as fast-check prints it; for a disagreement seen before. */
  readonly path?: string;
  /** False to stop at a disagreement as it is; true unless told. */
  readonly shrinks?: boolean;
}

/** What a campaign found. */
export interface Findings {
  readonly compared: number;
  /** Programs in which the engine's own AsyncFromSyncIterator was older than the specification. */
  readonly older: number;
  /** The report of the first disagreement, null if there was none. */
  readonly disagreement: string | null;
}

/** Compares `count` random programs; stops at the first disagreement, and reports it shrunk. */
export async function fuzzOrder({ seed, count, path, shrinks = true }: Campaign, engine: NativeEngine): Promise<Findings> {
  const found = { compared: 0, older: 0 };
  const property = fc.asyncProperty(programs(await engine.features), async (source) => {
    const { isSame, isEngineOlder } = await compareOrder(source, engine);
    found.compared++;
    if (isEngineOlder) found.older++;
    return isSame;
  });
  const details = await fc.check(property, { seed, numRuns: count, endOnFailure: !shrinks, ...(path === undefined ? {} : { path }) });
  const source = details.counterexample?.[0];
  if (!details.failed || source === undefined) return { ...found, disagreement: null };
  return { ...found, disagreement: `seed ${details.seed}, path ${details.counterexamplePath ?? ""}\n${await report(source, engine)}` };
}

/** The program and both orders. */
async function report(source: string, engine: NativeEngine): Promise<string> {
  try {
    const { ours, theirs, isEngineOlder } = await compareOrder(source, engine);
    const note = isEngineOlder ? ", with today's AsyncFromSyncIterator" : "";
    return `--- program\n${source}\n--- ours\n${runText(ours)}\n--- the engine's${note}\n${runText(theirs)}`;
  } catch (error) {
    return `--- program\n${source}\n--- failed\n${String(error)}`;
  }
}

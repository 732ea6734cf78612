/** Runs a snippet on our kernel, in this thread: the globals are replaced while it runs and come back before this returns. */
import { nodeRealm } from "../cli/node-realm.ts";
import { DEFAULT_RUN_OPTIONS, type Outcome, type RunOptions } from "../runner/outcome.ts";
import { runSnippet } from "../runner/run-snippet.ts";
import type { TraceBatch, TraceHeader } from "../trace/format.ts";
import { TraceModel } from "../trace/model/model.ts";
import { uncaughtOf, type ProgramRun } from "./program-run.ts";

export interface KernelRun extends ProgramRun {
  readonly outcome: Outcome;
  /** null if the snippet was not compiled. */
  readonly header: TraceHeader | null;
  readonly batches: readonly TraceBatch[];
}

/** `options`: bounds other than the usual ones. */
export function runOnKernel(source: string, options: Partial<RunOptions> = {}): KernelRun {
  let header: TraceHeader | null = null;
  const batches: TraceBatch[] = [];
  const sink = { header: (given: TraceHeader) => { header = given; }, batch: (given: TraceBatch) => { batches.push(given); } };
  const outcome = runSnippet(source, { ...DEFAULT_RUN_OPTIONS, ...options }, sink, nodeRealm());
  const { timeMs } = outcome;
  return { lines: linesOf(header, batches), uncaught: uncaughtOf(outcome), pending: outcome.outcome === "deadlock", timeMs, outcome, header, batches };
}

function linesOf(header: TraceHeader | null, batches: readonly TraceBatch[]): ProgramRun["lines"] {
  if (header === null) return [];
  return modelOf({ header, batches }).lines.map(({ text, timeMs }) => ({ text, timeMs }));
}

/** The trace of a run as views see it. Throws if there is none. */
export function modelOf({ header, batches }: Pick<KernelRun, "header" | "batches">): TraceModel {
  if (header === null) throw new Error("the snippet was not compiled: it has no trace");
  const model = new TraceModel(header);
  for (const batch of batches) model.append(batch);
  return model;
}

/** A program, run here and worked out by the naive model; and why each of its lines was printed. */
import { runOnKernel, type KernelRun } from "../kernel-run.ts";
import { naiveCauses, type NaiveCause } from "./causes.ts";
import { lineSteps } from "./lines.ts";
import { readRecords, type RawTrace } from "./raw.ts";
import { naiveTrace, type NaiveTrace } from "./states.ts";

/** The records of a run as plain lists. */
export function rawTrace({ header, batches }: Pick<KernelRun, "header" | "batches">): RawTrace {
  if (header === null) throw new Error("the snippet was not compiled: it has no trace");
  return { ...header, records: batches.flatMap(({ records }) => [...records]), strings: batches.flatMap(({ strings }) => strings) };
}

/** What the naive model makes of a run. */
export const naiveOf = (run: Pick<KernelRun, "header" | "batches">): NaiveTrace => naiveTrace(readRecords(rawTrace(run)));

/** Runs `source`: why its console line `line` (from 0) was printed, nearest cause first, back to the start of the run. */
export function expectedWhy(source: string, line: number): NaiveCause[] {
  const trace = naiveOf(runOnKernel(source));
  const step = lineSteps(trace.records)[line];
  if (step === undefined) throw new Error(`there is no line ${line}`);
  return naiveCauses(step, trace);
}

/** A program, run here and worked out by the naive model. */
import type { KernelRun } from "../kernel-run.ts";
import { readRecords, type RawTrace } from "./raw.ts";
import { naiveTrace, type NaiveTrace } from "./states.ts";

/** The records of a run as plain lists. */
export function rawTrace({ header, batches }: Pick<KernelRun, "header" | "batches">): RawTrace {
  if (header === null) throw new Error("the snippet was not compiled: it has no trace");
  return { ...header, records: batches.flatMap(({ records }) => [...records]), strings: batches.flatMap(({ strings }) => strings) };
}

/** What the naive model makes of a run. */
export const naiveOf = (run: Pick<KernelRun, "header" | "batches">): NaiveTrace => naiveTrace(readRecords(rawTrace(run)));

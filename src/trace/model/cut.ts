/** The end of a run that a bound cut in the midst: whoever ran then runs still. */
import { END_REASONS, Kind, WARNING_KINDS } from "../format.ts";
import type { Records } from "./records.ts";

/** Who ran when the run was cut, if the warning at `step` tells of that; else 0. */
export function cutRunner(records: Records, step: number): number {
  return WARNING_KINDS[records.cause(step)] === "limit" ? records.coroutine(step) : 0;
}

/** True if the End record at `step` ends a run that was cut. */
export function isCut(records: Records, step: number): boolean {
  const reason = END_REASONS[records.operand(step)];
  return records.kind(step) === Kind.End && (reason === "limit-records" || reason === "limit-seconds");
}

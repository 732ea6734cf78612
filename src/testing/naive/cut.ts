/** Who was still running when a run was cut: their slices have no end of their own, and last. */
import { Kind, WARNING_KINDS } from "../../trace/format.ts";
import type { RawRecord, Records } from "./raw.ts";
import { createOf, startOfTurn, type Slice } from "./slices.ts";

/** The slices that a bound cut, innermost first; none of a run that ended by itself. */
export function cutSlices(records: Records, slices: readonly Slice[]): Slice[] {
  const warning = records.list.find(({ kind, cause }) => kind === Kind.Warn && WARNING_KINDS[cause] === "limit");
  if (warning === undefined || warning.coroutine === 0) return [];
  return stackFrom(warning.coroutine, warning.step, records, slices);
}

/** The one that runs at `step`; and if this is its first slice, whoever called it, for a call has not come back. */
function stackFrom(coroutine: number, step: number, records: Records, slices: readonly Slice[]): Slice[] {
  const open = openSlice(coroutine, step, records, slices);
  const caller = open.beginning === "called" ? createOf(coroutine, records).operand : 0;
  return caller === 0 ? [open] : [open, ...stackFrom(caller, open.from - 1, records, slices)];
}

function openSlice(coroutine: number, step: number, records: Records, slices: readonly Slice[]): Slice {
  const made = (from: number, beginning: Slice["beginning"], cause: number): Slice => ({ coroutine, from, to: Infinity, beginning, cause, end: null });
  if (slices.some((slice) => slice.coroutine === coroutine)) return made(startOfTurn(step, records, slices), "resumed", Infinity);
  const create = createOf(coroutine, records);
  const start = records.list.find((record: RawRecord) => record.kind === Kind.Start && record.coroutine === coroutine);
  if (start !== undefined) return made(start.step + 1, "started", start.cause);
  return made(create.step + 1, "called", create.step);
}

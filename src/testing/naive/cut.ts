/** Who was still running when a run was cut: their slices have no end of their own, and last. */
import { Kind, WARNING_KINDS } from "../../trace/format.ts";
import { actorOf, endsCoroutine, type RawRecord, type Records } from "./raw.ts";
import { createOf, isOfLoop, lastBefore, startOfTurn, type Slice } from "./slices.ts";

/** The slices that a bound cut, innermost first; none of a run that ended by itself. */
export function cutSlices(records: Records, slices: readonly Slice[]): Slice[] {
  const warning = records.list.find(({ kind, cause }) => kind === Kind.Warn && WARNING_KINDS[cause] === "limit");
  if (warning === undefined || warning.coroutine === 0) return [];
  return stackFrom(warning.coroutine, warning.step, records, slices);
}

/** The one that runs at `step`; and whoever called or asked it in this turn, for that has not come back. */
function stackFrom(coroutine: number, step: number, records: Records, slices: readonly Slice[]): Slice[] {
  const open = openSlice(coroutine, step, records, slices);
  const caller = callerOf(open, records, slices);
  return caller === 0 ? [open] : [open, ...stackFrom(caller, open.from - 1, records, slices)];
}

function callerOf({ coroutine, beginning, from }: Slice, records: Records, slices: readonly Slice[]): number {
  if (beginning === "called") return createOf(coroutine, records).operand;
  if (beginning !== "asked") return 0;
  const last = records.list[lastBefore(from, records, slices, (record) => actorOf(record) !== null)];
  return last === undefined || isOfLoop(last, records, slices) || slices.some(({ to }) => to === last.step) ? 0 : (actorOf(last) ?? 0);
}

function openSlice(coroutine: number, step: number, records: Records, slices: readonly Slice[]): Slice {
  const made = (from: number, beginning: Slice["beginning"], cause: number): Slice => ({ coroutine, from, to: Infinity, beginning, cause, end: null });
  const last = slices.findLast((slice) => slice.coroutine === coroutine)?.end;
  if (isUnasked(coroutine, last, records)) return made(firstOwn(coroutine, step, records, slices), "asked", Infinity);
  if (last !== undefined) return made(startOfTurn(step, records, slices), "resumed", Infinity);
  const start = records.list.find((record: RawRecord) => record.kind === Kind.Start && record.coroutine === coroutine);
  if (start !== undefined) return made(start.step + 1, "started", start.cause);
  const create = createOf(coroutine, records);
  return made(create.step + 1, "called", create.step);
}

/** A generator of JavaScript that only a request can make run. */
function isUnasked(coroutine: number, last: RawRecord | null | undefined, records: Records): boolean {
  const isGenerator = records.functions[createOf(coroutine, records).cause]?.flavour === "async generator";
  return !records.isAsyncio && isGenerator && (last === undefined || last?.kind === Kind.Yield);
}

/** First step after whatever others did before `step`, but for those whom it called. */
function firstOwn(coroutine: number, step: number, records: Records, slices: readonly Slice[]): number {
  const isOwn = (id: number | null): boolean => id === null || id === coroutine || (id !== 0 && createOf(id, records).operand === coroutine);
  const isUnrun = (record: RawRecord): boolean => endsCoroutine(record) && !slices.some(({ to }) => to === record.step);
  return (records.list.findLast((record) => record.step < step && !isOwn(actorOf(record)) && !isUnrun(record))?.step ?? 0) + 1;
}

/**
 * The stretches of running, worked out backwards from the records that end them: "a slice is recorded when it ends. It
 * starts at its create or start record, or else where the slice before it ended."
 */
import { Kind } from "../../trace/format.ts";
import { actorOf, endsCoroutine, endsSlice, type RawRecord, type Records } from "./raw.ts";

/**
 * How a slice began. `called`: the first one, right after the call (JavaScript). `started`: asyncio's first one, after its
 * Start. `asked`: of a JavaScript generator, inside whoever asked it. `went on`: of one that had a request waiting when
 * it yielded. `resumed`: all others.
 */
export type Beginning = "called" | "started" | "asked" | "went on" | "resumed";

/** One stretch of running: steps `from` to `to`, both included. */
export interface Slice {
  readonly coroutine: number;
  readonly from: number;
  readonly to: number;
  readonly beginning: Beginning;
  /** Step that let it run. */
  readonly cause: number;
  /** The record that ended it; null if the run ended first. */
  readonly end: RawRecord | null;
}

/** All slices, in the order in which they ended. */
export function readSlices(records: Records): readonly Slice[] {
  const slices: Slice[] = [];
  for (const record of records.list) {
    const slice = endsSlice(record) ? sliceEndedBy(record, records, slices) : null;
    if (slice !== null) slices.push(slice);
  }
  return slices;
}

/** null: it ended without ever having run. */
function sliceEndedBy(end: RawRecord, records: Records, before: readonly Slice[]): Slice | null {
  const made = (from: number, beginning: Beginning, cause = end.cause): Slice => ({ coroutine: end.coroutine, from, to: end.step, beginning, cause, end });
  const last = before.findLast(({ coroutine }) => coroutine === end.coroutine);
  if (last === undefined) return records.isAsyncio ? firstOfAsyncio(end, records, made) : firstOfJavaScript(end, records, made);
  if (!records.isAsyncio && last.end?.kind === Kind.Yield) return end.cause === last.to ? made(last.to + 1, "went on") : made(end.cause, "asked");
  return made(startOfTurn(end.step, records, before), "resumed");
}

type Make = (from: number, beginning: Beginning, cause?: number) => Slice;

function firstOfAsyncio({ coroutine, step }: RawRecord, { list }: Records, made: Make): Slice | null {
  const start = list.find((record) => record.kind === Kind.Start && record.coroutine === coroutine && record.step < step);
  if (start !== undefined) return made(start.step + 1, "started", start.cause);
  return isModule(coroutine, list) ? made(1, "called", 0) : null;
}

function firstOfJavaScript(end: RawRecord, records: Records, made: Make): Slice | null {
  const create = createOf(end.coroutine, records);
  if (records.functions[create.cause]?.flavour !== "async generator") return made(create.step + 1, "called");
  return end.kind === Kind.Closed ? null : made(end.cause, "asked"); // closed before it was first asked: nothing ran
}

const isModule = (coroutine: number, list: readonly RawRecord[]): boolean => list[0]?.coroutine === coroutine;

/** The record of a coroutine's call. */
export function createOf(coroutine: number, { list }: Records): RawRecord {
  const create = list.find((record) => record.kind === Kind.Create && record.coroutine === coroutine);
  if (create === undefined) throw new Error(`coroutine ${coroutine} was never created`);
  return create;
}

/** Where a slice that ends at (or is still running at) `end` began: after the last thing that the loop ran before it. */
export function startOfTurn(end: number, records: Records, slices: readonly Slice[]): number {
  return lastBefore(end, records, slices, () => false) + 1;
}

/**
 * Step of the last record before `end` of the same turn that `isIt`, what ran in slices of their own inside it left out;
 * without one, the last step of what the loop ran before.
 */
export function lastBefore(end: number, records: Records, slices: readonly Slice[], isIt: (record: RawRecord) => boolean): number {
  for (let step = end - 1; step >= 0; step--) {
    const record = records.list[step] as RawRecord;
    const inner = slices.find(({ to }) => to === step);
    if (inner !== undefined && isNested(inner, records, slices)) step = inner.from; // and on, before what it called for
    else if (inner !== undefined || isOfLoop(record, records, slices) || isIt(record)) return step;
  }
  return -1;
}

/** It ran inside another one's slice: only JavaScript calls and asks so. The module's first slice is the loop's own doing. */
export function isNested({ beginning, coroutine, from }: Slice, records: Records, slices: readonly Slice[]): boolean {
  if (records.isAsyncio || beginning === "resumed") return false;
  if (beginning === "called") return !isModule(coroutine, records.list);
  const before = beginning === "went on" ? slices.find(({ to }) => to === from - 1) : undefined; // it runs where it yielded
  return before === undefined || isNested(before, records, slices);
}

/** The loop itself was at work here, or a callback of its: nobody's slice spans it. */
export function isOfLoop(record: RawRecord, { isAsyncio }: Records, slices: readonly Slice[]): boolean {
  const { kind, cause, step } = record;
  if (kind === Kind.Callback || kind === Kind.TimerFire || kind === Kind.Start || actorOf(record) === 0) return true;
  // Ended without having run: under asyncio in a turn of its own, unless who ran ended it (the cause is then this step itself).
  return isAsyncio && endsCoroutine(record) && !slices.some(({ to }) => to === step) && cause !== step;
}

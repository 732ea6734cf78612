/**
 * The naive model's own reading of a trace: a list of records as objects, each with its time and line. Written from the
 * design of the trace and `format.ts` alone; nothing of `trace/model` is used here or read.
 *
 * Limits: slow and large on purpose; for traces of a few thousand records.
 */
import { Kind, SITE_MASK, WORDS_PER_RECORD, WORDS_PER_SITE, type FunctionInfo } from "../../trace/format.ts";

/** What was recorded, as plain lists. */
export interface RawTrace {
  readonly loop: string;
  readonly sites: ArrayLike<number>;
  readonly functions: readonly FunctionInfo[];
  readonly records: ArrayLike<number>;
  readonly strings: readonly string[];
}

/** One record. */
export interface RawRecord {
  readonly step: number;
  readonly kind: number;
  readonly site: number;
  /** Line of its site, 0 if there is none. */
  readonly line: number;
  readonly coroutine: number;
  readonly cause: number;
  readonly operand: number;
  /** Virtual time at its start. */
  readonly timeMs: number;
}

/** A trace, read. */
export interface Records {
  readonly isAsyncio: boolean;
  readonly list: readonly RawRecord[];
  readonly functions: readonly FunctionInfo[];
  readonly strings: readonly string[];
  readonly lineOf: (site: number) => number;
}

const word = (words: ArrayLike<number>, at: number): number => words[at] ?? 0;

/** All records, from the first to the last. */
export function readRecords({ loop, sites, functions, records, strings }: RawTrace): Records {
  const lineOf = (site: number): number => (site === 0 ? 0 : word(sites, site * WORDS_PER_SITE + 2));
  const list: RawRecord[] = [];
  let timeMs = 0;
  for (let step = 0; step * WORDS_PER_RECORD < records.length; step++) {
    const [first, coroutine, cause, operand] = [0, 1, 2, 3].map((i) => word(records, step * WORDS_PER_RECORD + i)) as [number, number, number, number];
    const site = first & SITE_MASK;
    list.push({ step, kind: first >>> 24, site, line: lineOf(site), coroutine, cause, operand, timeMs });
    if (first >>> 24 === Kind.Clock) timeMs = clockMs(cause, operand);
  }
  return { isAsyncio: loop === "asyncio", list, functions, strings, lineOf };
}

/** A Clock record's time: an f64 in its last two words, low word first. */
function clockMs(low: number, high: number): number {
  return new Float64Array(new Uint32Array([low, high]).buffer)[0] ?? 0;
}

/** Virtual time at a step; past the last record, the last one's. */
export const timeAt = ({ list }: Records, step: number): number => list[Math.min(step, list.length - 1)]?.timeMs ?? 0;

const SLICE_ENDS: readonly number[] = [Kind.Suspend, Kind.Yield, Kind.Return, Kind.Throw, Kind.Cancelled, Kind.Closed];
const ENDS: readonly number[] = [Kind.Return, Kind.Throw, Kind.Cancelled, Kind.Closed];

/** It ends a slice of its coroutine. */
export const endsSlice = ({ kind }: RawRecord): boolean => SLICE_ENDS.includes(kind);
/** It ends its coroutine. */
export const endsCoroutine = ({ kind }: RawRecord): boolean => ENDS.includes(kind);

/** Who did what a record tells, 0 for the loop itself; null if the record tells nothing about that. */
export function actorOf({ kind, coroutine, operand }: RawRecord): number | null {
  if (kind === Kind.Create || kind === Kind.CancelRequest) return operand;
  const own: readonly number[] = [Kind.TimerSet, Kind.TimerClear, Kind.ResourceNew, Kind.Resource, Kind.Write];
  return own.includes(kind) || SLICE_ENDS.includes(kind) ? coroutine : null;
}


/** What each coroutine does at a step, as the records tell it: the test's own answer, to hold the page's against. */
import { Kind } from "../../trace/format.ts";
import { endsCoroutine, timeAt, type RawRecord, type Records } from "./raw.ts";
import { createOf, readSlices, type Slice } from "./slices.ts";
import { cutSlices } from "./cut.ts";

/** As the treegrid's `data-state` names them. */
export type NaiveState = "notYet" | "created" | "running" | "awaiting" | "ready" | "suspended" | "returned" | "threw" | "cancelled" | "closed";

/** A stretch of one state: steps `from` to `to`, both included; Infinity while it lasts. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly state: NaiveState;
  /** Of awaiting and ready: where it waits, and for which id. */
  readonly site: number;
  readonly awaited: number;
  /** Of running: the slice. */
  readonly slice: Slice | null;
}

/** One coroutine's whole life. */
export interface Life {
  readonly id: number;
  readonly create: RawRecord;
  /** Of a library, made by the loop itself: no row of any view. */
  readonly isHidden: boolean;
  readonly stretches: readonly Stretch[];
  readonly end: RawRecord | null;
}

/** A trace with all that the naive model worked out. */
export interface NaiveTrace {
  readonly records: Records;
  readonly slices: readonly Slice[];
  readonly lives: readonly Life[];
}

const ENDING: Readonly<Record<number, NaiveState>> = { [Kind.Return]: "returned", [Kind.Throw]: "threw", [Kind.Cancelled]: "cancelled", [Kind.Closed]: "closed" };

/** Works out everything, from the first record to the last. */
export function naiveTrace(records: Records): NaiveTrace {
  const ended = readSlices(records);
  const slices = [...ended, ...cutSlices(records, ended)];
  const lives = records.list.filter(({ kind }) => kind === Kind.Create).map(({ coroutine }) => lifeOf(coroutine, records, slices));
  return { records, slices, lives };
}

function lifeOf(id: number, records: Records, all: readonly Slice[]): Life {
  const create = createOf(id, records);
  const end = records.list.find((record) => record.coroutine === id && endsCoroutine(record)) ?? null;
  const slices = all.filter(({ coroutine }) => coroutine === id);
  const isHidden = (records.functions[create.cause]?.library ?? false) && create.site === 0;
  return { id, create, end, isHidden, stretches: [...stretchesOf(create, end, slices, records)] };
}

function* stretchesOf(create: RawRecord, end: RawRecord | null, slices: readonly Slice[], records: Records): Generator<Stretch> {
  let from = create.step + 1;
  let last: RawRecord | null = null;
  for (const slice of slices) {
    yield* waiting(from, slice.from, readyAfter(slice, records), last ?? create);
    yield { from: slice.from, to: slice.to, state: "running", site: 0, awaited: 0, slice };
    from = slice.to + 1;
    last = slice.end;
  }
  if (end !== null && last === end) yield { from, to: Infinity, state: ENDING[end.kind] as NaiveState, site: end.site, awaited: 0, slice: null };
  else if (end !== null) yield* endedUnrun(from, create, end, records);
  else if (from < Infinity) yield* waiting(from, Infinity, queuedAfter(create.coroutine, last, records), last ?? create);
}

/** It never ran: until its end it was created, or (as a task) ready. */
function* endedUnrun(from: number, create: RawRecord, end: RawRecord, records: Records): Generator<Stretch> {
  yield* waiting(from, end.step + 1, taskOf(create.coroutine, records), create);
  yield { from: end.step + 1, to: Infinity, state: ENDING[end.kind] as NaiveState, site: end.site, awaited: 0, slice: null };
}

/** From `from` up to `until` (not included): what it was left in by `last`, and from the step after `readied` on, ready. */
function* waiting(from: number, until: number, readied: number | null, last: RawRecord): Generator<Stretch> {
  const readyFrom = readied === null ? until : Math.min(Math.max(readied + 1, from), until);
  const { site, kind } = last;
  const awaited = kind === Kind.Suspend ? last.operand : 0;
  if (readyFrom > from) yield { from, to: readyFrom - 1, state: LEFT_IN[kind] ?? "created", site, awaited, slice: null };
  if (until > readyFrom) yield { from: readyFrom, to: until - 1, state: "ready", site, awaited, slice: null };
}

const LEFT_IN: Readonly<Record<number, NaiveState>> = { [Kind.Suspend]: "awaiting", [Kind.Yield]: "suspended" };

/** The step after which it was queued to run; null if it never stood in a queue: it was called, asked or awaited inline. */
function readyAfter({ beginning, cause }: Slice, { list }: Records): number | null {
  if (beginning === "resumed") return cause;
  return beginning === "started" && list[cause]?.kind === Kind.Task ? cause : null;
}

/** Of one that the end of the run found waiting: the step that had queued it, null if nothing had. */
function queuedAfter(coroutine: number, last: RawRecord | null, records: Records): number | null {
  const queued = records.list.find((record) => record.kind === Kind.Queued && record.coroutine === coroutine);
  if (queued !== undefined) return queued.cause;
  return last === null ? taskOf(coroutine, records) : null;
}

/** Step of the record that made it a task, or null. */
function taskOf(coroutine: number, { list }: Records): number | null {
  return list.find((record) => record.kind === Kind.Task && record.coroutine === coroutine)?.step ?? null;
}

/** A coroutine at a step. */
export interface NaiveMoment {
  readonly state: NaiveState;
  /** Since when, in virtual ms; -1 before its call. */
  readonly sinceMs: number;
  /** Spent awaiting or ready so far. */
  readonly waitedMs: number;
  /** Id awaited, of awaiting; 0 for a plain value. */
  readonly awaited: number;
  /** Where it waits, of awaiting. */
  readonly site: number;
}

export function naiveAt(life: Life, step: number, records: Records): NaiveMoment {
  const at = life.stretches.find(({ from, to }) => from <= step && step <= to);
  if (at === undefined) return { state: "notYet", sinceMs: -1, waitedMs: 0, awaited: 0, site: 0 };
  const isAwaiting = at.state === "awaiting";
  const sinceMs = timeAt(records, life.end !== null && at.to === Infinity ? life.end.step : at.from);
  return { state: at.state, sinceMs, waitedMs: waitedMs(life, step, records), awaited: isAwaiting ? at.awaited : 0, site: isAwaiting ? at.site : 0 };
}

function waitedMs({ stretches }: Life, step: number, records: Records): number {
  const waits = stretches.filter(({ state, from }) => (state === "awaiting" || state === "ready") && from <= step);
  return waits.reduce((sum, { from, to }) => sum + timeAt(records, Math.min(to + 1, step)) - timeAt(records, from), 0);
}

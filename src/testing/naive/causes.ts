/**
 * "Why did this run now?", from the records alone: the chain from the slice in which something happened back to the start
 * of the run, through the timers on the way. The kinds of links are those of `Cause` in trace/model/view.ts.
 */
import { Kind } from "../../trace/format.ts";
import { actorOf, endsCoroutine, type RawRecord } from "./raw.ts";
import { createOf, isNested, type Slice } from "./slices.ts";
import type { NaiveTrace } from "./states.ts";

/** One link: what was done at `step`, by whom (0: the loop or a callback) and at which line (0: not known). */
export interface NaiveCause {
  readonly step: number;
  readonly kind: "resumed" | "timer" | "called" | "cancelled" | "reaction" | "start";
  readonly coroutine: number;
  readonly line: number;
}

/** A link, and the one before it. */
interface Link {
  readonly cause: NaiveCause;
  readonly before: () => Link | null;
}

/** The chain of what runs at `step`, nearest first. */
export function naiveCauses(step: number, trace: NaiveTrace, most = 100): NaiveCause[] {
  const chain: NaiveCause[] = [];
  for (let link = whyRuns(step, trace); link !== null && chain.length < most; link = link.before()) chain.push(link.cause);
  return chain;
}

/** Who runs at a step, innermost: whose slice there began last. */
function sliceAt(step: number, { slices }: NaiveTrace): Slice | undefined {
  const open = slices.filter(({ from, to }) => from <= step && step <= to);
  return open.sort((a, b) => b.from - a.from || a.to - b.to)[0];
}

function whyRuns(step: number, trace: NaiveTrace): Link | null {
  const slice = sliceAt(step, trace);
  return slice === undefined ? whyLoopRuns(step, trace) : whySlice(slice, trace);
}

function whySlice(slice: Slice, trace: NaiveTrace): Link | null {
  switch (slice.beginning) {
    case "called":
      return calledLink(slice, trace);
    case "asked":
      return askedLink(slice, trace);
    default:
      return awaitedLink(slice, trace) ?? cancelledLink(slice, trace) ?? deed(Math.min(slice.cause, slice.from - 1), trace);
  }
}

function calledLink({ coroutine }: Slice, trace: NaiveTrace): Link {
  const { step, line, operand } = createOf(coroutine, trace.records);
  if (step === 0) return { cause: { step, kind: "start", coroutine, line }, before: () => null };
  return { cause: { step, kind: "called", coroutine: operand, line }, before: () => whyRuns(step, trace) };
}

/** JavaScript: a request began it, made by whoever runs below it; the step is the asker's last one before, if there is one. */
function askedLink({ coroutine, from }: Slice, trace: NaiveTrace): Link | null {
  const below = trace.slices.filter((one) => one.coroutine !== coroutine && one.from <= from && from < one.to).sort((a, b) => b.from - a.from)[0];
  if (below === undefined) return loopDeed(from, trace);
  const step = below.from < from ? from - 1 : from;
  return { cause: { step, kind: "called", coroutine: below.coroutine, line: lineAt(below, step, trace) }, before: () => whySlice(below, trace) };
}

/** asyncio: the record at its cause tells that it was awaited, asked or made a task. */
function awaitedLink({ coroutine, cause, beginning }: Slice, trace: NaiveTrace): Link | null {
  const record = trace.records.list[cause];
  const isAsked = record?.kind === Kind.Suspend && record.operand === coroutine && trace.records.isAsyncio;
  if (record === undefined || !(isAsked || (beginning === "started" && record.kind === Kind.Task))) return null;
  return madeLink(record, trace);
}

/** Whoever ran then awaited it, asked it or made its task; `record` tells where. */
function madeLink({ step, line }: RawRecord, trace: NaiveTrace): Link {
  const by = sliceAt(step, trace);
  const cause: NaiveCause = { step, kind: "called", coroutine: by?.coroutine ?? 0, line: line || (by === undefined ? 0 : lineAt(by, step, trace)) };
  return { cause, before: () => whyRuns(step, trace) };
}

/** asyncio: a request to cancel its task woke it. */
function cancelledLink({ cause, coroutine, to }: Slice, trace: NaiveTrace): Link | null {
  const record = trace.records.list[cause];
  return record?.kind === Kind.CancelRequest && record.cause === taskAt(coroutine, Math.min(to, trace.records.list.length), trace) ? cancelLink(record, trace) : null;
}

function cancelLink({ step, operand, line }: RawRecord, trace: NaiveTrace): Link {
  return { cause: { step, kind: "cancelled", coroutine: operand, line }, before: () => whyRuns(step, trace) };
}

/** The task that a coroutine is part of: its own, or that of who awaits it. */
function taskAt(coroutine: number, step: number, trace: NaiveTrace): number {
  const { list } = trace.records;
  const own = list.find(({ kind, coroutine: root }) => kind === Kind.Task && root === coroutine);
  if (own !== undefined) return own.cause;
  const awaiter = list.findLast((record) => record.step < step && record.kind === Kind.Suspend && record.operand === coroutine);
  return awaiter === undefined ? 0 : taskAt(awaiter.coroutine, awaiter.step, trace);
}

/** What was done at `step`, by whoever ran then. */
function deed(step: number, trace: NaiveTrace): Link | null {
  const slice = sliceAt(step, trace);
  if (slice === undefined) return loopDeed(step, trace);
  return { cause: { step, kind: "resumed", coroutine: slice.coroutine, line: lineAt(slice, step, trace) }, before: () => whySlice(slice, trace) };
}

/** The loop did it: a timer fired, a plain callback ran, or a task ended unrun. Between two runs of asyncio's loop nobody did: then what was done before. */
function loopDeed(step: number, trace: NaiveTrace): Link | null {
  const record = trace.records.list[step];
  if (record === undefined) return null;
  if (trace.records.isAsyncio && endsCoroutine(record)) return unrunLink(record, trace);
  const ran = loopTurn(step, trace);
  if (ran === null) return deed(step - 1, trace);
  if (ran.kind === Kind.TimerFire) return timerLink(ran, trace);
  return { cause: { step, kind: "reaction", coroutine: 0, line: ran.line }, before: () => deed(Math.min(ran.cause, step - 1), trace) };
}

/** A task ended at its first step though its coroutine never ran: somebody had asked to cancel it. */
function unrunLink({ step, coroutine, line, cause }: RawRecord, trace: NaiveTrace): Link {
  const task = taskAt(coroutine, step, trace);
  const asked = trace.records.list.findLast((record) => record.step < step && record.kind === Kind.CancelRequest && record.cause === task);
  const made = trace.records.list[cause];
  const before = (): Link | null => (asked !== undefined ? cancelLink(asked, trace) : made === undefined ? null : madeLink(made, trace));
  return { cause: { step, kind: "resumed", coroutine, line }, before };
}

/** Why the loop does what it does at `step`. */
function whyLoopRuns(step: number, trace: NaiveTrace): Link | null {
  const ran = loopTurn(step, trace);
  if (ran === null) return null;
  return ran.kind === Kind.TimerFire ? timerLink(ran, trace) : deed(Math.min(ran.cause, step), trace);
}

/** What the loop runs at `step`: the TimerFire record, or the Callback record that ends a plain callback; null if neither. */
function loopTurn(step: number, trace: NaiveTrace): RawRecord | null {
  const { list, isAsyncio } = trace.records;
  if (isSetAgain(step, trace)) return loopTurn(step - 1, trace);
  const callback = callbackFrom(step, trace);
  const fired = callback === undefined ? firedJustBefore(step, trace) : list[callback.cause];
  const isTimers = fired?.kind === Kind.TimerFire && (isAsyncio || callback === undefined || callback.operand === 0);
  return isTimers ? fired : (callback ?? null);
}

/** JavaScript: after its callback an interval is set again, at the site of the first time. */
function isSetAgain(step: number, { records: { list, isAsyncio } }: NaiveTrace): boolean {
  const [record, callback] = [list[step], list[step - 1]];
  const isLoops = !isAsyncio && record?.kind === Kind.TimerSet && record.coroutine === 0 && callback?.kind === Kind.Callback;
  return isLoops && list[callback.cause]?.kind === Kind.TimerFire && list[callback.cause]?.site === record.site;
}

/** The Callback record that ends the turn of `step`, if a plain callback runs in it. */
function callbackFrom(step: number, { records, slices }: NaiveTrace): RawRecord | undefined {
  for (const record of records.list.slice(step)) {
    if (record.kind === Kind.Callback) return record;
    const slice = slices.find(({ to }) => to === record.step);
    if (record.kind === Kind.TimerFire || record.kind === Kind.Start || (slice !== undefined && !isNested(slice, records, slices))) return undefined;
  }
  return undefined;
}

/** The timer that fired at `step` or right before what the loop did up to there. */
function firedJustBefore(step: number, { records, slices }: NaiveTrace): RawRecord | undefined {
  for (let at = step; at >= 0; at--) {
    const record = records.list[at];
    if (record?.kind === Kind.TimerFire) return record;
    if (record?.kind === Kind.Callback || slices.some(({ to }) => to === at)) return undefined;
  }
  return undefined;
}

/** A timer's link bears who set it and where; before it, why that one ran. */
function timerLink({ step, cause, operand }: RawRecord, trace: NaiveTrace): Link | null {
  const set = trace.records.list[cause];
  if (set?.kind !== Kind.TimerSet || set.operand !== operand) throw new Error(`the timer that fires at ${step} was not set at ${cause}`);
  return { cause: { step, kind: "timer", coroutine: set.coroutine, line: set.line }, before: () => whyRuns(set.step, trace) };
}

/** Where a slice stands at `step`: the line of the next record that it wrote itself, else of its last. */
function lineAt({ coroutine, from, to }: Slice, step: number, { records }: NaiveTrace): number {
  const own = records.list.filter((record) => record.step >= from && record.step <= to && actorOf(record) === coroutine && record.line > 0);
  return (own.find((record) => record.step >= step) ?? own.at(-1))?.line ?? 0;
}

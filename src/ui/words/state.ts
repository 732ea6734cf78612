/** What a coroutine does at a step, and what for: the facts that several views tell in their own ways. */
import { ValueRole } from "../../trace/format.ts";
import { oneLine } from "../../trace/model/sites.ts";
import { State, type CoroutineRow, type Ending, type LoopTurn, type SpanColumns, type TraceView } from "../../trace/model/view.ts";

/** A state as the page names it: a message key after `state.`. */
export type StateName = "notYet" | "created" | "running" | "awaiting" | "ready" | "suspended" | Ending;

const NAMES: Readonly<Record<State, StateName>> = {
  [State.Created]: "created",
  [State.Running]: "running",
  [State.Awaiting]: "awaiting",
  [State.Ready]: "ready",
  [State.Suspended]: "suspended",
};

/** What a row is called: a hidden one, which the loop itself made, by its function alone. */
export const nameOf = (row: CoroutineRow): string => (row.hidden ? `${row.name}()` : row.label);

/** The name of a span's state. */
export const spanState = (row: CoroutineRow, span: number): StateName => NAMES[row.spans.state(span)];

/** The row's state at a step, its ending included. At the step of its creation its caller still runs. */
export function stateAt(row: CoroutineRow, step: number): StateName {
  if (step <= row.createdStep) return "notYet";
  const span = row.spans.at(step);
  if (span >= 0) return spanState(row, span);
  return row.ending ?? "created";
}

/** The longest text of an awaited thing that a view shows. */
const MAX_WHAT = 48;
/** The longest expression that is looked at for what is awaited in it. */
const MAX_SOURCE = 400;

/** What is awaited at a site, as the source says it: `sleep(1000)`; a long text loses its middle; "" if not known. */
export function awaitedText(trace: TraceView, site: number, max = MAX_WHAT): string {
  const text = trace.siteText(site, MAX_SOURCE).replace(/^(?:for\s+)?await\s+/, "");
  const of = /^\(.*?\sof\s+(.*?)\)?$/.exec(text);
  return oneLine(of?.[1] ?? text, max);
}

/** What a span waits for, as text of the source, or as the awaited coroutine's label; "" for states that wait for nothing. */
export function waitsFor(trace: TraceView, row: CoroutineRow, span: number): string {
  if (row.spans.state(span) !== State.Awaiting) return "";
  return awaitedText(trace, row.spans.site(span)) || (trace.row(row.spans.awaited(span))?.label ?? "");
}

/** What the first slice after an awaiting span was resumed with. */
export interface Resumption {
  readonly value: string;
  readonly threw: boolean;
}

/** What ended the wait of span `span`, or null while it waits (or if no preview was kept). */
export function resumption(trace: TraceView, row: CoroutineRow, span: number): Resumption | null {
  const slice = nextSlice(row, span);
  return slice < 0 ? null : resumedWith(trace, row.spans.end(slice) - 1);
}

function nextSlice(row: CoroutineRow, span: number): number {
  for (let i = span + 1; i < row.spans.length; i++) {
    if (row.spans.state(i) === State.Running) return Number.isFinite(row.spans.end(i)) ? i : -1;
  }
  return -1;
}

/** What the slice that record `step` ends was resumed with. Under asyncio null is the None of a future that only wakes: no value. */
export function resumedWith(trace: TraceView, step: number): Resumption | null {
  const thrown = trace.value(step, ValueRole.Thrown);
  if (thrown !== "") return { value: thrown, threw: true };
  const value = trace.value(step, ValueRole.Resumed);
  return value === "" || (value === "null" && trace.loop === "asyncio") ? null : { value, threw: false };
}

/** Virtual time from the span's start to its end, or to `step` if that comes first. */
export function spanMs(trace: TraceView, row: CoroutineRow, span: number, step: number): number {
  const end = Math.min(row.spans.end(span), step, trace.length - 1);
  const start = Math.min(row.spans.start(span), end);
  return trace.timeMs(end) - trace.timeMs(start);
}

/** Line of a site, or 0. */
export const lineOf = (trace: TraceView, site: number): number => (site === 0 ? 0 : trace.site(site).line);

/**
 * Where a span stands; of one that tells no place (asyncio's module while the loop is shut down), where the coroutine was
 * known to stand last. One that has begun and was known to stand nowhere (it threw at its first statement) stands at its
 * own function: before, it had only its call, which is its caller's line.
 */
export function spanSite({ spans, callSite, functionSite }: CoroutineRow, span: number): number {
  const first = firstSlice(spans, span);
  for (let i = span; i >= Math.max(first, 0); i--) if (spans.site(i) !== 0) return spans.site(i);
  return (first >= 0 && functionSite) || callSite;
}

/** Index of its first running span up to `span`, -1 if it had not run. */
function firstSlice(spans: SpanColumns, span: number): number {
  for (let i = 0; i <= span; i++) if (spans.state(i) === State.Running) return i;
  return -1;
}

/**
 * Where a coroutine stands at a step: while it runs, where it is at that step, since its span's own site is the last one
 * of the whole span. One that called another stands at that call.
 */
export function siteAt(trace: TraceView, row: CoroutineRow, step: number): number {
  const span = row.spans.at(step);
  if (span < 0) return 0;
  return row.spans.state(span) === State.Running ? runningSite(trace, row, span, step) : spanSite(row, span);
}

function runningSite(trace: TraceView, row: CoroutineRow, span: number, step: number): number {
  const { stack, site } = trace.moment(step);
  const depth = stack.indexOf(row.id);
  const known = depth === 0 ? site : calledAt(trace.row(stack[depth - 1] ?? 0)) || trace.standsAt(row.id, step);
  return known || spanSite(row, span);
}

/** Where the one on top of it was called; 0 of a generator: it was asked, and perhaps called by another. */
const calledAt = (top: CoroutineRow | undefined): number => (top === undefined || top.flavour === "async generator" ? 0 : top.callSite);

/** Who set the timer that fired in the turn of `step`: its label, or "" if it was not a coroutine. */
export function timerOwner(trace: TraceView, step: number): string {
  const turn = turnAt(trace, step);
  if (turn?.kind !== "timer" || turn.cause < 0) return "";
  return trace.row(trace.moment(turn.cause).stack[0] ?? 0)?.label ?? "";
}

/** The turn at a step: the last that began at it or before; it may have ended. */
export function turnAt(trace: TraceView, step: number): LoopTurn | undefined {
  return trace.turns[firstAtOrAfter(trace.turns.length, (i) => trace.turns[i]?.firstStep ?? 0, step + 1) - 1];
}

/** Index of the first of `length` ascending steps that is `step` or later. */
export function firstAtOrAfter(length: number, stepOf: (i: number) => number, step: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (stepOf(middle) < step) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The rows that a reader knows: those of the snippet's own functions. */
export const ownRows = (trace: TraceView): readonly CoroutineRow[] => trace.rows.filter((row) => !row.hidden);

/** The first sentence of "why now?": what it is that is asked about, and where its causes begin. */
import { State, type CoroutineRow, type TraceView } from "../../trace/model/view.ts";
import type { Selection } from "../stores/cursor.ts";
import { awaitedText, firstAtOrAfter, nameOf, siteAt } from "./state.ts";
import type { WhyKey } from "./why-sentence.ts";

export interface WhyHead {
  readonly key: WhyKey;
  readonly it: string;
  readonly what: string;
  /** Whom it is about; undefined for the loop itself. */
  readonly row: CoroutineRow | undefined;
  readonly site: number;
  readonly step: number;
  /** A step of the slice whose causes answer; -1 if nothing has happened that would. */
  readonly causeStep: number;
  /** Since when it was ready before it ran, -1 if it was not. */
  readonly readyStep: number;
  /** When the next timer is due, 0 if that is not what is told. */
  readonly dueMs: number;
}

/** Longer texts of output lose their end. */
const MOST_TEXT = 60;

/** What is asked about: the chosen span, else the line printed at `step`, else whoever runs there, else the loop. */
export function whyHead(trace: TraceView, step: number, selection: Selection | null): WhyHead {
  const chosen = selection ? trace.row(selection.coroutine) : undefined;
  if (selection && chosen && selection.span >= 0 && selection.span < chosen.spans.length) return spanHead(trace, chosen, selection.span);
  const at = Math.max(0, Math.min(step, trace.length - 1));
  const runner = trace.row(trace.running(at));
  const line = trace.lines[firstAtOrAfter(trace.lines.length, (i) => trace.lines[i]?.step ?? 0, at)];
  if (line?.step === at) return { ...sliceHead(trace, runner, at), key: runner ? "printed" : "printedLoop", what: shortened(line.text), site: line.site };
  return runner ? sliceHead(trace, runner, at) : loopHead(trace, step, at);
}

function spanHead(trace: TraceView, row: CoroutineRow, span: number): WhyHead {
  const { spans } = row;
  const start = spans.start(span);
  const state = spans.state(span);
  if (state === State.Running) return sliceHead(trace, row, start);
  const next = span + 1 < spans.length && spans.state(span + 1) === State.Ready ? span + 2 : span + 1;
  const resumed = next < spans.length && spans.state(next) === State.Running ? spans.start(next) : -1;
  const what = state === State.Awaiting ? awaitedText(trace, spans.site(span)) : "";
  const key = ({ [State.Ready]: "ready", [State.Awaiting]: "awaits", [State.Created]: "created", [State.Suspended]: "suspended" } as const)[state];
  return { key, it: nameOf(row), what, row, site: spans.site(span), step: start, causeStep: resumed, readyStep: -1, dueMs: 0 };
}

function sliceHead(trace: TraceView, row: CoroutineRow | undefined, step: number): WhyHead {
  const span = row?.spans.at(step) ?? -1;
  const isReady = row !== undefined && span > 0 && row.spans.state(span - 1) === State.Ready;
  const readyStep = isReady ? row.spans.start(span - 1) - 1 : -1;
  return { key: "runs", it: row ? nameOf(row) : "", what: "", row, site: row ? siteAt(trace, row, step) : 0, step, causeStep: step, readyStep, dueMs: 0 };
}

/** No coroutine runs: a timer fires, a callback runs, nothing does; or the run has ended, and what ran last is asked about. */
function loopHead(trace: TraceView, step: number, at: number): WhyHead {
  const { loop, timers } = trace.moment(at);
  if (step >= trace.length || loop === "ended") return endHead(trace, at);
  const dueMs = loop === "idle" ? (timers[0]?.dueMs ?? 0) : 0;
  const key = loop === "timer" ? "loopTimer" : loop === "reaction" ? "loopCallback" : loop !== "idle" ? "loop" : dueMs > 0 ? "loopDue" : "loopIdle";
  return { key, it: "", what: "", row: undefined, site: trace.moment(at).site, step: at, causeStep: at, readyStep: -1, dueMs };
}

function endHead(trace: TraceView, at: number): WhyHead {
  const { row, step } = lastToRun(trace);
  const reason = trace.endReason;
  const key = reason === "completed" || reason === "threw" ? "over" : reason === "deadlock" ? "stuck" : "cut";
  return { key, it: "", what: "", row, site: 0, step: at, causeStep: step, readyStep: -1, dueMs: 0 };
}

/** What ran last: a coroutine of the snippet, or a timer or callback of it (`row` undefined). */
function lastToRun(trace: TraceView): { readonly row: CoroutineRow | undefined; readonly step: number } {
  let row: CoroutineRow | undefined;
  let [step, end] = [-1, -1];
  for (const one of trace.rows) {
    const span = one.hidden ? -1 : lastSlice(one);
    // Who called another, and went on after it, ran later though it began before.
    if (span >= 0 && one.spans.end(span) > end) [row, step, end] = [one, one.spans.start(span), one.spans.end(span)];
  }
  const callback = lastCallback(trace, Math.max(0, end));
  return callback >= 0 ? { row: undefined, step: callback } : { row, step };
}

/** First step of the last timer or callback with a line, at `from` or later; -1 if there is none. */
function lastCallback(trace: TraceView, from: number): number {
  for (let i = trace.turns.length - 1; i >= 0; i--) {
    const turn = trace.turns[i];
    if (turn === undefined || turn.firstStep < from) return -1;
    const isOwn = turn.kind === "timer" ? runsNobody(trace, turn.firstStep, turn.lastStep) : turn.kind === "reaction" && trace.moment(turn.lastStep).site !== 0;
    if (isOwn) return turn.firstStep;
  }
  return -1;
}

function runsNobody(trace: TraceView, first: number, last: number): boolean {
  return trace.running(first) === 0 && trace.running(last) === 0;
}

/** Its last stretch of running, -1 if it never ran. */
function lastSlice({ spans }: CoroutineRow): number {
  for (let i = spans.length - 1; i >= 0; i--) if (spans.state(i) === State.Running) return i;
  return -1;
}

function shortened(text: string): string {
  return text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT - 1)}…` : text;
}

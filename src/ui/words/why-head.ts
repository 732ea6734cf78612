/** The first sentence of "why now?": what it is that is asked about, and where its causes begin. */
import { State, type CoroutineRow, type TraceView } from "../../trace/model/view.ts";
import type { Selection } from "../stores/cursor.ts";
import { awaitedText, firstAtOrAfter, nameOf, siteAt } from "./state.ts";
import type { WhyKey } from "./why.ts";

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
  return { key, it: nameOf(row), what, row, site: spans.site(span), step: start, causeStep: resumed, readyStep: -1 };
}

function sliceHead(trace: TraceView, row: CoroutineRow | undefined, step: number): WhyHead {
  const span = row?.spans.at(step) ?? -1;
  const isReady = row !== undefined && span > 0 && row.spans.state(span - 1) === State.Ready;
  const readyStep = isReady ? row.spans.start(span - 1) - 1 : -1;
  return { key: "runs", it: row ? nameOf(row) : "", what: "", row, site: row ? siteAt(trace, row, step) : 0, step, causeStep: step, readyStep };
}

/** No coroutine runs: a timer fires or a callback runs; or all is over, and the last that ran is asked about. */
function loopHead(trace: TraceView, step: number, at: number): WhyHead {
  const isOver = step >= trace.length || trace.moment(at).loop === "ended";
  const head: WhyHead = { key: isOver ? "over" : "loop", it: "", what: "", row: undefined, site: 0, step: at, causeStep: at, readyStep: -1 };
  const last = isOver ? lastToRun(trace) : undefined;
  return last ? { ...head, it: nameOf(last), row: last, causeStep: lastSlice(last) } : head;
}

/** The coroutine of the snippet that ran last. */
function lastToRun(trace: TraceView): CoroutineRow | undefined {
  let last: CoroutineRow | undefined;
  for (const row of trace.rows) if (!row.hidden && lastSlice(row) > (last ? lastSlice(last) : -1)) last = row;
  return last;
}

/** Start of its last stretch of running, -1 if it never ran. */
function lastSlice({ spans }: CoroutineRow): number {
  for (let i = spans.length - 1; i >= 0; i--) if (spans.state(i) === State.Running) return spans.start(i);
  return -1;
}

function shortened(text: string): string {
  return text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT - 1)}…` : text;
}

/**
 * Chrome Trace Event JSON, which Perfetto, chrome://tracing, speedscope and the Firefox Profiler read.
 *
 * - `X`: a coroutine's life, in it its spans; timers and reactions on the loop's own track. Strictly nested per track.
 * - `s` / `f`: an arrow from what made a coroutine ready to the slice that it then ran.
 * - `i`: lines of output, warnings and cancel requests. `C`: the length of the ready queue, and the depth of each queue,
 *   lock, semaphore and event. `M`: names. Rows that the loop itself made (asyncio's shutdown) are left out.
 *
 * Times are microseconds of virtual time, spread within an instant (timestamps.ts); `args` carry the true time and the
 * step. Events are written in the order of their times, but for an arrow's tail: it stands beside its head, since both
 * must come after their slices.
 */
import { State, type CoroutineRow, type LoopTurn, type TraceView } from "../model/view.ts";
import { awaitedText } from "../model/sites.ts";
import { Depths } from "./depths.ts";
import { queueChanges } from "./queue-length.ts";
import { orderSpans, type SpanOrder } from "./span-order.ts";
import { Timestamps, usText } from "./timestamps.ts";
import { LOOP_TRACK, PROCESS, Tracks } from "./tracks.ts";

export interface ChromeTraceOptions {
  /** What the process is called: the snippet's file name, say. */
  readonly title?: string;
}

/** Names of the categories of spans, by state; a viewer can filter by them. */
const CATEGORY: Record<State, string> = {
  [State.Created]: "created",
  [State.Running]: "running",
  [State.Awaiting]: "awaiting",
  [State.Ready]: "ready",
  [State.Suspended]: "suspended",
};

/** The file in pieces, to be written one after the other. The view must not grow meanwhile. */
export function* chromeTrace(view: TraceView, options: ChromeTraceOptions = {}): Generator<string, void, undefined> {
  yield '{"displayTimeUnit":"ms","traceEvents":[\n';
  let separator = "";
  for (const event of new ChromeEvents(view, options.title ?? "Coroscope").all()) {
    yield separator + event;
    separator = ",\n";
  }
  yield "\n]}\n";
}

class ChromeEvents {
  private readonly view: TraceView;
  private readonly title: string;
  private readonly times: Timestamps;
  private readonly tracks: Tracks;
  private readonly order: SpanOrder;
  private readonly queue: Int32Array;
  private readonly depths: Depths;
  private nextLine = 0;
  private nextWarning = 0;
  private nextTurn = 0;
  private nextCancel = 0;
  private queued = 0;
  private arrows = 0;
  /** Texts of what is awaited, by site: there are few sites and many spans. */
  private readonly awaited = new Map<number, string>();

  constructor(view: TraceView, title: string) {
    this.view = view;
    this.title = title;
    this.times = new Timestamps(view);
    this.tracks = new Tracks(view);
    this.order = orderSpans(view);
    this.queue = queueChanges(view);
    this.depths = new Depths(view.resources);
  }

  /** Each event as JSON. */
  *all(): Generator<string, void, undefined> {
    yield* this.names();
    for (let step = 0; step < this.view.length; step++) {
      yield* this.turnsAt(step);
      for (let n = this.order.first(step); n < this.order.first(step + 1); n++) yield* this.spanEvents(n);
      yield* this.marksAt(step);
      yield* this.cancelsAt(step);
      yield* this.countAt(step);
      for (const { label, depth } of this.depths.at(step)) yield json({ ph: "C", name: label, pid: PROCESS, tid: LOOP_TRACK, args: { depth } }, this.times.ns(step));
    }
  }

  private *names(): Generator<string, void, undefined> {
    yield name("process_name", LOOP_TRACK, { name: this.title });
    yield name("thread_name", LOOP_TRACK, { name: "event loop" });
    yield name("thread_sort_index", LOOP_TRACK, { sort_index: LOOP_TRACK });
    for (const row of this.view.rows) if (this.tracks.owns(row) && !row.hidden) yield* this.trackNames(row);
  }

  private *trackNames(row: CoroutineRow): Generator<string, void, undefined> {
    const track = this.tracks.of(row.id);
    yield name("thread_name", track, { name: row.label });
    yield name("thread_sort_index", track, { sort_index: track });
  }

  /** Timers and reactions; the script and the resumes are the coroutines' own slices. */
  private *turnsAt(step: number): Generator<string, void, undefined> {
    for (let turn = this.view.turns[this.nextTurn]; turn !== undefined && turn.firstStep <= step; turn = this.view.turns[++this.nextTurn]) {
      if (turn.kind === "timer" || turn.kind === "reaction") yield this.slice(turn.kind, turn.kind, LOOP_TRACK, step, turn.lastStep + 1, {});
    }
  }

  private *spanEvents(n: number): Generator<string, void, undefined> {
    const row = this.view.rows[this.order.row(n)];
    if (row === undefined || row.hidden) return;
    const span = this.order.span(n);
    if (span === 0) yield this.life(row);
    yield this.span(row, span);
    if (wasWoken(row, span)) yield* this.arrow(row, span);
  }

  private life(row: CoroutineRow): string {
    const { name: functionName, parent, ending, result, endedStep, spans } = row;
    const line = this.view.site(row.callSite).line;
    const task = row.task === 0 ? {} : { task: row.taskName };
    return this.slice(row.label, "coroutine", this.tracks.of(row.id), spans.start(0), endedStep < 0 ? Infinity : endedStep + 1, { function: functionName, id: row.id, parent, line, ...task, ending, result });
  }

  private span(row: CoroutineRow, i: number): string {
    const { spans } = row;
    const args = { line: this.view.site(spans.site(i)).line, id: row.id };
    return this.slice(this.spanName(row, i), CATEGORY[spans.state(i)], this.tracks.of(row.id), spans.start(i), spans.end(i), args);
  }

  private spanName(row: CoroutineRow, i: number): string {
    const state = row.spans.state(i);
    if (state === State.Running) return row.name;
    return state === State.Awaiting ? this.awaitName(row.spans.site(i)) : CATEGORY[state];
  }

  private awaitName(site: number): string {
    const known = this.awaited.get(site);
    if (known !== undefined) return known;
    const text = awaitedText(this.view, site);
    const spanName = text === "" ? CATEGORY[State.Awaiting] : `await ${text}`;
    this.awaited.set(site, spanName);
    return spanName;
  }

  /** From what made it ready to the slice that then began. */
  private *arrow(row: CoroutineRow, span: number): Generator<string, void, undefined> {
    const start = row.spans.start(span);
    const source = this.sourceOf(Math.min(row.spans.cause(span), start - 1));
    if (source === null) return;
    const id = ++this.arrows;
    const common = { name: "wakes", cat: "wakes", id, pid: PROCESS };
    yield json({ ...common, ph: "s", tid: source.track }, this.times.ns(source.step));
    yield json({ ...common, ph: "f", bp: "e", tid: this.tracks.of(row.id) }, this.times.ns(start));
  }

  /** Track and start of the slice that covers `step`, null if none is known. */
  private sourceOf(step: number): { track: number; step: number } | null {
    const row = this.view.row(this.view.running(step));
    if (row?.hidden === true) return null;
    if (row !== undefined) return { track: this.tracks.of(row.id), step: row.spans.start(row.spans.at(step)) };
    const turn = turnAt(this.view, step);
    return turn?.kind === "timer" || turn?.kind === "reaction" ? { track: LOOP_TRACK, step: turn.firstStep } : null;
  }

  private *marksAt(step: number): Generator<string, void, undefined> {
    for (let line = this.view.lines[this.nextLine]; line?.step === step; line = this.view.lines[++this.nextLine]) {
      yield this.mark(line.text, `console.${line.level}`, step, line.coroutine, line.site);
    }
    for (let warning = this.view.warnings[this.nextWarning]; warning?.step === step; warning = this.view.warnings[++this.nextWarning]) {
      yield this.mark(warning.message, `warning.${warning.kind}`, step, warning.coroutine, warning.site);
    }
  }

  private *cancelsAt(step: number): Generator<string, void, undefined> {
    for (let cancel = this.view.cancels[this.nextCancel]; cancel?.step === step; cancel = this.view.cancels[++this.nextCancel]) {
      if (this.view.row(cancel.coroutine)?.hidden !== true) yield this.mark("cancel()", "cancel", step, cancel.coroutine, cancel.site);
    }
  }

  private mark(text: string, category: string, step: number, coroutine: number, site: number): string {
    const args = { timeMs: this.view.timeMs(step), step, line: this.view.site(site).line };
    return json({ ph: "i", s: "t", name: text, cat: category, pid: PROCESS, tid: this.tracks.of(coroutine), args }, this.times.ns(step));
  }

  private *countAt(step: number): Generator<string, void, undefined> {
    const change = this.queue[step] ?? 0;
    if (change === 0 && step > 0) return;
    this.queued += change;
    yield json({ ph: "C", name: "ready queue", pid: PROCESS, tid: LOOP_TRACK, args: { jobs: this.queued } }, this.times.ns(step));
  }

  /** One `X` over steps [start, end); what is open ends where the trace does, and says so. */
  private slice(text: string, category: string, track: number, start: number, end: number, args: Record<string, unknown>): string {
    const ns = this.times.ns(start);
    const durationNs = this.times.ns(Math.min(end, this.view.length)) - ns;
    const open = end === Infinity ? { open: true } : {};
    const all = { timeMs: this.view.timeMs(start), step: start, ...args, ...open };
    return json({ ph: "X", name: text, cat: category, pid: PROCESS, tid: track, args: all }, ns, durationNs);
  }
}

/** True of a slice that the loop resumed: not the first one, and not a generator's that a request began. */
function wasWoken({ spans }: CoroutineRow, span: number): boolean {
  if (span === 0 || spans.state(span) !== State.Running || spans.cause(span) < 0) return false;
  const before = spans.state(span - 1);
  return before !== State.Created && before !== State.Suspended;
}

/** The turn that covers `step`. */
function turnAt(view: TraceView, step: number): LoopTurn | undefined {
  let low = 0;
  let high = view.turns.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((view.turns[middle]?.firstStep ?? Infinity) <= step) low = middle + 1;
    else high = middle;
  }
  const turn = view.turns[low - 1];
  return turn !== undefined && step <= turn.lastStep ? turn : undefined;
}

function name(kind: string, track: number, args: Record<string, unknown>): string {
  return JSON.stringify({ ph: "M", name: kind, pid: PROCESS, tid: track, args });
}

/** An event with its times, which are written digit by digit so that they are exact. */
function json(event: Record<string, unknown>, ns: number, durationNs?: number): string {
  const duration = durationNs === undefined ? "" : `,"dur":${usText(durationNs)}`;
  return `{"ts":${usText(ns)}${duration},${JSON.stringify(event).slice(1)}`;
}

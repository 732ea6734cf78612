/**
 * The arrows of a chosen span: who called its coroutine, what it waits for, who woke it. As facts: from whom, to whom, at
 * which step; `view/draw-arrows.ts` draws them.
 *
 * Limits: what is awaited has an arrow if it is a coroutine, a task or a resource; a plain promise has no lane.
 */
import { State, type CoroutineRow, type SpanColumns, type TraceView } from "../trace/model/view.ts";

/** One end of an arrow: a coroutine's lane, a resource's track, or with 0 the loop's lane. */
export interface ArrowEnd {
  readonly coroutine: number;
  readonly resource: number;
}

export interface Arrow {
  readonly kind: "called" | "awaits" | "woke";
  readonly from: ArrowEnd;
  readonly to: ArrowEnd;
  /** It stands straight, at this step. */
  readonly step: number;
}

const lane = (coroutine: number): ArrowEnd => ({ coroutine, resource: 0 });
const track = (resource: number): ArrowEnd => ({ coroutine: 0, resource });

/** The arrows of span `spanIndex` of `coroutine`, at most one of each kind; none from a lane to itself. */
export function arrowsOf(trace: TraceView, coroutine: number, spanIndex: number): Arrow[] {
  const row = trace.row(coroutine);
  if (row === undefined || spanIndex < 0 || spanIndex >= row.spans.length) return [];
  const arrows = [calledArrow(trace, row), awaitsArrow(trace, row, spanIndex), wokeArrow(trace, row, spanIndex)];
  return arrows.filter((arrow) => arrow !== null).filter(({ from, to }) => from.coroutine !== to.coroutine || from.resource !== to.resource);
}

function calledArrow(trace: TraceView, row: CoroutineRow): Arrow | null {
  const caller = trace.running(row.createdStep) || row.parent;
  return caller === 0 ? null : { kind: "called", from: lane(caller), to: lane(row.id), step: row.createdStep };
}

function awaitsArrow(trace: TraceView, row: CoroutineRow, spanIndex: number): Arrow | null {
  const { spans } = row;
  if (spans.state(spanIndex) !== State.Awaiting) return null;
  const id = spans.awaited(spanIndex);
  const what = trace.awaited(id);
  const step = spans.start(spanIndex);
  if (what === null || what.kind === "timer") return null;
  return { kind: "awaits", from: lane(row.id), to: what.kind === "resource" ? track(id) : lane(what.coroutine), step };
}

function wokeArrow(trace: TraceView, row: CoroutineRow, spanIndex: number): Arrow | null {
  const step = wakingStep(trace, causeOf(row.spans, spanIndex));
  return step < 0 ? null : { kind: "woke", from: lane(trace.running(step)), to: lane(row.id), step };
}

/** A callback without a line is a library's: what it passes on is who caused it (`gather`, `Promise.all`). */
function wakingStep(trace: TraceView, cause: number): number {
  if (cause < 0 || trace.running(cause) !== 0) return cause;
  const [first, second] = trace.causes(cause);
  if (first?.kind === "reaction") return first.site === 0 && second ? second.step : cause;
  return first?.kind === "resumed" ? first.step : cause;
}

/** Step that made the span ready; of a waiting span, that ended the wait. */
function causeOf(spans: SpanColumns, spanIndex: number): number {
  const state = spans.state(spanIndex);
  if (state === State.Running || state === State.Ready) return spans.cause(spanIndex);
  return spanIndex + 1 < spans.length ? spans.cause(spanIndex + 1) : -1;
}

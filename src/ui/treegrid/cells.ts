/** What a row of the treegrid says at the cursor, column by column. */
import type { TFunction } from "i18next";
import { State, type CoroutineRow, type TraceView } from "../../trace/model/view.ts";
import { lineOf, siteAt, spanMs, spanSite, spanState, stateAt, waitsFor, type StateName } from "../words/state.ts";
import { timeText } from "../words/time.ts";

export interface Cells {
  readonly name: string;
  readonly state: StateName;
  readonly waitingFor: string;
  /** 0 if not known. */
  readonly line: number;
  readonly since: string;
  readonly waited: string;
  /** True if it lies after the cursor. */
  readonly isLater: boolean;
}

/** A coroutine at the cursor. */
export function coroutineCells(trace: TraceView, row: CoroutineRow, step: number, t: TFunction): Cells {
  const state = stateAt(row, step);
  const span = row.spans.at(step);
  const isLater = state === "notYet";
  return {
    name: row.label,
    state,
    waitingFor: waitingFor(trace, row, span, t),
    line: isLater ? 0 : coroutineLine(trace, row, span, step),
    since: isLater ? "" : timeText(trace.timeMs(sinceStep(row, span, step)), t),
    waited: isLater ? "" : timeText(waitedMs(trace, row, step), t),
    isLater,
  };
}

/** One span of a coroutine; its line and times are its own, up to the cursor: the span at the cursor stands where the cursor is. */
export function spanCells(trace: TraceView, row: CoroutineRow, span: number, step: number, t: TFunction): Cells {
  const isLater = row.spans.start(span) > step;
  return {
    name: t("trace.span", { number: span + 1 }),
    state: spanState(row, span),
    waitingFor: waitingFor(trace, row, span, t),
    line: lineOf(trace, row.spans.at(step) === span ? siteAt(trace, row, step) : spanSite(row, span)),
    since: timeText(trace.timeMs(row.spans.start(span)), t),
    waited: isWait(row, span) && !isLater ? timeText(spanMs(trace, row, span, step), t) : "",
    isLater,
  };
}

function waitingFor(trace: TraceView, row: CoroutineRow, span: number, t: TFunction): string {
  if (span < 0) return "";
  const state = row.spans.state(span);
  if (state === State.Ready) return t("what.turn");
  if (state === State.Suspended) return t("what.request");
  return state === State.Awaiting ? waitsFor(trace, row, span) || t("what.value") : "";
}

function coroutineLine(trace: TraceView, row: CoroutineRow, span: number, step: number): number {
  const site = span >= 0 ? siteAt(trace, row, step) : spanSite(row, row.spans.length - 1);
  return lineOf(trace, site) || lineOf(trace, row.functionSite);
}

/** The step at which its state at `step` began; after its end, that of the end. */
const sinceStep = (row: CoroutineRow, span: number, step: number): number => (span >= 0 ? row.spans.start(span) : row.endedStep >= 0 ? row.endedStep : Math.min(step, row.createdStep));

const isWait = (row: CoroutineRow, span: number): boolean => row.spans.state(span) === State.Awaiting || row.spans.state(span) === State.Ready;

/** Virtual time that the coroutine has spent awaiting or ready, up to `step`. */
export function waitedMs(trace: TraceView, row: CoroutineRow, step: number): number {
  let sum = 0;
  for (let span = 0; span < row.spans.length && row.spans.start(span) < step; span++) {
    if (isWait(row, span)) sum += spanMs(trace, row, span, step);
  }
  return sum;
}

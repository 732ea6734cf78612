/** A span in words, for whoever points at it: "awaits sleep(1000), resumed with null". */
import type { TFunction } from "i18next";
import { State, type CoroutineRow, type TraceView } from "../../trace/model/view.ts";
import { resumption, waitsFor } from "./state.ts";

/** What the coroutine does in that span. */
export function spanSentence(trace: TraceView, row: CoroutineRow, span: number, t: TFunction): string {
  switch (row.spans.state(span)) {
    case State.Created:
      return t("span.created");
    case State.Ready:
      return t("span.ready");
    case State.Suspended:
      return t("span.suspended");
    case State.Awaiting:
      return awaiting(trace, row, span, t);
    case State.Running:
      return running(row, span, t);
  }
}

function awaiting(trace: TraceView, row: CoroutineRow, span: number, t: TFunction): string {
  const what = waitsFor(trace, row, span) || t("what.value");
  const resumed = resumption(trace, row, span);
  if (!resumed) return t("span.awaits", { what });
  return resumed.threw ? t("span.awaitsThrew", { what, value: resumed.value }) : t("span.awaitsResumed", { what, value: resumed.value });
}

function running(row: CoroutineRow, span: number, t: TFunction): string {
  const isLast = row.endedStep >= 0 && row.spans.end(span) > row.endedStep;
  if (isLast && row.ending === "cancelled") return t("span.runsCancelled");
  if (isLast && row.ending === "closed") return t("span.runsClosed");
  if (!isLast || row.result === "") return t("span.runs");
  return row.ending === "threw" ? t("span.runsThrew", { value: row.result }) : t("span.runsReturned", { value: row.result });
}

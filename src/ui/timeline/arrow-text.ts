/** What stands beside an arrow of the chosen span. */
import type { TFunction } from "i18next";
import type { Arrow } from "../../timeline/arrows.ts";
import type { TraceView } from "../../trace/model/view.ts";
import { nameOf, turnAt } from "../words/state.ts";

export function arrowText(trace: TraceView | null, arrow: Arrow, t: TFunction): string {
  if (trace === null) return "";
  switch (arrow.kind) {
    case "called":
      return t("arrow.called", { name: nameAt(trace, arrow.from.coroutine) });
    case "awaits":
      return t("arrow.awaits", { name: trace.resource(arrow.to.resource)?.label ?? nameAt(trace, arrow.to.coroutine) });
    case "woke":
      return woke(trace, arrow, t);
  }
}

function woke(trace: TraceView, { from, step }: Arrow, t: TFunction): string {
  const row = trace.row(from.coroutine);
  if (row) return t(row.endedStep === step ? "arrow.ended" : "arrow.woke", { name: nameOf(row) });
  return turnAt(trace, step)?.kind === "timer" ? t("arrow.timer") : t("arrow.callback");
}

function nameAt(trace: TraceView, coroutine: number): string {
  const row = trace.row(coroutine);
  return row ? nameOf(row) : "";
}

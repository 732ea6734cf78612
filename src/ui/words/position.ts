/** What the slider says of its value: the time, the coroutine and the line. */
import type { TFunction } from "i18next";
import type { TraceView } from "../../trace/model/view.ts";
import { lineOf, nameOf, siteAt } from "./state.ts";
import { timeText } from "./time.ts";

/** `shown` is the step whose state is shown, `step` the cursor's own position: they differ after the last record. */
export function positionText(trace: TraceView, shown: number, step: number, t: TFunction): string {
  const moment = trace.moment(shown);
  const row = trace.row(moment.stack[0] ?? 0);
  const told = { time: timeText(moment.timeMs, t), step, steps: trace.length };
  const line = lineOf(trace, row ? siteAt(trace, row, shown) : moment.site);
  if (!row) return t("cursor.value", told);
  return line > 0 ? t("cursor.valueLine", { ...told, name: nameOf(row), line }) : t("cursor.valueName", { ...told, name: nameOf(row) });
}

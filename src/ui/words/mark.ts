/** A lane's mark in words, for whoever points at it. */
import type { TFunction } from "i18next";
import type { LaneMark } from "../../timeline/view/timeline-view.ts";
import type { CoroutineRow, TraceView } from "../../trace/model/view.ts";
import { firstAtOrAfter, lineOf, nameOf } from "./state.ts";
import { timeText } from "./time.ts";

/** What the mark says: the text printed, who asked to cancel and where, what it stays in and how long. */
export function markSentence(trace: TraceView, row: CoroutineRow, mark: LaneMark, t: TFunction): string {
  switch (mark.kind) {
    case "printed":
      return printed(trace, row, mark.step, t);
    case "cancelRequest":
      return cancelRequest(trace, row, mark.step, t);
    case "stay":
      return stay(trace, mark.stay, t);
  }
}

/** Several lines may begin at one step. */
function printed(trace: TraceView, row: CoroutineRow, step: number, t: TFunction): string {
  const first = firstAtOrAfter(trace.lines.length, (i) => trace.lines[i]?.step ?? 0, step);
  const line = trace.lines.slice(first, firstAtOrAfter(trace.lines.length, (i) => trace.lines[i]?.step ?? 0, step + 1)).find(({ coroutine }) => coroutine === row.id);
  return line === undefined ? "" : t("lanes.printed", { text: JSON.stringify(line.text), line: lineOf(trace, line.site) });
}

function cancelRequest(trace: TraceView, row: CoroutineRow, step: number, t: TFunction): string {
  const mark = trace.cancels.find((cancel) => cancel.step === step && cancel.coroutine === row.id);
  const asker = trace.row(mark?.asker ?? 0);
  const line = lineOf(trace, mark?.site ?? 0);
  const name = asker === undefined ? "" : nameOf(asker);
  if (name === "") return line > 0 ? t("lanes.cancelLine", { line }) : t("lanes.cancel");
  return line > 0 ? t("lanes.cancelByLine", { name, line }) : t("lanes.cancelBy", { name });
}

function stay(trace: TraceView, { from, to, label, site }: Extract<LaneMark, { kind: "stay" }>["stay"], t: TFunction): string {
  const until = Math.min(to - 1, trace.length - 1);
  return t("lanes.stay", { label, line: lineOf(trace, site), time: timeText(trace.timeMs(until) - trace.timeMs(from), t) });
}

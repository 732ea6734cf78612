/** What hovering the code of a run tells: the values that an await gave, in the order in which they came; or that a line never ran. */
import type { TFunction } from "i18next";
import type { HoverCard } from "../../editor/snippet-editor.ts";
import { awaitAround, type SiteSum, type Wait } from "../../trace/insight/lines.ts";
import type { TraceView } from "../../trace/model/view.ts";
import { resumption } from "../words/state.ts";
import { timeText } from "../words/time.ts";
import { lineRange } from "./commands.ts";
import type { Learned } from "./learned.ts";

/** The card for an offset of the trace's source, or null. */
export function hoverAt(trace: TraceView, { sites, neverRan, isStopped }: Learned, offset: number, t: TFunction): HoverCard | null {
  const sum = awaitAround(trace, sites, offset);
  if (sum) return { range: trace.site(sum.site), lines: linesOf(trace, sum, t) };
  const line = trace.source.slice(0, offset).split("\n").length;
  return neverRan.includes(line) ? { range: lineRange(trace.source, line, 1), lines: [t(isStopped ? "learn.notYetLine" : "learn.neverRanLine", { line })] } : null;
}

function linesOf(trace: TraceView, { count, open, ms, first }: SiteSum, t: TFunction): string[] {
  const more = count - open - first.length;
  return [
    t("learn.title", { count, time: timeText(ms, t) }),
    ...first.map((wait, i) => waitText(trace, wait, i + 1, t)),
    ...(more > 0 ? [t("learn.more", { count: more })] : []),
    ...(open > 0 ? [t("learn.open", { count: open })] : []),
  ];
}

function waitText(trace: TraceView, { row, span, step, ms }: Wait, number: number, t: TFunction): string {
  const told = { number, at: timeText(trace.timeMs(step), t), wait: timeText(ms, t), name: row.label };
  const got = resumption(trace, row, span);
  if (got === null) return t("learn.woke", told);
  return t(got.threw ? "learn.threw" : "learn.value", { ...told, value: got.value });
}

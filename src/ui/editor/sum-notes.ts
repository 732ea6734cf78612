/** What a run's awaits came to, as a note behind each line that has some: "awaited 3×, 1.000 s in all", and in little room "3×, 1.000 s". */
import type { TFunction } from "i18next";
import type { LineNote } from "../../editor/snippet-editor.ts";
import type { LineSum } from "../../trace/insight/lines.ts";
import { timeText } from "../words/time.ts";

export function sumNotes(sums: readonly LineSum[], t: TFunction): readonly LineNote[] {
  return sums.map(({ line, count, open, ms }) => {
    const told = { count, open, time: timeText(ms, t) };
    return open > 0 ? { line, text: t("learn.sumOpen", told), short: t("learn.shortOpen", told) } : { line, text: t("learn.sum", told), short: t("learn.short", told) };
  });
}

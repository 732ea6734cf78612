/** What a run's awaits came to, as a note behind each line that has some: "awaited 3×, 1.000 s in all". */
import type { TFunction } from "i18next";
import type { LineNote } from "../../editor/snippet-editor.ts";
import type { LineSum } from "../../trace/insight/lines.ts";
import { timeText } from "../words/time.ts";

export function sumNotes(sums: readonly LineSum[], t: TFunction): readonly LineNote[] {
  return sums.map(({ line, count, open, ms }) => {
    const time = timeText(ms, t);
    const text = open > 0 ? t("learn.sumOpen", { count, open, time }) : t("learn.sum", { count, time });
    return { line, text, short: t("learn.short", { count, time }) };
  });
}

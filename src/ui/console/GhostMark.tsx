/** At the end of a console line: that it is new, or was elsewhere, in the run before. */
import { ArrowUpDown, Clock, PenLine, Plus } from "lucide-react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { numberText, timeText } from "../words/time.ts";
import type { ConsoleMarks, LineMark } from "./ghost-marks.ts";
import css from "./Console.module.css";

const ICONS = { added: Plus, moved: ArrowUpDown, changed: PenLine, retimed: Clock } as const;

export function GhostMark({ marks, index }: { readonly marks: ConsoleMarks; readonly index: number }) {
  const { t, i18n } = useTranslation();
  const mark = marks.lines.get(index);
  if (!mark) return null;
  const Icon = ICONS[mark.kind];
  const title = markText(marks, mark, i18n.language, t);
  return (
    <span className={css["mark"]} role="img" aria-label={title} title={title}>
      <Icon aria-hidden />
    </span>
  );
}

function markText({ comparison }: ConsoleMarks, { kind, before }: LineMark, language: string, t: TFunction): string {
  const line = before === null ? undefined : comparison.before.lines[before];
  if (kind === "added" || line === undefined || before === null) return t("ghost.mark.added");
  return t(`ghost.mark.${kind}`, { place: numberText(before + 1, language), time: timeText(line.timeMs, t), text: JSON.stringify(line.text) });
}

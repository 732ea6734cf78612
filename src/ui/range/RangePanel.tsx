/** What happened in the chosen stretch: how long it took, who ran, who waited longest, what was printed. */
import "../../i18n/add-views.ts";
import { useDeferredValue, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { summarizeRange, type RangeSummary, type StepRange } from "../../trace/insight/range.ts";
import type { TraceView } from "../../trace/model/view.ts";
import { Button } from "../parts/Button.tsx";
import { clearRange, rangeStore } from "../stores/range.ts";
import { timelineCommands } from "../timeline/commands.ts";
import { useTrace } from "../use.ts";
import { numberText, timeText } from "../words/time.ts";
import { Printed, Ran, Waited } from "./parts.tsx";
import css from "./Range.module.css";

export default function RangePanel() {
  const trace = useTrace();
  // A drag goes on while a long stretch is summed up.
  const range = useDeferredValue(useStore(rangeStore, (now) => now.range));
  return trace && range && range.to <= trace.length ? <Summary trace={trace} range={range} revision={trace.revision} /> : null;
}

interface SummaryProps {
  readonly trace: TraceView;
  readonly range: StepRange;
  /** The trace's own: it grows in place. */
  readonly revision: number;
}

function Summary({ trace, range, revision }: SummaryProps) {
  const { t } = useTranslation();
  const summary = useMemo(() => ({ revision, of: summarizeRange(trace, range) }).of, [trace, range, revision]);
  return (
    <section role="region" aria-label={t("tab.range")} className={css["panel"]}>
      <Head summary={summary} />
      <div className={css["parts"]}>
        <Ran summary={summary} />
        <Waited trace={trace} summary={summary} />
        <Printed summary={summary} />
      </div>
    </section>
  );
}

function Head({ summary }: { readonly summary: RangeSummary }) {
  const { t, i18n } = useTranslation();
  const { from, to, steps } = summary;
  const number = (value: number) => numberText(value, i18n.language);
  const where = t("range.where", { from: timeText(summary.fromMs, t), to: timeText(summary.toMs, t), steps: t("count.steps", { count: steps, number: number(steps) }), first: number(from), last: number(to - 1) });
  return (
    <div className={css["head"]}>
      <strong className={css["title"]}>{timeText(summary.durationMs, t)}</strong>
      <span className={css["where"]}>{where}</span>
      <span className={css["buttons"]}>
        <Button onClick={() => timelineCommands.view?.zoomTo(summary)}>{t("range.zoom")}</Button>
        <Button onClick={clearRange}>{t("range.clear")}</Button>
      </span>
    </div>
  );
}

/** The three lists of a stretch's summary. Each entry leads to what it tells of. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RangeSummary, WaitShare } from "../../trace/insight/range.ts";
import type { TraceView } from "../../trace/model/view.ts";
import { pause } from "../actions/play.ts";
import { seek } from "../stores/cursor.ts";
import { nameOf } from "../words/state.ts";
import { numberText, timeText } from "../words/time.ts";
import { percent } from "./percent.ts";
import { showSpanAt } from "./show-span.ts";
import css from "./Range.module.css";

/** Entries of a list; the others are counted. */
const MOST_SHOWN = 6;

interface PartProps {
  readonly name: string;
  /** What is said in the place of an empty list. */
  readonly none: string;
  /** Of the whole list; more than are shown. */
  readonly count: number;
  readonly children: ReactNode;
}

function Part({ name, none, count, children }: PartProps) {
  const { t } = useTranslation();
  return (
    <section className={css["part"]} aria-label={name}>
      <h2 className={css["partHead"]}>{name}</h2>
      {count === 0 && <p className={css["none"]}>{none}</p>}
      <ul>{children}</ul>
      {count > MOST_SHOWN && <p className={css["none"]}>{t("range.more", { count: count - MOST_SHOWN })}</p>}
    </section>
  );
}

/** Who ran: how often, the time that it blocked the loop for, for how many steps, and the share of all steps of the stretch. */
export function Ran({ summary }: { readonly summary: RangeSummary }) {
  const { t, i18n } = useTranslation();
  const number = (value: number) => numberText(value, i18n.language);
  const figure = (ms: number) => (ms > 0 ? "range.ranTimed" : "range.ranFigure");
  const steps = (count: number) => ({ steps: t("count.steps", { count, number: number(count) }), percent: percent(count, summary.steps) });
  return (
    <Part name={t("range.ran")} none={t("range.noneRan")} count={summary.ran.length}>
      {summary.ran.slice(0, MOST_SHOWN).map(({ row, times, steps: count, ms }) => (
        <li key={row.id} className={css["row"]}>
          <span className={css["name"]}>{nameOf(row)}</span>
          <span className={css["figure"]}>{t(figure(ms), { turns: t("count.turns", { count: times, number: number(times) }), time: timeText(ms, t), ...steps(count) })}</span>
        </li>
      ))}
      {summary.loopSteps > 0 && (
        <li className={css["row"]}>
          <span>{t("range.loop")}</span>
          <span className={css["figure"]}>{t("range.loopFigure", steps(summary.loopSteps))}</span>
        </li>
      )}
    </Part>
  );
}

/** Who waited, longest first; an entry leads to its longest wait. */
export function Waited({ trace, summary }: { readonly trace: TraceView; readonly summary: RangeSummary }) {
  const { t } = useTranslation();
  const show = ({ row, longest }: WaitShare) => showSpanAt(trace, row.id, row.spans.start(longest));
  return (
    <Part name={t("range.waited")} none={t("range.noneWaited")} count={summary.waited.length}>
      {summary.waited.slice(0, MOST_SHOWN).map((share) => (
        <li key={share.row.id}>
          <button type="button" className={css["row"]} onClick={() => show(share)}>
            <span className={css["name"]}>{nameOf(share.row)}</span>
            <span className={css["figure"]}>{t("range.waitedFigure", { awaiting: timeText(share.awaitingMs, t), ready: timeText(share.readyMs, t) })}</span>
          </button>
        </li>
      ))}
    </Part>
  );
}

/** The lines printed; an entry leads the cursor there. */
export function Printed({ summary }: { readonly summary: RangeSummary }) {
  const { t } = useTranslation();
  const show = (step: number) => {
    pause();
    seek(step);
  };
  return (
    <Part name={t("range.printed")} none={t("range.nonePrinted")} count={summary.lines.length}>
      {summary.lines.slice(0, MOST_SHOWN).map((line, i) => (
        <li key={i}>
          <button type="button" className={css["row"]} onClick={() => show(line.step)}>
            <span className={css["name"]}>{line.text}</span>
            <span className={css["figure"]}>{timeText(line.timeMs, t)}</span>
          </button>
        </li>
      ))}
    </Part>
  );
}

/** The critical path by lines of the code: which line takes how much of the run, each leading to the code and to its span. */
import "../../i18n/add-views.ts";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { lineShares, type LineShare } from "../../trace/insight/path-lines.ts";
import type { TraceView } from "../../trace/model/view.ts";
import { Empty } from "../parts/Empty.tsx";
import { LineLink } from "../parts/LineLink.tsx";
import { isRunning } from "../stores/run.ts";
import { useRun, useTrace } from "../use.ts";
import { nameOf } from "../words/state.ts";
import { numberText, timeText } from "../words/time.ts";
import { percent } from "./percent.ts";
import { showSpanAt } from "./show-span.ts";
import { pathOf } from "./the-path.ts";
import css from "./Range.module.css";

/** Lines with the greatest shares; the others are counted. */
const MOST_SHOWN = 30;

export default function PathPanel() {
  const { t } = useTranslation();
  const trace = useTrace();
  const running = useRun(isRunning);
  return (
    <section role="region" aria-label={t("tab.path")} className={css["panel"]}>
      {trace && trace.length > 0 && !running ? <Lines trace={trace} revision={trace.revision} /> : <Empty>{t("path.empty")}</Empty>}
    </section>
  );
}

function Lines({ trace, revision }: { readonly trace: TraceView; readonly revision: number }) {
  const { t } = useTranslation();
  const shares = useMemo(() => ({ revision, of: sharesOf(trace) }).of, [trace, revision]);
  const total = trace.timeMs(trace.length);
  return (
    <>
      <p>{total > 0 ? t("path.intro", { time: timeText(total, t) }) : t("path.noTime")}</p>
      <ol className={css["lines"]}>
        {shares.slice(0, MOST_SHOWN).map((share) => (
          <Line key={share.line} trace={trace} share={share} total={total} />
        ))}
      </ol>
      {shares.length > MOST_SHOWN && <p className={css["none"]}>{t("range.more", { count: shares.length - MOST_SHOWN })}</p>}
    </>
  );
}

/** Where time passes only the lines that take some of it; where none does all lines, by steps. */
function sharesOf(trace: TraceView): readonly LineShare[] {
  const shares = lineShares(trace, pathOf(trace));
  const timed = shares.filter(({ ms }) => ms > 0);
  return timed.length > 0 ? timed : shares.filter(({ line }) => line > 0).sort((a, b) => b.steps - a.steps);
}

function Line({ trace, share, total }: { readonly trace: TraceView; readonly share: LineShare; readonly total: number }) {
  const { t } = useTranslation();
  const { line, longest } = share;
  const ratio = total > 0 ? share.ms / total : share.steps / trace.length;
  return (
    <li className={css["share"]}>
      {line > 0 ? <LineLink line={line} /> : <span>{t("path.kindLoop")}</span>}
      <Figure trace={trace} share={share} total={total} />
      <div className={css["bar"]} aria-hidden>
        <div className={css["filled"]} data-kind={longest.kind} style={{ width: `${String(100 * ratio)}%` }} />
      </div>
      {line > 0 && <code className={css["code"]}>{trace.siteText(longest.site)}</code>}
      <Longest trace={trace} share={share} />
    </li>
  );
}

/** "2.000 s of 3.000 s, 67 %". */
function Figure({ trace, share, total }: { readonly trace: TraceView; readonly share: LineShare; readonly total: number }) {
  const { t, i18n } = useTranslation();
  const steps = (count: number) => t("count.steps", { count, number: numberText(count, i18n.language) });
  const text = total > 0
    ? t("path.share", { part: timeText(share.ms, t), whole: timeText(total, t), percent: percent(share.ms, total) })
    : t("path.share", { part: steps(share.steps), whole: steps(trace.length), percent: percent(share.steps, trace.length) });
  return <span>{text}</span>;
}

/** Its longest piece, in words; leads to the span. */
function Longest({ trace, share: { longest, longestMs } }: { readonly trace: TraceView; readonly share: LineShare }) {
  const { t } = useTranslation();
  const row = trace.row(longest.coroutine);
  const told = { name: row ? nameOf(row) : t("path.callback"), time: timeText(longestMs, t) };
  return (
    <button type="button" className={`${css["row"] ?? ""} ${css["longest"] ?? ""}`} onClick={() => showSpanAt(trace, longest.coroutine, longest.fromStep)}>
      <span className={css["figure"]}>{t(KIND_TEXTS[longest.kind], told)}</span>
    </button>
  );
}

const KIND_TEXTS = { ran: "path.ran", timer: "path.timer", ready: "path.ready", loop: "path.loop" } as const;

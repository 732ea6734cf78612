/** The critical path by lines of the code: which line takes how much of the run, each leading to the code and to its span. */
import "../../i18n/add-views.ts";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { lineShares, stepsOf, type LineShare } from "../../trace/insight/path-lines.ts";
import type { TraceView } from "../../trace/model/view.ts";
import { Empty } from "../parts/Empty.tsx";
import { LineLink } from "../parts/LineLink.tsx";
import { isRunning } from "../stores/run.ts";
import { useRun, useTrace } from "../use.ts";
import { nameOf } from "../words/state.ts";
import { numberText, timeText } from "../words/time.ts";
import { percentsOf } from "./percent.ts";
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
  const parts = shares.map(({ ms, steps }) => (total > 0 ? ms : steps));
  const percents = percentsOf(parts);
  if (shares.length === 0) return <p className={css["none"]}>{t("path.nothing")}</p>;
  return (
    <>
      <p>{total > 0 ? t("path.intro", { time: timeText(total, t) }) : t("path.noTime")}</p>
      <ol className={css["lines"]}>
        {shares.slice(0, MOST_SHOWN).map((share, i) => (
          <Line key={`${String(share.line)} ${String(share.blocks)}`} trace={trace} share={share} whole={whole(parts)} percent={percents[i] ?? ""} isTimed={total > 0} />
        ))}
      </ol>
      {shares.length > MOST_SHOWN && <p className={css["none"]}>{t("range.more", { count: shares.length - MOST_SHOWN })}</p>}
    </>
  );
}

const whole = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0);

/** Where time passes only the lines that take some of it; where none does all lines, by steps. */
function sharesOf(trace: TraceView): readonly LineShare[] {
  const shares = lineShares(trace, pathOf(trace));
  const timed = shares.filter(({ ms }) => ms > 0);
  return timed.length > 0 ? timed : shares.filter(({ line }) => line > 0).sort((a, b) => b.steps - a.steps || a.line - b.line);
}

interface LineProps {
  readonly trace: TraceView;
  readonly share: LineShare;
  /** Time, or where none passes steps, of all lines together. */
  readonly whole: number;
  readonly percent: string;
  readonly isTimed: boolean;
}

function Line(props: LineProps) {
  const { t } = useTranslation();
  const { trace, share, isTimed } = props;
  const { line, longest } = share;
  const ratio = (isTimed ? share.ms : share.steps) / props.whole;
  return (
    <li className={css["share"]}>
      {line > 0 ? <LineLink line={line} /> : <span>{t("path.kindLoop")}</span>}
      <Figure {...props} />
      <div className={css["bar"]} aria-hidden>
        <div className={css["filled"]} data-kind={longest.kind} style={{ width: `${String(100 * ratio)}%` }} />
      </div>
      {share.blocks ? <span className={css["does"]}>{t("path.blocks")}</span> : line > 0 && <code className={css["code"]}>{trace.siteText(longest.site)}</code>}
      <Longest {...props} />
    </li>
  );
}

/** "2.000 s of 3.000 s, 67 %". */
function Figure({ share, whole, percent, isTimed }: LineProps) {
  const { t } = useTranslation();
  const steps = useSteps();
  const told = isTimed ? { part: timeText(share.ms, t), whole: timeText(whole, t) } : { part: steps(share.steps), whole: steps(whole) };
  return <span>{t("path.share", { ...told, percent })}</span>;
}

function useSteps(): (count: number) => string {
  const { t, i18n } = useTranslation();
  return (count) => t("count.steps", { count, number: numberText(count, i18n.language) });
}

/** Its longest piece, in words; leads to the span. */
function Longest({ trace, share: { longest, longestMs, blocks }, isTimed }: LineProps) {
  const { t } = useTranslation();
  const steps = useSteps();
  const row = trace.row(longest.coroutine);
  const told = { name: row ? nameOf(row) : t("path.callback"), time: isTimed ? timeText(longestMs, t) : steps(stepsOf(longest)) };
  const text = longest.kind === "ran" && !blocks ? "path.ranOnly" : KIND_TEXTS[longest.kind];
  return (
    <button type="button" className={`${css["row"] ?? ""} ${css["longest"] ?? ""}`} onClick={() => showSpanAt(trace, longest.coroutine, longest.fromStep)}>
      <span className={css["figure"]}>{t(text, told)}</span>
    </button>
  );
}

const KIND_TEXTS = { ran: "path.ran", timer: "path.timer", ready: "path.ready", loop: "path.loop" } as const;

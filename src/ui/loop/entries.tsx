/** What stands in the loop's queues: a coroutine that runs or is ready, a callback, a timer. Each with its line. */
import { useTranslation } from "react-i18next";
import type { Moment, PendingTimer, QueuedJob, TraceView } from "../../trace/model/view.ts";
import { LineLink } from "../parts/LineLink.tsx";
import { lineOf, nameOf, siteAt } from "../words/state.ts";
import { timeText } from "../words/time.ts";
import css from "./LoopPanel.module.css";

export interface MomentProps {
  readonly trace: TraceView;
  readonly moment: Moment;
}

/** A timer whose time has come is a task that waits for its turn. */
export const isDue = (moment: Moment) => (timer: PendingTimer) => timer.dueMs <= moment.timeMs;

export function Running({ trace, moment, depth }: MomentProps & { readonly depth: number }) {
  const { t } = useTranslation();
  const row = trace.row(moment.stack[depth] ?? 0);
  if (!row) return null;
  return (
    <li className={css["entry"]} data-state="running">
      <span className={css["name"]}>{depth === 0 ? nameOf(row) : t("loopPanel.calledBy", { name: nameOf(row) })}</span>
      <LineLink line={lineOf(trace, siteAt(trace, row, moment.step))} />
    </li>
  );
}

export function JobEntry({ trace, job }: { readonly trace: TraceView; readonly job: QueuedJob }) {
  const { t } = useTranslation();
  const row = trace.row(job.coroutine);
  return (
    <li className={css["entry"]} data-state="ready">
      <span className={css["name"]}>{row ? nameOf(row) : trace.loop === "asyncio" ? t("loopPanel.callback") : t("loopPanel.reaction")}</span>
      <LineLink line={lineOf(trace, job.site)} />
    </li>
  );
}

export function TimerEntry({ trace, timer, moment }: MomentProps & { readonly timer: PendingTimer }) {
  const { t } = useTranslation();
  const owner = trace.row(timer.coroutine);
  return (
    <li className={css["entry"]}>
      <span className={css["name"]}>{owner ? t("loopPanel.timerOf", { id: timer.id, name: owner.label }) : t("loopPanel.timer", { id: timer.id })}</span>
      <span className={css["due"]}>{isDue(moment)(timer) ? t("loopPanel.dueNow") : t("loopPanel.due", { time: timeText(timer.dueMs, t) })}</span>
      <LineLink line={lineOf(trace, timer.site)} />
    </li>
  );
}

/** The event loop at the cursor: what runs, who waits for the next turn, which timers are due and which are set. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../parts/Empty.tsx";
import { LineLink } from "../parts/LineLink.tsx";
import type { Moment, PendingTimer, QueuedJob, TraceView } from "../../trace/model/view.ts";
import { useShownStep, useTrace } from "../use.ts";
import { lineOf, siteAt } from "../words/state.ts";
import { timeText } from "../words/time.ts";
import css from "./LoopPanel.module.css";

/** Longer queues end with "and N more". */
const MAX_ENTRIES = 100;

export function LoopPanel() {
  const { t } = useTranslation();
  const trace = useTrace();
  const step = useShownStep();
  const moment = trace && trace.length > 0 ? trace.moment(step) : null;
  return (
    <section className={css["panel"]} role="region" aria-label={t("tab.loop")}>
      {trace && moment ? <Queues trace={trace} moment={moment} /> : <Empty>{t("loopPanel.empty")}</Empty>}
    </section>
  );
}

interface MomentProps {
  readonly trace: TraceView;
  readonly moment: Moment;
}

/** A timer whose time has come is a task that waits for its turn. */
const isDue = (moment: Moment) => (timer: PendingTimer) => timer.dueMs <= moment.timeMs;

function Queues({ trace, moment }: MomentProps) {
  const { t } = useTranslation();
  const timers = [...moment.timers].sort((a, b) => a.dueMs - b.dueMs || a.setStep - b.setStep);
  const tasks = timers.filter(isDue(moment));
  const later = timers.filter((timer) => !isDue(moment)(timer));
  const timerEntry = (timer: PendingTimer) => <TimerEntry key={timer.id} trace={trace} timer={timer} moment={moment} />;
  return (
    <>
      <Queue name={t("loopPanel.running")} count={moment.stack.length} none={runningNone(moment, t)}>
        {moment.stack.map((id, i) => <Running key={id} trace={trace} moment={moment} depth={i} />)}
      </Queue>
      <Queue name={t("loopPanel.microtasks")} count={moment.microtasks.length} none={t("loopPanel.noMicrotasks")}>
        {moment.microtasks.slice(0, MAX_ENTRIES).map((job, i) => <JobEntry key={i} trace={trace} job={job} />)}
      </Queue>
      <Queue name={t("loopPanel.tasks")} count={tasks.length} none={t("loopPanel.noTasks")}>{tasks.slice(0, MAX_ENTRIES).map(timerEntry)}</Queue>
      <Queue name={t("loopPanel.timers")} count={later.length} none={t("loopPanel.noTimers")}>{later.slice(0, MAX_ENTRIES).map(timerEntry)}</Queue>
    </>
  );
}

function runningNone(moment: Moment, t: ReturnType<typeof useTranslation>["t"]): string {
  switch (moment.loop) {
    case "script":
      return t("loopPanel.script");
    case "timer":
      return t("now.timer");
    case "reaction":
      return t("now.reaction");
    case "ended":
      return t("loopPanel.over");
    case "idle":
    case null:
      return t("loopPanel.nothingRuns");
  }
}

function Queue({ name, count, none, children }: { readonly name: string; readonly count: number; readonly none: string; readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={css["queue"]}>
      <h2 className={css["head"]}>
        {name}
        <span className={css["count"]}>{count}</span>
      </h2>
      {count === 0 ? <p className={css["none"]}>{none}</p> : <ol className={css["list"]}>{children}</ol>}
      {count > MAX_ENTRIES && <p className={css["none"]}>{t("loopPanel.more", { count: count - MAX_ENTRIES })}</p>}
    </div>
  );
}

function Running({ trace, moment, depth }: MomentProps & { readonly depth: number }) {
  const { t } = useTranslation();
  const row = trace.row(moment.stack[depth] ?? 0);
  if (!row) return null;
  return (
    <li className={css["entry"]} data-state="running">
      <span className={css["name"]}>{depth === 0 ? row.label : t("loopPanel.calledBy", { name: row.label })}</span>
      <LineLink line={lineOf(trace, siteAt(trace, row, moment.step))} />
    </li>
  );
}

function JobEntry({ trace, job }: { readonly trace: TraceView; readonly job: QueuedJob }) {
  const { t } = useTranslation();
  return (
    <li className={css["entry"]} data-state="ready">
      <span className={css["name"]}>{trace.row(job.coroutine)?.label ?? t("loopPanel.reaction")}</span>
      <LineLink line={lineOf(trace, job.site)} />
    </li>
  );
}

function TimerEntry({ trace, timer, moment }: MomentProps & { readonly timer: PendingTimer }) {
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

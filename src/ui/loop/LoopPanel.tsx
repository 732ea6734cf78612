/**
 * The event loop at the cursor: what runs, who waits for the next turn, which timers are due and which are set. A browser
 * has two queues, microtasks and tasks; asyncio has one, of handles that are ready, and timers that join it when due.
 */
import { useTranslation } from "react-i18next";
import type { Moment, PendingTimer, TraceView } from "../../trace/model/view.ts";
import { Empty } from "../parts/Empty.tsx";
import { useCut } from "../timeline/use-cut.ts";
import { enteringText } from "../words/entering.ts";
import { cutClause, isIdle } from "../words/now.ts";
import { useShownStep, useTrace } from "../use.ts";
import { isDue, JobEntry, Running, TimerEntry, type MomentProps } from "./entries.tsx";
import { MAX_ENTRIES, Queue, type QueueName } from "./Queue.tsx";
import css from "./LoopPanel.module.css";

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

function Queues({ trace, moment }: MomentProps) {
  const { t, i18n } = useTranslation();
  const cut = useCut(moment.step);
  const none = cut && isIdle(moment) ? t("loopPanel.cut", { cut: cutClause(cut, i18n.language, t) }) : runningNone(trace, moment, t);
  const timers = [...moment.timers].sort((a, b) => a.dueMs - b.dueMs || a.setStep - b.setStep);
  return (
    <>
      <Queue name={t("loopPanel.running")} count={moment.stack.length} none={none}>
        {moment.stack.map((id, i) => <Running key={id} trace={trace} moment={moment} depth={i} />)}
      </Queue>
      {trace.loop === "asyncio" ? <AsyncioQueues trace={trace} moment={moment} timers={timers} /> : <BrowserQueues trace={trace} moment={moment} timers={timers} />}
    </>
  );
}

interface QueuesProps extends MomentProps {
  /** The next one first. */
  readonly timers: readonly PendingTimer[];
}

function BrowserQueues({ trace, moment, timers }: QueuesProps) {
  const { t } = useTranslation();
  const tasks = timers.filter(isDue(moment));
  const later = timers.filter((timer) => !isDue(moment)(timer));
  return (
    <>
      <Jobs trace={trace} moment={moment} name={t("loopPanel.microtasks")} none={t("loopPanel.noMicrotasks")} />
      <Timers trace={trace} moment={moment} timers={tasks} name={t("loopPanel.tasks")} none={t("loopPanel.noTasks")} />
      <Timers trace={trace} moment={moment} timers={later} name={t("loopPanel.timers")} none={t("loopPanel.noTimers")} />
    </>
  );
}

function AsyncioQueues({ trace, moment, timers }: QueuesProps) {
  const { t } = useTranslation();
  return (
    <>
      <Jobs trace={trace} moment={moment} name={t("loopPanel.readyQueue")} none={t("loopPanel.noReady")} />
      <Timers trace={trace} moment={moment} timers={timers} name={t("loopPanel.timers")} none={t("loopPanel.noTimers")} />
    </>
  );
}

function Jobs({ trace, moment: { microtasks }, name, none }: MomentProps & QueueName) {
  return (
    <Queue name={name} count={microtasks.length} none={none}>
      {microtasks.slice(0, MAX_ENTRIES).map((job, i) => <JobEntry key={i} trace={trace} job={job} />)}
    </Queue>
  );
}

function Timers({ trace, moment, timers, name, none }: QueuesProps & QueueName) {
  return (
    <Queue name={name} count={timers.length} none={none}>
      {timers.slice(0, MAX_ENTRIES).map((timer) => <TimerEntry key={timer.id} trace={trace} timer={timer} moment={moment} />)}
    </Queue>
  );
}

function runningNone(trace: TraceView, moment: Moment, t: ReturnType<typeof useTranslation>["t"]): string {
  const entering = enteringText(trace, moment.step, t);
  if (entering !== "") return entering;
  switch (moment.loop) {
    case "script":
      return t("loopPanel.script");
    case "timer":
      return t("now.timer");
    case "reaction":
      return trace.loop === "asyncio" ? t("now.callback") : t("now.reaction");
    case "ended":
      return t("loopPanel.over");
    case "idle":
    case null:
      return moment.microtasks.length > 0 ? t("now.loop") : t("loopPanel.nothingRuns");
  }
}

/** The status line: how the run ended, with both its times. */
import type { TFunction } from "i18next";
import type { Outcome } from "../../runner/outcome.ts";
import type { DocumentState } from "../stores/document.ts";
import type { RunState } from "../stores/run.ts";
import { numberText, timeText } from "./time.ts";

/** The code as it is now, and whether it runs by itself at each pause in typing. */
export interface CodeNow extends Pick<DocumentState, "text" | "origin" | "notice"> {
  readonly runsByItself: boolean;
}

/** What the status is about: a run in progress; how the run of this very code ended; or that there is none of it. */
export type Standing = "failed" | "starting" | "running" | "ended" | "notRun" | "notCompiled" | "stale";

export function standingOf(run: RunState, code: CodeNow): Standing {
  if (run.sandboxFailure !== null) return "failed";
  if (run.phase === "starting") return "starting";
  if (run.phase === "running") return "running";
  if (isNotCompiled(run, code)) return "notCompiled";
  if (run.phase === "idle" || !run.end || isCompileError(run) || isElsewhere(run, code)) return "notRun";
  return isStale(run, code) ? "stale" : "ended";
}

const isEdited = (run: RunState, code: CodeNow): boolean => run.source !== null && run.source !== code.text;

const isCompileError = ({ end }: RunState): boolean => end?.kind === "outcome" && end.outcome.outcome === "compile-error";

/** Run was refused, or would be if it were not the code itself that runs: errors tell so at once where nobody presses Run. */
const isNotCompiled = (run: RunState, code: CodeNow): boolean => run.checked.length > 0 && (isCompileError(run) || (code.runsByItself && isEdited(run, code)));

/** Another snippet has come in the place of the one that ran. */
const isElsewhere = (run: RunState, code: CodeNow): boolean => isEdited(run, code) && code.origin !== "edited";

/** True if the run shown is not that of the code, and no run of it is about to come. */
export const isStale = (run: RunState, code: CodeNow): boolean => isEdited(run, code) && (!code.runsByItself || run.checked.length > 0 || code.origin !== "edited");

/** The sentence for the state of the run. `language` is for the grouping of numbers. */
export function statusText(run: RunState, code: CodeNow, language: string, t: TFunction): string {
  switch (standingOf(run, code)) {
    case "failed":
      return t("status.sandbox");
    case "starting":
      return t("status.starting");
    case "running":
      return t("status.running", { count: run.steps });
    case "notCompiled":
      return run.trace ? t("status.notCompiled", { count: run.checked.length }) : t("status.compileError", { count: run.checked.length });
    case "notRun":
      return code.notice === "link" ? t("status.linked") : t("status.idle");
    case "stale":
      return t("status.lastRun", { status: endText(run, language, t) });
    case "ended":
      return withTypes(run, code.text, endText(run, language, t), t);
  }
}

/** Type errors stop no run: they are told beside its end, once TypeScript has answered. */
function withTypes(run: RunState, text: string, status: string, t: TFunction): string {
  const count = run.typesFor === text ? run.typeProblems.length : 0;
  return count === 0 ? status : t("status.withTypes", { status, count });
}

function endText(run: RunState, language: string, t: TFunction): string {
  if (!run.end) return "";
  if (run.end.kind === "outcome") return outcomeText(run.end.outcome, run.options.maxRecords, language, t);
  const reached = { time: timeText(lastMs(run), t), steps: stepsText(run.steps, language, t) };
  return run.end.kind === "stopped" ? t("status.stopped", reached) : t("status.killed", reached);
}

const lastMs = (run: RunState): number => (run.trace && run.trace.length > 0 ? run.trace.timeMs(run.trace.length - 1) : 0);

const stepsText = (count: number, language: string, t: TFunction): string => t("count.steps", { count, number: numberText(count, language) });

/** `bound`: most records of the run. */
function outcomeText(outcome: Outcome, bound: number, language: string, t: TFunction): string {
  const told = {
    time: timeText(outcome.timeMs, t),
    real: String(Math.round(outcome.realMs)),
    steps: stepsText(outcome.limit === "records" ? bound : outcome.steps, language, t),
    coroutines: t("count.coroutines", { count: outcome.coroutines, number: numberText(outcome.coroutines, language) }),
  };
  switch (outcome.outcome) {
    case "completed":
      return outcome.pending === 0 ? t("status.completed", told) : t("status.completedWaiting", { ...told, waiting: waitingText(outcome.pending, language, t) });
    case "threw":
      return t("status.threw", { ...told, error: outcome.error?.name || "Error" });
    case "deadlock":
      return outcome.loop === "asyncio" ? t("status.deadlockTasks", { ...told, tasks: tasksText(outcome.pending, language, t) }) : t("status.deadlock", told);
    case "limit":
      return outcome.limit === "seconds" ? t("status.limitSeconds", told) : atRecords(told, outcome.steps - bound, language, t);
    case "compile-error":
      return t("status.compileError", { count: Math.max(1, outcome.compileErrors.length) });
  }
}

/** The records that tell how the run was cut are steps of the cursor, too: they are told apart from those that were allowed. */
function atRecords(told: Record<"time" | "real" | "steps" | "coroutines", string>, more: number, language: string, t: TFunction): string {
  return more > 0 ? t("status.limitRecordsMore", { ...told, count: more, number: numberText(more, language) }) : t("status.limitRecords", told);
}

const tasksText = (count: number, language: string, t: TFunction): string => t("count.tasks", { count, number: numberText(count, language) });
const waitingText = (count: number, language: string, t: TFunction): string => t("count.waiting", { count, number: numberText(count, language) });

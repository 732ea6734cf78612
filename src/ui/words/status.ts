/** The status line: how the run ended, with both its times. */
import type { TFunction } from "i18next";
import type { Outcome } from "../../runner/outcome.ts";
import type { RunState } from "../stores/run.ts";
import { numberText, timeText } from "./time.ts";

/** The sentence for the state of the run. `language` is for the grouping of numbers. */
export function statusText(run: RunState, linked: boolean, language: string, t: TFunction): string {
  if (run.sandboxFailure !== null) return t("status.sandbox");
  if (run.phase === "idle") return linked ? t("status.linked") : t("status.idle");
  if (run.phase === "starting") return t("status.starting");
  if (run.phase === "running" || !run.end) return t("status.running", { count: run.steps });
  if (run.end.kind === "outcome") return outcomeText(run.end.outcome, run.options.maxRecords, language, t);
  const reached = { time: timeText(lastMs(run), t), steps: stepsText(run.steps, language, t) };
  return run.end.kind === "stopped" ? t("status.stopped", reached) : t("status.killed", reached);
}

const lastMs = (run: RunState): number => (run.trace && run.trace.length > 0 ? run.trace.timeMs(run.trace.length - 1) : 0);

const stepsText = (count: number, language: string, t: TFunction): string => t("count.steps", { count, number: numberText(count, language) });

/** `bound`: most records of the run; one more tells its end, and is no step that was cut. */
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
      return t("status.deadlock", told);
    case "limit":
      return outcome.limit === "seconds" ? t("status.limitSeconds", told) : t("status.limitRecords", told);
    case "compile-error":
      return t("status.compileError", { count: Math.max(1, outcome.compileErrors.length) });
  }
}

const waitingText = (count: number, language: string, t: TFunction): string => t("count.waiting", { count, number: numberText(count, language) });

/** How the run shown was cut, for the mark at the end of its trace, and the mark's label. */
import type { TFunction } from "i18next";
import type { Cut } from "../../timeline/cut.ts";
import { isRunning, type RunState } from "../stores/run.ts";
import { numberText } from "../words/time.ts";

/** Null while it goes on, if it ended by itself, and if it has no step that could be marked. */
export function cutOf(run: RunState): Cut | null {
  const { trace, end, options } = run;
  if (!trace || trace.length === 0) return null;
  if (trace.endReason === "limit-records") return { reason: "records", steps: options.maxRecords };
  if (trace.endReason === "limit-seconds") return { reason: "seconds", seconds: realSeconds(run) };
  if (trace.endReason !== null || isRunning(run)) return null;
  return { reason: end?.kind === "killed" ? "killed" : "stopped" };
}

/** What it took; the bound alone if the outcome has not come yet. */
const realSeconds = ({ end, options }: RunState): number => Math.round(end?.kind === "outcome" ? end.outcome.realMs / 1000 : options.maxSeconds);

/** What the mark says. `language` is for the grouping of numbers. */
export function cutText(cut: Cut, language: string, t: TFunction): string {
  switch (cut.reason) {
    case "records":
      return t("timeline.cutRecords", { steps: t("count.steps", { count: cut.steps, number: numberText(cut.steps, language) }) });
    case "seconds":
      return t("timeline.cutSeconds", { seconds: cut.seconds });
    case "stopped":
      return t("timeline.cutStopped");
    case "killed":
      return t("timeline.cutKilled");
  }
}

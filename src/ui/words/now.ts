/** The sentence "Now": the cursor's moment in words, "1.000 s: task2 runs line 12; main and task1 wait." */
import type { TFunction } from "i18next";
import type { Cut } from "../../timeline/cut.ts";
import { State, type Moment, type TraceView } from "../../trace/model/view.ts";
import { enteringText } from "./entering.ts";
import { lineOf, nameOf, siteAt, timerOwner } from "./state.ts";
import { numberText, timeText } from "./time.ts";

/** Names that are told before the rest becomes a number. */
const MAX_NAMES = 3;

/** Who stands in a state: the first names, and how many there are. */
interface Crowd {
  readonly names: string[];
  count: number;
}

/** The moment at `step` in one sentence. `cut`: how the run was cut there, in words (`cutClause`); "" if it was not. */
export function nowSentence(trace: TraceView, step: number, t: TFunction, cut = ""): string {
  const moment = trace.moment(step);
  const crowds = countStates(trace, step);
  const acts = cut !== "" && isIdle(moment) ? "" : whatRuns(trace, moment, t);
  const clauses = [cut, acts, readyClause(crowds.ready, t), waitClause(crowds.waiting, t)];
  return sentence(timeText(moment.timeMs, t), clauses.filter((clause) => clause !== ""), t);
}

function sentence(time: string, clauses: readonly string[], t: TFunction): string {
  const [first = "", second, third, fourth] = clauses;
  if (second === undefined) return t("now.one", { time, first });
  if (third === undefined) return t("now.two", { time, first, second });
  return fourth === undefined ? t("now.three", { time, first, second, third }) : t("now.four", { time, first, second, third, fourth });
}

/** True if neither a coroutine nor the loop does anything: where the run was cut that says all. */
export const isIdle = ({ stack, loop }: Moment): boolean => stack.length === 0 && (loop === "ended" || loop === "idle" || loop === null);

/** How and where the run was cut: a clause of Now. `language` is for the grouping of numbers. */
export function cutClause(cut: Cut, language: string, t: TFunction): string {
  switch (cut.reason) {
    case "records":
      return t("now.cutRecords", { steps: t("count.steps", { count: cut.steps, number: numberText(cut.steps, language) }) });
    case "seconds":
      return t("now.cutSeconds", { seconds: cut.seconds });
    case "stopped":
      return t("now.cutStopped");
    case "killed":
      return t("now.cutKilled");
  }
}

function countStates(trace: TraceView, step: number): { ready: Crowd; waiting: Crowd } {
  const ready: Crowd = { names: [], count: 0 };
  const waiting: Crowd = { names: [], count: 0 };
  for (const row of trace.rows) {
    if (row.createdStep > step) break; // Rows are in order of creation.
    if (row.hidden || (row.endedStep >= 0 && row.endedStep < step)) continue;
    const span = row.spans.at(step);
    const state = span < 0 ? -1 : row.spans.state(span);
    if (state === State.Ready) join(ready, row.label);
    if (state === State.Awaiting) join(waiting, row.label);
  }
  return { ready, waiting };
}

function join(crowd: Crowd, name: string): void {
  if (crowd.count++ < MAX_NAMES) crowd.names.push(name);
}

/** The names for a list: at most three, then "5 others". */
function namesOf({ names, count }: Crowd, t: TFunction): string[] {
  return count > names.length ? [...names, t("now.others", { count: count - names.length })] : names;
}

const readyClause = (crowd: Crowd, t: TFunction): string => (crowd.count === 0 ? "" : t("now.ready", { count: crowd.count, names: namesOf(crowd, t) }));
const waitClause = (crowd: Crowd, t: TFunction): string => (crowd.count === 0 ? "" : t("now.wait", { count: crowd.count, names: namesOf(crowd, t) }));

function whatRuns(trace: TraceView, moment: Moment, t: TFunction): string {
  const runner = trace.row(moment.stack[0] ?? 0);
  const line = lineOf(trace, runner ? siteAt(trace, runner, moment.step) : moment.site);
  if (runner) return line > 0 ? t("now.runsLine", { name: nameOf(runner), line }) : t("now.runs", { name: nameOf(runner) });
  const entering = enteringText(trace, moment.step, t);
  if (entering !== "") return entering;
  return loopActs(trace, moment, line, t);
}

function timerFires(name: string, line: number, t: TFunction): string {
  if (name !== "") return t("now.timerOf", { name });
  return line > 0 ? t("now.timerLine", { line }) : t("now.timer");
}

function loopActs(trace: TraceView, moment: Moment, line: number, t: TFunction): string {
  switch (moment.loop) {
    case "timer":
      return timerFires(timerOwner(trace, moment.step), line, t);
    case "script":
      return t("now.script");
    case "reaction":
      return line > 0 ? t("now.reactionLine", { line }) : trace.loop === "asyncio" ? t("now.callback") : t("now.reaction");
    case "idle":
      return idleText(moment, t);
    case "ended":
      return t("now.ended");
    case null:
      return t("now.loop");
  }
}

/** Nothing runs: what the loop waits for, if a timer is set and nobody is ready. */
function idleText({ timers, microtasks, timeMs }: Moment, t: TFunction): string {
  const dueMs = timers.reduce((soonest, timer) => Math.min(soonest, timer.dueMs), Infinity);
  const waits = microtasks.length === 0 && dueMs > timeMs && Number.isFinite(dueMs);
  return waits ? t("now.idleUntil", { due: timeText(dueMs, t) }) : t("now.idle");
}

/** The run told job by job: a sentence or a few for each turn of the loop. */
import type { TFunction } from "i18next";
import { ValueRole } from "../../trace/format.ts";
import { State, type CoroutineRow, type LoopTurn, type TraceView } from "../../trace/model/view.ts";
import { deedRuns, type DeedRun } from "./deeds.ts";
import { slicesOf } from "./slices.ts";
import { awaitedText, lineOf, nameOf, resumedWith, timerOwner } from "./state.ts";

/** Names that are told of calls that follow each other. */
const MAX_NAMES = 4;

/** What happened in one turn, in sentences: those of each coroutine that ran in it. */
export function turnStory(trace: TraceView, turn: LoopTurn, t: TFunction): string {
  const { slices, more } = slicesOf(trace, turn);
  const told = slices.map((slice) => sliceStory(trace, slice, t));
  return (more > 0 ? [...told, t("story.more", { count: more })] : told).join(t("story.gap"));
}

function sliceStory(trace: TraceView, turn: LoopTurn, t: TFunction): string {
  const row = trace.row(turn.id);
  const { runs, more } = deedRuns(trace, turn);
  const doers = [row?.id ?? 0, ...runs.map(({ by }) => by)];
  const told = runs.map((run, i) => deedText(trace, run, run.by === doers[i], t));
  const rest = more > 0 ? t("story.moreDeeds", { count: more }) : "";
  const isIt = more === 0 && doers.at(-1) === row?.id;
  const sentences = [opening(trace, turn, row, t), ...told, rest, row ? outcome(trace, turn, row, isIt, t) : ""];
  return t("story.sentence", { a: sentences.filter((sentence) => sentence !== "").reduce((a, b) => t("story.joined", { a, b })) });
}

/** `isIt`: the sentence before is about the same coroutine, so that it need not be named again. */
function deedText(trace: TraceView, { sort, by, what }: DeedRun, isIt: boolean, t: TFunction): string {
  const name = isIt ? "" : doerName(trace, by, t);
  return sort === "calls" ? calls(trace, what, name, t) : prints(what, name, t);
}

function doerName(trace: TraceView, by: number, t: TFunction): string {
  const row = trace.row(by);
  return row ? nameOf(row) : t("story.theCallback");
}

function opening(trace: TraceView, turn: LoopTurn, row: CoroutineRow | undefined, t: TFunction): string {
  const line = lineOf(trace, siteOfTurn(trace, turn, row));
  switch (turn.kind) {
    case "script":
      return t("story.script");
    case "timer":
      return timerFires(timerOwner(trace, turn.firstStep), line, t);
    case "reaction":
      return line > 0 ? t("story.reactionLine", { line }) : trace.loop === "asyncio" ? t("story.callback") : t("story.reaction");
    case "resume":
      return row && isFirstRun(row, turn) ? t("story.starts", { name: nameOf(row) }) : goesOn(trace, turn, row ? nameOf(row) : "", line, t);
  }
}

function timerFires(name: string, line: number, t: TFunction): string {
  if (name !== "") return t("story.timerOf", { name });
  return line > 0 ? t("story.timerLine", { line }) : t("story.timer");
}

function siteOfTurn(trace: TraceView, turn: LoopTurn, row: CoroutineRow | undefined): number {
  if (!row) return trace.moment(turn.firstStep).site;
  const span = row.spans.at(turn.firstStep);
  const before = span > 0 ? waitBefore(row, span) : -1;
  return before >= 0 ? row.spans.site(before) : row.functionSite;
}

/** The span in which it waited before its slice `span`: the ready span between has the same site. */
const waitBefore = (row: CoroutineRow, span: number): number => (row.spans.state(span) === State.Running ? span - 1 : span);

/** asyncio: the loop itself starts a task's coroutine, which has run in no turn before. */
function isFirstRun({ spans }: CoroutineRow, turn: LoopTurn): boolean {
  for (let i = 0; i < spans.length; i++) if (spans.state(i) === State.Running) return spans.start(i) >= turn.firstStep;
  return false;
}

function goesOn(trace: TraceView, turn: LoopTurn, name: string, line: number, t: TFunction): string {
  if (line === 0) return t("story.resume", { name });
  const resumed = resumedWith(trace, turn.lastStep);
  if (!resumed || resumed.value === "undefined") return t("story.resumeLine", { name, line });
  return resumed.threw ? t("story.resumeError", { name, line, value: resumed.value }) : t("story.resumeValue", { name, line, value: resumed.value });
}

function calls(trace: TraceView, labels: readonly string[], name: string, t: TFunction): string {
  const names = labels.slice(0, MAX_NAMES);
  const rest = labels.length - names.length;
  const told = { name, names: rest > 0 ? [...names, t("now.others", { count: rest })] : names };
  // Under asyncio a call only makes a coroutine object.
  return t(`story.${trace.loop === "asyncio" ? "makes" : "calls"}${form(name)}`, told);
}

function prints(texts: readonly string[], name: string, t: TFunction): string {
  const text = JSON.stringify(texts[0] ?? "");
  return texts.length === 1 ? t(`story.prints${form(name)}`, { name, text }) : t(`story.printsMore${form(name)}`, { name, text, count: texts.length - 1 });
}

/** Which form of a sentence: about "it", or about whom it names. */
const form = (name: string): "" | "Named" => (name === "" ? "" : "Named");

/** How the turn left its coroutine: over, or waiting again. */
function outcome(trace: TraceView, turn: LoopTurn, row: CoroutineRow, isIt: boolean, t: TFunction): string {
  const name = isIt ? "" : nameOf(row);
  if (row.endedStep >= turn.firstStep && row.endedStep <= turn.lastStep) return ended(row, name, t);
  const yielded = trace.value(turn.lastStep, ValueRole.Yielded);
  if (yielded !== "") return t(`story.yields${form(name)}`, { name, value: yielded });
  const after = row.spans.at(turn.lastStep + 1);
  if (after < 0 || row.spans.state(after) === State.Running) return "";
  const what = awaitedText(trace, row.spans.site(after));
  return what === "" ? "" : t(`story.waits${form(name)}`, { name, what });
}

function ended(row: CoroutineRow, name: string, t: TFunction): string {
  if (row.ending === "threw") return t(`story.throws${form(name)}`, { name, value: row.result });
  if (row.ending === "cancelled") return t(`story.cancelled${form(name)}`, { name });
  if (row.ending === "closed") return t(`story.closed${form(name)}`, { name });
  const isBare = row.ending !== "returned" || row.result === "" || row.result === "undefined";
  return isBare ? t(`story.endsIt${form(name)}`, { name }) : t(`story.returns${form(name)}`, { name, value: row.result });
}

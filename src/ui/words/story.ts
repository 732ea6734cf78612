/** The run told job by job: a sentence or a few for each turn of the loop. */
import type { TFunction } from "i18next";
import { ValueRole } from "../../trace/format.ts";
import { State, type CoroutineRow, type LoopTurn, type TraceLine, type TraceView } from "../../trace/model/view.ts";
import { slicesOf } from "./slices.ts";
import { awaitedText, firstAtOrAfter, lineOf, nameOf, resumedWith, timerOwner } from "./state.ts";

/** Names that are told of one turn's calls. */
const MAX_NAMES = 4;

/** What happened in one turn, in sentences: those of each coroutine that ran in it. */
export function turnStory(trace: TraceView, turn: LoopTurn, t: TFunction): string {
  const { slices, more } = slicesOf(trace, turn);
  const told = slices.map((slice) => sliceStory(trace, slice, t));
  return (more > 0 ? [...told, t("story.more", { count: more })] : told).join(t("story.gap"));
}

function sliceStory(trace: TraceView, turn: LoopTurn, t: TFunction): string {
  const row = trace.row(turn.id);
  const sentences = [opening(trace, turn, row, t), calls(trace, turn, t), prints(trace, turn, t), row ? outcome(trace, turn, row, t) : ""];
  return joined(sentences.filter((sentence) => sentence !== ""), t);
}

function joined(sentences: readonly string[], t: TFunction): string {
  const [a = "", b, c, d] = sentences;
  if (b === undefined) return t("story.sentence1", { a });
  if (c === undefined) return t("story.sentence2", { a, b });
  return d === undefined ? t("story.sentence3", { a, b, c }) : t("story.sentence4", { a, b, c, d });
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

function calls(trace: TraceView, turn: LoopTurn, t: TFunction): string {
  const made = rowsCreated(trace, turn).filter((row) => !row.hidden && row.flavour !== "module");
  if (made.length === 0) return "";
  const names = made.slice(0, MAX_NAMES).map((row) => row.label);
  const rest = made.length - names.length;
  const told = { names: rest > 0 ? [...names, t("now.others", { count: rest })] : names };
  // Under asyncio a call only makes a coroutine object.
  return trace.loop === "asyncio" ? t("story.makes", told) : t("story.calls", told);
}

/** Rows made within the turn: rows are in order of creation, so a search and a walk find them. */
function rowsCreated(trace: TraceView, turn: LoopTurn): CoroutineRow[] {
  const first = firstAtOrAfter(trace.rows.length, (i) => trace.rows[i]?.createdStep ?? 0, turn.firstStep);
  const last = firstAtOrAfter(trace.rows.length, (i) => trace.rows[i]?.createdStep ?? 0, turn.lastStep + 1);
  return trace.rows.slice(first, last);
}

/** The text lines that begin within the turn. */
function linesPrinted(trace: TraceView, turn: LoopTurn): readonly TraceLine[] {
  const step = (i: number) => trace.lines[i]?.step ?? 0;
  const first = firstAtOrAfter(trace.lines.length, step, turn.firstStep);
  return trace.lines.slice(first, firstAtOrAfter(trace.lines.length, step, turn.lastStep + 1));
}

function prints(trace: TraceView, turn: LoopTurn, t: TFunction): string {
  const lines = linesPrinted(trace, turn);
  const text = JSON.stringify(lines[0]?.text ?? "");
  if (lines.length === 0) return "";
  return lines.length === 1 ? t("story.prints", { text }) : t("story.printsMore", { text, count: lines.length - 1 });
}

/** How the turn left its coroutine: over, or waiting again. */
function outcome(trace: TraceView, turn: LoopTurn, row: CoroutineRow, t: TFunction): string {
  if (row.endedStep >= turn.firstStep && row.endedStep <= turn.lastStep) return ended(row, t);
  const yielded = trace.value(turn.lastStep, ValueRole.Yielded);
  if (yielded !== "") return t("story.yields", { value: yielded });
  const after = row.spans.at(turn.lastStep + 1);
  if (after < 0 || row.spans.state(after) === State.Running) return "";
  const what = awaitedText(trace, row.spans.site(after));
  return what === "" ? "" : t("story.waits", { what });
}

function ended(row: CoroutineRow, t: TFunction): string {
  if (row.ending === "threw") return t("story.throws", { value: row.result });
  if (row.ending === "cancelled") return t("story.cancelled");
  if (row.ending === "closed") return t("story.closed");
  const isBare = row.ending !== "returned" || row.result === "" || row.result === "undefined";
  return isBare ? t("story.endsIt") : t("story.returns", { value: row.result });
}

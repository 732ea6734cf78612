/**
 * The run as the Story lists it: an entry a turn of the loop, but for what asyncio does for itself. Closing a loop takes
 * it some ten turns (shutting down generators and the executor, callbacks between them, the module woken in between) in
 * which nothing of the snippet runs: turns of that sort that follow each other are one entry.
 *
 * Limits: of coroutines that asyncio cancels while closing each has its entry, since their code runs.
 */
import type { TFunction } from "i18next";
import type { LoopTurn, TraceView } from "../../trace/model/view.ts";
import { slicesOf } from "./slices.ts";
import { firstAtOrAfter, lineOf, nameOf } from "./state.ts";
import { turnStory } from "./story.ts";

export interface StoryEntry {
  /** Indices in `TraceView.turns`, the last one included. */
  readonly first: number;
  readonly last: number;
  readonly firstStep: number;
  readonly lastStep: number;
}

/** What was made last of a trace: it grows in place, and its revision tells that it has. */
const made = new WeakMap<TraceView, { readonly revision: number; readonly entries: readonly StoryEntry[] }>();

/** All entries, in order; the same list until the trace has grown. */
export function storyEntries(trace: TraceView): readonly StoryEntry[] {
  const { revision } = trace;
  const last = made.get(trace);
  if (last?.revision === revision) return last.entries;
  const entries = listEntries(trace);
  made.set(trace, { revision, entries });
  return entries;
}

function listEntries(trace: TraceView): StoryEntry[] {
  const entries: StoryEntry[] = [];
  for (let first = 0; first < trace.turns.length; ) {
    const last = lastOfOwnWork(trace, first);
    const entry = entryOf(trace, first, last);
    if (entry) entries.push(entry);
    first = last + 1;
  }
  return entries;
}

/** Index of the entry at a step: the last that began at it or before. */
export const entryAt = (entries: readonly StoryEntry[], step: number): number => firstAtOrAfter(entries.length, (i) => entries[i]?.firstStep ?? 0, step + 1) - 1;

/** What happened in an entry, in sentences. */
export function entryStory(trace: TraceView, { first, last }: StoryEntry, t: TFunction): string {
  const turns = trace.turns.slice(first, last + 1);
  const [turn] = turns;
  if (turn === undefined) return "";
  return turns.length === 1 ? turnStory(trace, turn, t) : t("story.own", { count: turns.length, names: ownNames(trace, turns) });
}

function ownNames(trace: TraceView, turns: readonly LoopTurn[]): string[] {
  const rows = turns.flatMap((turn) => (isHidden(trace, turn) ? (trace.row(turn.id) ?? []) : []));
  return [...new Set(rows.map(nameOf))];
}

function entryOf({ turns }: TraceView, first: number, last: number): StoryEntry | null {
  const [from, to] = [turns[first], turns[last]];
  return from && to ? { first, last, firstStep: from.firstStep, lastStep: to.lastStep } : null;
}

/** The last of the turns from `first` on that are asyncio's own work, with a coroutine of its own among them; else `first`. */
function lastOfOwnWork(trace: TraceView, first: number): number {
  if (trace.loop !== "asyncio") return first;
  let hasHidden = false;
  let end = first;
  for (; isOwnWork(trace, trace.turns[end], hasHidden || hiddenFollows(trace, end)); end++) hasHidden ||= isHidden(trace, trace.turns[end]);
  return hasHidden ? Math.max(first, end - 1) : first;
}

/** A callback is looked at more closely only near a coroutine of the loop's own: it costs a replay. */
const NEAR = 4;

const hiddenFollows = (trace: TraceView, at: number): boolean => trace.turns.slice(at, at + NEAR).some((turn) => isHidden(trace, turn));

function isHidden(trace: TraceView, turn: LoopTurn | undefined): boolean {
  return turn?.kind === "resume" && trace.row(turn.id)?.hidden === true;
}

/** True if nothing of the snippet ran in the turn, and it printed nothing. `isNear`: there is reason to look. */
function isOwnWork(trace: TraceView, turn: LoopTurn | undefined, isNear: boolean): boolean {
  if (!isNear || !turn || printed(trace, turn)) return false;
  if (turn.kind === "reaction") return lineOf(trace, trace.moment(turn.firstStep).site) === 0;
  return turn.kind === "resume" && (isHidden(trace, turn) ? isAllHidden(trace, turn) : isModuleWoken(trace, turn));
}

function printed({ lines }: TraceView, { firstStep, lastStep }: LoopTurn): boolean {
  const i = firstAtOrAfter(lines.length, (at) => lines[at]?.step ?? 0, firstStep);
  return (lines[i]?.step ?? Infinity) <= lastStep;
}

function isAllHidden(trace: TraceView, turn: LoopTurn): boolean {
  const { slices, more } = slicesOf(trace, turn);
  return more === 0 && slices.every((slice) => trace.row(slice.id)?.hidden === true);
}

/** The module, woken within `asyncio.run()` to wait for its next part: it stands at no line of the snippet. */
function isModuleWoken(trace: TraceView, turn: LoopTurn): boolean {
  const row = trace.row(turn.id);
  if (row?.flavour !== "module" || (row.endedStep >= 0 && row.endedStep <= turn.lastStep)) return false;
  return lineOf(trace, row.spans.site(row.spans.at(turn.lastStep + 1))) === 0;
}

/**
 * What changed since the run before, in one sentence: the two or three most telling differences. A "line" of the code is
 * never meant: it says "printed line", and names it by its text. Of two numbers the one of the run before comes first.
 */
import type { TFunction } from "i18next";
import { trimMiddle } from "../../timeline/labels.ts";
import { isSame, isSameTime, type Comparison } from "../../trace/insight/compare.ts";
import type { RunDigest } from "../../trace/insight/digest.ts";
import type { LinePair } from "../../trace/insight/match-lines.ts";
import { numberText, timeText } from "./time.ts";

/** Differences told before the rest becomes "and more". */
const MAX_TOLD = 3;
/** Characters of a line's text; a longer one loses its middle. */
const MAX_TEXT = 28;

/** The sentence; `language` is for the grouping of numbers. */
export function changesText(comparison: Comparison, language: string, t: TFunction): string {
  if (isSame(comparison)) return t("ghost.same");
  const told = [outcome(comparison, t), ...order(comparison, language, t), total(comparison, t), ...texts(comparison, language, t), times(comparison, language, t), coroutines(comparison, language, t), uncompared(comparison, language, t)];
  return sentence(told.filter((clause) => clause !== ""), t);
}

function sentence(clauses: readonly string[], t: TFunction): string {
  const [a = "", b, c] = clauses;
  if (b === undefined) return t("ghost.one", { a });
  if (c === undefined) return t("ghost.two", { a, b });
  return clauses.length > MAX_TOLD ? t("ghost.more", { a, b, c }) : t("ghost.three", { a, b, c });
}

function outcome({ before, after }: Comparison, t: TFunction): string {
  if (before.outcome === after.outcome) return "";
  return t("ghost.outcome", { before: t(`ghost.ended.${before.outcome}`), after: t(`ghost.ended.${after.outcome}`) });
}

function total({ before, after }: Comparison, t: TFunction): string {
  return isSameTime(before.totalMs, after.totalMs) ? "" : t("ghost.total", { before: timeText(before.totalMs, t), after: timeText(after.totalMs, t) });
}

function coroutines({ before, after }: Comparison, language: string, t: TFunction): string {
  if (before.coroutineCount === after.coroutineCount) return "";
  return t("ghost.coroutines", { count: after.coroutineCount, number: numberText(after.coroutineCount, language), before: numberText(before.coroutineCount, language) });
}

/** What was left out of the comparison is told, whatever else is. */
function uncompared({ uncompared: count }: Comparison, language: string, t: TFunction): string {
  return count === 0 ? "" : t("ghost.uncompared", { count, number: numberText(count, language) });
}

/** Lines that came, went, or read otherwise: the first of them alone, or how many they are. */
function texts({ before, after, lines }: Comparison, language: string, t: TFunction): string[] {
  if (lines === null) return [t("ghost.unmatched", { before: numberText(before.lineCount, language), after: numberText(after.lineCount, language) })];
  const many = (count: number) => ({ count, number: numberText(count, language) });
  const { added, gone, changed } = lines;
  return [
    added.length === 1 ? t("ghost.addedOne", { text: textOf(after, added[0]) }) : added.length > 1 ? t("ghost.addedMany", many(added.length)) : "",
    gone.length === 1 ? t("ghost.goneOne", { text: textOf(before, gone[0]) }) : gone.length > 1 ? t("ghost.goneMany", many(gone.length)) : "",
    changed.length === 1 ? t("ghost.changedOne", { was: textOf(before, changed[0]?.before), is: textOf(after, changed[0]?.after) }) : changed.length > 1 ? t("ghost.changedMany", many(changed.length)) : "",
  ];
}

function order({ after, lines }: Comparison, language: string, t: TFunction): string[] {
  const { swaps = [], movedAlone = [] } = lines ?? {};
  const [swap] = swaps;
  const swapped = swap === undefined ? "" : t("ghost.swapped", { first: textOf(after, swap[0]), second: textOf(after, swap[1]) });
  const more = swaps.length > 1 ? t("ghost.swappedMore", { count: swaps.length - 1, number: numberText(swaps.length - 1, language) }) : "";
  return [swapped, more, moved(after, movedAlone, language, t)];
}

function moved(after: RunDigest, pairs: readonly LinePair[], language: string, t: TFunction): string {
  const [first] = pairs;
  if (first === undefined) return "";
  if (pairs.length > 1) return t("ghost.movedMany", { count: pairs.length, number: numberText(pairs.length, language) });
  return t("ghost.moved", { text: textOf(after, first.after), from: placeText(first.before, language), to: placeText(first.after, language) });
}

/** Of a run whose lines all came later or earlier the first such line is told. */
function times({ before, after, lines }: Comparison, language: string, t: TFunction): string {
  const [first] = lines?.retimed ?? [];
  if (!lines || first === undefined) return "";
  const told = { text: textOf(after, first.after), was: timeText(before.lines[first.before]?.timeMs ?? 0, t), is: timeText(after.lines[first.after]?.timeMs ?? 0, t) };
  const more = lines.retimed.length - 1;
  return more === 0 ? t("ghost.retimed", told) : t("ghost.retimedMore", { ...told, count: more, number: numberText(more, language) });
}

/** A line's text, shortened. */
function textOf({ lines }: RunDigest, index = -1): string {
  return trimMiddle((lines[index]?.text ?? "").trim(), MAX_TEXT, ({ length }) => length);
}

const placeText = (index: number, language: string): string => numberText(index + 1, language);

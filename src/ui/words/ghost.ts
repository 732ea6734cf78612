/**
 * What changed since the run before, in one sentence: the two or three most telling differences. A "line" of the code is
 * never meant: it says "printed line".
 */
import type { TFunction } from "i18next";
import { isSame, isSameTime, type Comparison, type LineChanges } from "../../trace/insight/compare.ts";
import type { LinePair } from "../../trace/insight/match-lines.ts";
import { numberText, timeText } from "./time.ts";

/** Differences told before the rest becomes "and more". */
const MAX_TOLD = 3;

/** The sentence; `language` is for the grouping of numbers. */
export function changesText(comparison: Comparison, language: string, t: TFunction): string {
  if (isSame(comparison)) return t("ghost.same");
  const told = [outcome(comparison, t), ...order(comparison.lines, language, t), total(comparison, t), ...texts(comparison, language, t), times(comparison, language, t), coroutines(comparison, language, t), uncompared(comparison, language, t)];
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

/** Lines that came, went, or read otherwise. */
function texts({ before, after, lines }: Comparison, language: string, t: TFunction): string[] {
  if (lines === null) return [t("ghost.unmatched", { before: numberText(before.lineCount, language), after: numberText(after.lineCount, language) })];
  return [countOf("added", lines.added, language, t), countOf("gone", lines.gone, language, t), countOf("changed", lines.changed.map((pair) => pair.after), language, t)];
}

/** Lines are numbered as the console now shows them, from 1. */
function order(lines: LineChanges | null, language: string, t: TFunction): string[] {
  const { swaps = [], movedAlone = [] } = lines ?? {};
  const [swap] = swaps;
  const swapped = swap === undefined ? "" : t("ghost.swapped", { first: placeText(swap[0], language), second: placeText(swap[1], language) });
  const more = swaps.length > 1 ? t("ghost.swappedMore", { count: swaps.length - 1, number: numberText(swaps.length - 1, language) }) : "";
  return [swapped, more, moved(movedAlone, language, t)];
}

function moved(pairs: readonly LinePair[], language: string, t: TFunction): string {
  const [first] = pairs;
  if (first === undefined) return "";
  if (pairs.length > 1) return t("ghost.movedMany", { count: pairs.length, number: numberText(pairs.length, language) });
  return t("ghost.moved", { from: placeText(first.before, language), to: placeText(first.after, language) });
}

/** The first of them alone, or how many they are. */
function countOf(what: "added" | "gone" | "changed", places: readonly number[], language: string, t: TFunction): string {
  const [first] = places;
  if (first === undefined) return "";
  if (places.length === 1) return t(`ghost.${what}One`, { place: placeText(first, language) });
  return t(`ghost.${what}Many`, { count: places.length, number: numberText(places.length, language) });
}

/** Of a run whose lines all came later or earlier the first such line is told. */
function times({ before, after, lines }: Comparison, language: string, t: TFunction): string {
  const [first] = lines?.retimed ?? [];
  if (!lines || first === undefined) return "";
  const told = { place: placeText(first.after, language), was: timeText(before.lines[first.before]?.timeMs ?? 0, t), is: timeText(after.lines[first.after]?.timeMs ?? 0, t) };
  const more = lines.retimed.length - 1;
  return more === 0 ? t("ghost.retimed", told) : t("ghost.retimedMore", { ...told, count: more, number: numberText(more, language) });
}

const placeText = (index: number, language: string): string => numberText(index + 1, language);

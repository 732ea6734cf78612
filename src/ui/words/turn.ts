/** A turn of the loop in words, for whoever points at it. Under asyncio a turn is a handle. */
import type { TFunction } from "i18next";
import type { LoopTurn, TraceView } from "../../trace/model/view.ts";
import { lineOf, nameOf } from "./state.ts";

/** Turns that are looked at for who was woken: more do not fit into a sentence. */
const MAX_LOOKED_AT = 200;
/** Names before the rest becomes a number. */
const MAX_NAMES = 3;

/** "Turn 12", "Handle 12". */
export const turnName = (trace: TraceView, index: number, t: TFunction): string => t(trace.loop === "asyncio" ? "lanes.handle" : "lanes.turn", { number: index + 1 });

/** What kind of turn it is, in a word or two. */
export function turnKind(trace: TraceView, turn: LoopTurn, t: TFunction): string {
  if (turn.kind === "script" || turn.kind === "timer") return t(`lanes.kind.${turn.kind}`);
  if (trace.loop === "asyncio") return t(turn.kind === "resume" ? "lanes.kind.step" : "lanes.kind.callback");
  return t("lanes.kind.microtask");
}

/** "It wakes main() and worker().": whose turns it queued; "" if none. */
export function wokenBy(trace: TraceView, index: number, t: TFunction): string {
  const turn = trace.turns[index];
  if (turn === undefined) return "";
  const names = new Set<string>();
  for (let i = index + 1; i < Math.min(trace.turns.length, index + MAX_LOOKED_AT); i++) {
    const later = trace.turns[i];
    const row = later?.kind === "resume" && later.cause >= turn.firstStep && later.cause <= turn.lastStep ? trace.row(later.id) : undefined;
    if (row !== undefined) names.add(nameOf(row));
  }
  const [first, rest] = [[...names].slice(0, MAX_NAMES), names.size - MAX_NAMES];
  return names.size === 0 ? "" : t("lanes.wakes", { names: rest > 0 ? [...first, t("now.others", { count: rest })] : first });
}

/** The line at which the timer of a timer's turn was set, or 0. */
export const timerSetLine = (trace: TraceView, turn: LoopTurn): number => (turn.kind === "timer" && turn.cause >= 0 ? lineOf(trace, trace.moment(turn.cause).site) : 0);

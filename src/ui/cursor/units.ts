/**
 * How far a step of the cursor goes: to the next change of what a reader sees, to the next printed line, to the next
 * turn of the loop, to the next record. Positions range from 0 to the number of steps; the last is after the last record.
 */
import type { TraceView } from "../../trace/model/view.ts";
import type { Unit } from "../stores/prefs.ts";
import { firstAtOrAfter } from "../words/state.ts";

/** The cursor's next position after `step`: at last the end. `countsHidden`: changes of hidden coroutines are seen, too. */
export function stepAfter(trace: TraceView, step: number, unit: Unit, countsHidden = false): number {
  const next = step >= trace.length ? trace.length : nextOf(trace, step, unit, countsHidden);
  return next > step ? next : trace.length;
}

/** The cursor's position before `step`: at last the start. */
export function stepBefore(trace: TraceView, step: number, unit: Unit, countsHidden = false): number {
  const before = previousOf(trace, Math.min(step, trace.length), unit, countsHidden);
  return before >= 0 && before < step ? before : 0;
}

function nextOf(trace: TraceView, step: number, unit: Unit, countsHidden: boolean): number {
  switch (unit) {
    case "change":
      return trace.nextChange(step, countsHidden);
    case "line":
      return lineStep(trace, firstAtOrAfter(trace.lines.length, (i) => lineStep(trace, i), step + 1));
    case "turn":
      return turnStep(trace, firstAtOrAfter(trace.turns.length, (i) => turnStep(trace, i), step + 1));
    case "event":
      return step + 1;
  }
}

function previousOf(trace: TraceView, step: number, unit: Unit, countsHidden: boolean): number {
  switch (unit) {
    case "change":
      return trace.previousChange(step, countsHidden);
    case "line":
      return lineStep(trace, firstAtOrAfter(trace.lines.length, (i) => lineStep(trace, i), step) - 1);
    case "turn":
      return turnStep(trace, firstAtOrAfter(trace.turns.length, (i) => turnStep(trace, i), step) - 1);
    case "event":
      return step - 1;
  }
}

const lineStep = (trace: TraceView, i: number): number => trace.lines[i]?.step ?? -1;
const turnStep = (trace: TraceView, i: number): number => trace.turns[i]?.firstStep ?? -1;

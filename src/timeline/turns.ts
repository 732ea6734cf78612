/** The loop's own lane: its turns, seen as spans, so that the level of detail and the hit test serve them too. */
import { State, type LoopTurns, type TurnSource } from "../trace/model/view.ts";
import type { RunSource } from "./lod.ts";

/** `turns` as a row of running spans. */
export function turnSpans(turns: LoopTurns): RunSource {
  const columns = turnColumns(turns);
  return {
    get length() {
      return columns.length;
    },
    start: (i) => columns.firstStep(i),
    end: (i) => columns.lastStep(i) + 1,
    state: () => State.Running,
  };
}

/** The steps at which timers fired; carried on while the run grows. The newest turns may still turn out to be others. */
export class Firings {
  private readonly turns: () => LoopTurns;
  private readonly settled: number[] = [];
  private seen = 0;

  /** @param turns asked for anew each time */
  constructor(turns: () => LoopTurns) {
    this.turns = turns;
  }

  /** Ascending. */
  steps(): readonly number[] {
    const turns = turnColumns(this.turns());
    const until = Math.max(this.seen, turns.length - UNSETTLED);
    for (; this.seen < until; this.seen++) pushFiring(this.settled, turns, this.seen);
    const newest: number[] = [];
    for (let i = until; i < turns.length; i++) pushFiring(newest, turns, i);
    return newest.length === 0 ? this.settled : [...this.settled, ...newest];
  }
}

const UNSETTLED = 4;

function pushFiring(steps: number[], turns: TurnSource, i: number): void {
  if (turns.kind(i) === "timer") steps.push(turns.firstStep(i));
}

/** `turns` to be asked one by one, which costs no object a turn where they have columns. */
export function turnColumns(turns: LoopTurns): TurnSource {
  return turns.columns ?? {
    get length() {
      return turns.length;
    },
    firstStep: (i) => turns[i]?.firstStep ?? 0,
    lastStep: (i) => turns[i]?.lastStep ?? 0,
    kind: (i) => turns[i]?.kind ?? "script",
  };
}

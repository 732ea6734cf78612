/** The loop's own lane: its turns, seen as spans, so that the level of detail and the hit test serve them too. */
import { State, type LoopTurn } from "../trace/model/view.ts";
import type { RunSource } from "./lod.ts";

/** `turns` as a row of running spans. */
export function turnSpans(turns: readonly LoopTurn[]): RunSource {
  return {
    get length() {
      return turns.length;
    },
    start: (i) => turns[i]?.firstStep ?? 0,
    end: (i) => (turns[i]?.lastStep ?? 0) + 1,
    state: () => State.Running,
  };
}

/** The steps at which timers fired; carried on while the run grows. The newest turns may still turn out to be others. */
export class Firings {
  private readonly turns: () => readonly LoopTurn[];
  private readonly settled: number[] = [];
  private seen = 0;

  /** @param turns asked for anew each time */
  constructor(turns: () => readonly LoopTurn[]) {
    this.turns = turns;
  }

  /** Ascending. */
  steps(): readonly number[] {
    const turns = this.turns();
    const until = Math.max(this.seen, turns.length - UNSETTLED);
    for (; this.seen < until; this.seen++) pushFiring(this.settled, turns[this.seen]);
    const newest: number[] = [];
    for (let i = until; i < turns.length; i++) pushFiring(newest, turns[i]);
    return newest.length === 0 ? this.settled : [...this.settled, ...newest];
  }
}

const UNSETTLED = 4;

function pushFiring(steps: number[], turn: LoopTurn | undefined): void {
  if (turn?.kind === "timer") steps.push(turn.firstStep);
}

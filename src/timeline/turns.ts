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

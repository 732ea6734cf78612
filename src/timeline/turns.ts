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

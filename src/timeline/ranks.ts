/** What matters most where several states share a pixel. */
import { State } from "../trace/model/view.ts";

/** How much each state matters where several share a column; index is the state. */
export const STATE_RANK: readonly number[] = (() => {
  const rank: number[] = [];
  rank[State.Created] = 1;
  rank[State.Suspended] = 2;
  rank[State.Awaiting] = 3;
  rank[State.Ready] = 4;
  rank[State.Running] = 5;
  return rank;
})();

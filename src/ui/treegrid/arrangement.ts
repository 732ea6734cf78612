/** The arrangement that the reader chose, of the trace shown: found once for all components that ask. */
import { useStore } from "zustand";
import { arrangeRows, type Arrangement, type RowChoice } from "../../trace/model/arrange.ts";
import type { TraceView } from "../../trace/model/view.ts";
import { LaneSums } from "../../timeline/sums.ts";
import { lanesStore } from "../stores/lanes.ts";
import { useTrace } from "../use.ts";

const sums = new LaneSums();
const NONE: Arrangement = { rows: [], library: 0, matches: 0 };

/** What the last answer was made from. */
let made: { readonly trace: TraceView; readonly revision: number; readonly choice: RowChoice; readonly arrangement: Arrangement } | null = null;

/** Rows anew when the trace has grown (its revision says so) or the choice is another. */
export function arrangementOf(trace: TraceView, choice: RowChoice): Arrangement {
  const { revision } = trace;
  if (made?.trace === trace && made.revision === revision && made.choice === choice) return made.arrangement;
  made = { trace, revision, choice, arrangement: arrangeRows(trace.rows, choice, (row) => sums.lane(trace, row).waitedMs) };
  return made.arrangement;
}

/** The same, for components. */
export function useArrangement(): Arrangement {
  const choice = useStore(lanesStore);
  const trace = useTrace();
  return trace === null ? NONE : arrangementOf(trace, choice);
}

/** The stretch of the run that the reader chose, and whether the critical path is shown. Not remembered. */
import { createStore } from "zustand/vanilla";
import type { StepRange } from "../../trace/insight/range.ts";

export interface RangeState {
  readonly range: StepRange | null;
  /** True while a plain drag on the lanes chooses a stretch: for fingers, which have no Shift. */
  readonly selecting: boolean;
  readonly path: boolean;
}

export const rangeStore = createStore<RangeState>(() => ({ range: null, selecting: false, path: false }));

export const clearRange = (): void => rangeStore.setState({ range: null });
export const toggleSelecting = (): void => rangeStore.setState((now) => ({ selecting: !now.selecting }));

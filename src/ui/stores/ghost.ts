/** The run before, beside the run shown: what changed between them, and whether that is drawn. */
import { createStore } from "zustand/vanilla";
import type { Comparison } from "../../trace/insight/compare.ts";

export interface GhostState {
  /** Of the run shown with the one before it; null where there is nothing to compare. */
  readonly comparison: Comparison | null;
  /** The reader has closed what is said of this comparison: nothing of it is drawn either. */
  readonly isDismissed: boolean;
  /** The reader's choice, kept from run to run. */
  readonly isWanted: boolean;
}

export const ghostStore = createStore<GhostState>(() => ({ comparison: null, isDismissed: false, isWanted: true }));

/** The comparison that timeline and console draw; null for none. */
export const drawnComparison = ({ comparison, isDismissed, isWanted }: GhostState): Comparison | null => (isDismissed || !isWanted ? null : comparison);

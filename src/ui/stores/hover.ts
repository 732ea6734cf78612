/** The span under the pointer on the timeline. */
import { createStore } from "zustand/vanilla";

export interface HoverState {
  readonly at: { readonly coroutine: number; readonly spanIndex: number; readonly clientX: number; readonly clientY: number; readonly step: number } | null;
}

export const hoverStore = createStore<HoverState>(() => ({ at: null }));

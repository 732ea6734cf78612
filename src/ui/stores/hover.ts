/** The span under the pointer on the timeline. */
import { createStore } from "zustand/vanilla";
import type { SpanHover } from "../../timeline/view/timeline-view.ts";

export interface HoverState {
  readonly at: SpanHover | null;
}

export const hoverStore = createStore<HoverState>(() => ({ at: null }));

/** The turn of the loop under the pointer. */
import { createStore } from "zustand/vanilla";
import type { TurnHover } from "../../timeline/view/timeline-view.ts";

export const turnHoverStore = createStore<{ readonly at: TurnHover | null }>(() => ({ at: null }));

/** The track of a queue, lock or the like under the pointer. */
import { createStore } from "zustand/vanilla";
import type { TrackHover } from "../../timeline/view/timeline-view.ts";

export const trackHoverStore = createStore<{ readonly at: TrackHover | null }>(() => ({ at: null }));

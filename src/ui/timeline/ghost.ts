/** The ghost on the timeline: drawn while there is a comparison and the reader wants it. */
import { ghostOf } from "../../trace/insight/ghost.ts";
import type { TimelineView } from "../../timeline/view/timeline-view.ts";
import { drawnComparison, ghostStore } from "../stores/ghost.ts";
import { runStore } from "../stores/run.ts";

/** Draws it, now and at each change. A new trace takes it away by itself. */
export function followGhost(view: TimelineView): void {
  const draw = () => {
    const { trace } = runStore.getState();
    const comparison = drawnComparison(ghostStore.getState());
    view.setGhost(trace && comparison && ghostOf(comparison, trace));
  };
  draw();
  ghostStore.subscribe((now, before) => drawnComparison(now) !== drawnComparison(before) && draw());
}

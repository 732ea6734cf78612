/** What buttons and the palette ask of the timeline. They are there before the timeline is fetched; then they do nothing. */
import type { TimelineView } from "../../timeline/view/timeline-view.ts";

export const timelineCommands = {
  view: null as TimelineView | null,
  zoomIn: (): void => timelineCommands.view?.zoomIn(),
  zoomOut: (): void => timelineCommands.view?.zoomOut(),
  fit: (): void => timelineCommands.view?.fit(),
};

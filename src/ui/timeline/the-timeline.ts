/** The one timeline of the page. */
import type { TimelineView } from "../../timeline/view/timeline-view.ts";
import { timelineCommands } from "./commands.ts";
import { mountTimeline } from "./timeline.ts";

let made: { readonly host: HTMLElement; readonly view: TimelineView } | null = null;

/** The timeline and the element it lives in; made at the first call. */
export function theTimeline(): { readonly host: HTMLElement; readonly view: TimelineView } {
  if (made) return made;
  const host = document.createElement("div");
  Object.assign(host.style, { width: "100%", height: "100%" });
  const view = mountTimeline(host);
  timelineCommands.view = view;
  made = { host, view };
  return made;
}

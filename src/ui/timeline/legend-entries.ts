/** The marks of the timeline, in the order in which the legend tells them, and under which loop each occurs. */
import type { LoopKind } from "../../trace/format.ts";

export type LegendEntry = keyof typeof OF_ASYNCIO;

/** True: under asyncio alone. */
const OF_ASYNCIO = {
  running: false,
  ready: false,
  awaiting: false,
  printed: false,
  returned: false,
  threw: false,
  created: false,
  suspended: false,
  cancelled: true,
  closed: false,
  cancelRequest: true,
  stay: true,
  folded: false,
  cut: false,
  script: false,
  timer: false,
  burst: false,
  reaction: false,
  track: true,
} as const;

/** All that may be drawn under `loop`. */
export function legendEntries(loop: LoopKind | undefined): LegendEntry[] {
  const entries = Object.keys(OF_ASYNCIO) as LegendEntry[];
  return entries.filter((entry) => loop === "asyncio" || !OF_ASYNCIO[entry]);
}

/** What the legend calls it: a turn of the loop is a handle under asyncio. */
export const legendKey = (entry: LegendEntry, loop: LoopKind | undefined) => (loop === "asyncio" && entry === "burst" ? "legend.handles" : (`legend.${entry}` as const));

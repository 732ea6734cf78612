/** Keeps the timeline's chosen stretch and its critical path in step with the stores. */
import type { StepRange } from "../../trace/insight/range.ts";
import type { TimelineView } from "../../timeline/view/timeline-view.ts";
import { rangeStore } from "../stores/range.ts";
import { isRunning, runStore } from "../stores/run.ts";
import { showTab } from "../stores/view.ts";
import { pathOf } from "./the-path.ts";

/** A stretch is being dragged, or is chosen: then what it says comes to the front. */
export function takeRange(range: StepRange | null, done: boolean): void {
  rangeStore.setState(done ? { range, selecting: false } : { range });
  if (done && range !== null) showTab("range");
}

/**
 * To be called after whatever else follows the run: a new trace has taken stretch and path from the view. Of a run of the
 * same text (Run on) the stretch stays, and is shown again once the trace has grown as far.
 */
export function followRange(view: RangeTarget): void {
  rangeStore.subscribe((now, before) => {
    if (now.range !== before.range) view.setRange(now.range);
    if (now.selecting !== before.selecting) view.setSelecting(now.selecting);
    if (now.path !== before.path) showPath(view);
  });
  runStore.subscribe((now, before) => {
    if (now.trace !== before.trace && now.source !== before.source) rangeStore.setState({ range: null, selecting: false });
    if (now.trace !== before.trace || now.phase !== before.phase || now.revision !== before.revision) showBoth(view);
  });
}

export type RangeTarget = Pick<TimelineView, "setRange" | "setSelecting" | "setPath">;

function showBoth(view: RangeTarget): void {
  const { range } = rangeStore.getState();
  const { trace, phase } = runStore.getState();
  const isReached = range !== null && range.to <= (trace?.length ?? 0);
  if (isReached) view.setRange(range);
  else if (range !== null && phase === "ended") rangeStore.setState({ range: null });
  showPath(view);
}

function showPath(view: RangeTarget): void {
  const run = runStore.getState();
  const trace = rangeStore.getState().path && !isRunning(run) ? run.trace : null;
  view.setPath(trace === null ? [] : pathOf(trace));
}

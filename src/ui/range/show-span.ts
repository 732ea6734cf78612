/** Leading the reader to a span of the timeline: selected, with the cursor at its start. */
import type { TraceView } from "../../trace/model/view.ts";
import { pause } from "../actions/play.ts";
import { seek, select } from "../stores/cursor.ts";

/** `coroutine` 0, or a step at which it has no span: the cursor alone goes there. */
export function showSpanAt(trace: TraceView, coroutine: number, step: number): void {
  const span = trace.row(coroutine)?.spans.at(step) ?? -1;
  pause();
  seek(step);
  select(span < 0 ? null : { coroutine, span });
}

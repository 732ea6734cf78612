/** The critical path of the trace shown, found once, for the picture and for the list; and turning it on and off. */
import { criticalPath, type PathPiece } from "../../trace/insight/critical-path.ts";
import type { TraceView } from "../../trace/model/view.ts";
import { rangeStore } from "../stores/range.ts";
import { showTab } from "../stores/view.ts";

let kept: { readonly trace: TraceView; readonly revision: number; readonly pieces: readonly PathPiece[] } | null = null;

/** To be asked of a run that has ended: of one that grows there would be another path at each frame. */
export function pathOf(trace: TraceView): readonly PathPiece[] {
  if (kept?.trace !== trace || kept.revision !== trace.revision) kept = { trace, revision: trace.revision, pieces: criticalPath(trace) };
  return kept.pieces;
}

/** Shows the path, and its list in front; or neither. */
export function togglePath(): void {
  const path = !rangeStore.getState().path;
  rangeStore.setState({ path });
  if (path) showTab("path");
}

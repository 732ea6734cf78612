/**
 * Compares each run that ends with the one before it, if that was a run of the same snippet with other text. Another
 * snippet opened in its place, and the same text run again (Run on does that), have nothing to compare.
 *
 * Of the run before only its digest is kept: its trace goes with the views that showed it.
 */
import { compareRuns } from "../../trace/insight/compare.ts";
import { digestOf, type RunDigest } from "../../trace/insight/digest.ts";
import type { TraceView } from "../../trace/model/view.ts";
import { documentStore } from "../stores/document.ts";
import { ghostStore } from "../stores/ghost.ts";
import { runStore, type RunState } from "../stores/run.ts";

interface Kept {
  readonly digest: RunDigest;
  readonly source: string;
  /** Which snippet it was a run of: counts replaced texts. */
  readonly snippet: number;
}

let before: Kept | null = null;
/** Traces whose end was seen: a run that is refused ends, and shows the old one. */
const seen = new WeakSet<TraceView>();

/** Compares from now on; the run that has ended already is the first. Returns how to stop that. */
export function compareEachRun(): () => void {
  noteEnd(runStore.getState());
  return runStore.subscribe((now, was) => {
    if (now.trace !== was.trace) ghostStore.setState({ comparison: null, isDismissed: false });
    if (now.phase !== was.phase) noteEnd(now);
  });
}

function noteEnd({ phase, trace }: RunState): void {
  if (phase !== "ended" || trace === null || seen.has(trace)) return;
  seen.add(trace);
  const kept = keep(trace);
  ghostStore.setState({ comparison: before && kept && isEdit(before, kept) ? compareRuns(before.digest, kept.digest) : null, isDismissed: false });
  before = kept;
}

/** Null for a run without an end: with half of a run nothing is compared. */
function keep(trace: TraceView): Kept | null {
  const digest = digestOf(trace);
  return digest && { digest, source: trace.source, snippet: documentStore.getState().replaced };
}

const isEdit = (was: Kept, is: Kept): boolean => was.snippet === is.snippet && was.source !== is.source;

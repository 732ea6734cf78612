/**
 * What the editor learns from a run that is over: the lines that never ran, and what the awaits came to. Worked out in
 * portions while the page is idle, once a trace: a run of a million spans holds nothing up.
 */
import { AwaitSums, lineSums, type LineSum, type SiteSum } from "../../trace/insight/lines.ts";
import { neverRanLines } from "../../trace/insight/never-ran.ts";
import type { TraceView } from "../../trace/model/view.ts";
import { runStore } from "../stores/run.ts";

export interface Learned {
  readonly neverRan: readonly number[];
  readonly sites: readonly SiteSum[];
  readonly lines: readonly LineSum[];
  /** The run was ended from outside: what it did last may not have arrived. */
  readonly isStopped: boolean;
}

/** About 3 ms of a slow laptop. */
const SPANS_AT_ONCE = 5_000;

let known: { readonly trace: TraceView; readonly revision: number; readonly learned: Learned } | null = null;
/** The trace that is being gone through. */
let current: TraceView | null = null;

/** What is known of the trace shown, null while it grows or is gone through. */
export function learned(): Learned | null {
  const { trace, phase } = runStore.getState();
  return phase !== "running" && trace !== null && known?.trace === trace && known.revision === trace.revision ? known.learned : null;
}

/** Learns from every run as it ends; `onLearned` is called when `learned` has changed. */
export function learnFromRuns(onLearned: () => void): void {
  const learnIfOver = () => {
    const { phase, trace } = runStore.getState();
    if (phase === "ended" && trace !== null && trace !== current && learned() === null) learn(trace, onLearned);
  };
  runStore.subscribe((now, before) => {
    if (now.phase !== before.phase) onLearned();
    learnIfOver();
  });
  learnIfOver();
}

function learn(trace: TraceView, onLearned: () => void): void {
  const sums = new AwaitSums(trace);
  const { revision } = trace;
  const isStopped = runStore.getState().end?.kind !== "outcome";
  current = trace;
  const goOn = () => {
    if (current !== trace) return;
    if (!sums.advance(SPANS_AT_ONCE)) return whenIdle(goOn);
    current = null;
    const { sites } = sums;
    known = { trace, revision, learned: { neverRan: neverRanLines(trace), sites, lines: lineSums(trace, sites), isStopped } };
    onLearned();
  };
  goOn();
}

/** Safari has no idle callbacks. */
function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(work, { timeout: 200 });
  else setTimeout(work, 0);
}

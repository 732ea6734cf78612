/** "It was ready, but others came first": what explains why somebody did not run at once. */
import type { LoopTurn, TraceView } from "../../trace/model/view.ts";
import { nameOf, turnAt } from "./state.ts";
import type { WhyHead } from "./why-head.ts";
import { sentence, type WhySentence } from "./why-sentence.ts";

/** Names told of those who ran first. */
const MOST_NAMES = 3;

/** Who ran between the step that made it ready and its slice; none if nobody did. */
export function queuedBehind(trace: TraceView, { row, step, readyStep }: WhyHead): WhySentence[] {
  if (row === undefined || readyStep < 0) return [];
  const names = new Set<string>();
  for (let turn = turnAt(trace, readyStep + 1); turn && names.size <= MOST_NAMES; turn = nextTurn(trace, turn.lastStep)) {
    const first = Math.max(turn.firstStep, readyStep + 1);
    if (first >= step) break;
    const other = trace.row(trace.running(first));
    if (other !== row && first <= turn.lastStep) names.add(other ? nameOf(other) : "");
  }
  return names.size === 0 ? [] : [sentence(trace, { key: "queued", it: nameOf(row), names: [...names].slice(0, MOST_NAMES), step: readyStep })];
}

function nextTurn(trace: TraceView, lastStep: number): LoopTurn | undefined {
  const next = turnAt(trace, lastStep + 1);
  return next && next.firstStep > lastStep ? next : undefined;
}

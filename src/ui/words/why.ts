/**
 * "Why did this run now?": the chain of causes, from a span, a printed line or whatever happens at the cursor, back to the
 * start of the run, a sentence a link. Sentences are data: a message, its values, and where its links lead.
 *
 * Limits: as many links as `TraceView.causes` tells. Who is named is the coroutine; hidden ones are named by function.
 */
import type { Cause, CoroutineRow, TraceView } from "../../trace/model/view.ts";
import type { Selection } from "../stores/cursor.ts";
import { turnAt } from "./state.ts";
import { whyHead, type WhyHead } from "./why-head.ts";
import { linkSentences, type Effect } from "./why-link.ts";
import { queuedBehind } from "./why-queued.ts";
import { sentence, type WhySentence } from "./why-sentence.ts";

/** All sentences about what happens at `step`, or about the chosen span; none for an empty trace. */
export function whyChain(trace: TraceView, step: number, selection: Selection | null): WhySentence[] {
  if (trace.length === 0) return [];
  const head = whyHead(trace, step, selection);
  const told = [sentence(trace, { key: head.key, it: head.it, what: head.what, coroutine: head.row?.id ?? 0, site: head.site, step: head.step, dueMs: head.dueMs })];
  const chain = links(trace, head);
  return [...told, ...queuedBehind(trace, head), ...(chain.length > 0 ? chain : noLinks(trace, head))];
}

/** Why there is no cause to be told. */
function noLinks(trace: TraceView, { key, it, step, row }: WhyHead): WhySentence[] {
  if (key === "awaits") return [sentence(trace, { key: "notWoken", it, step })];
  return row !== undefined && trace.endReason?.startsWith("limit") ? [sentence(trace, { key: "causeUnknown", it, step })] : [];
}

function links(trace: TraceView, head: WhyHead): WhySentence[] {
  if (head.causeStep < 0) return [];
  let effect: Effect = { row: head.row, step: head.causeStep, isThroughLibrary: false };
  let shown = effect;
  return trace.causes(head.causeStep).flatMap((cause) => {
    const row = trace.row(cause.coroutine);
    const isInner = isInternal(cause, row, effect.row);
    const told = isInner ? [] : linkSentences(trace, cause, shown);
    effect = { row, step: cause.kind === "timer" ? (turnAt(trace, cause.step)?.cause ?? -1) : cause.step, isThroughLibrary: false };
    shown = isInner ? { ...shown, isThroughLibrary: true } : effect;
    return told;
  });
}

/** A link inside of a library: a callback without a line, or what a coroutine that no view shows does. The one before it is told of the one after. */
function isInternal(cause: Cause, row: CoroutineRow | undefined, effect: CoroutineRow | undefined): boolean {
  return (cause.kind === "reaction" && cause.site === 0) || row?.hidden === true || effect?.hidden === true;
}

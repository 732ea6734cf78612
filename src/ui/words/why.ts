/**
 * "Why did this run now?": the chain of causes, from a span, a printed line or whatever happens at the cursor, back to the
 * start of the run, a sentence a link. Sentences are data: a message, its values, and where its links lead.
 *
 * Limits: as many links as `TraceView.causes` tells. Who is named is the coroutine; hidden ones are named by function.
 */
import { ValueRole } from "../../trace/format.ts";
import { State, type Cause, type CoroutineRow, type TraceView } from "../../trace/model/view.ts";
import type { Selection } from "../stores/cursor.ts";
import { whyHead, type WhyHead } from "./why-head.ts";
import { awaitedText, lineOf, nameOf, turnAt } from "./state.ts";

/** The messages: `why.` and one of these. */
export type WhyKey =
  | "printed" | "printedLoop" | "runs" | "ready" | "awaits" | "created" | "suspended" | "notWoken" | "loop" | "over" | "queued"
  | "timer" | "timerAwaited" | "timerSet" | "turn" | "ended" | "yielded" | "woken" | "queuedIt" | "wokenByCallback" | "called" | "awaited" | "madeTask" | "asked" | "cancelled" | "cancelledByLoop" | "callback" | "start";

/** One sentence. A link is there where its target is: `who` a coroutine, `line` a site, `at` a step. */
export interface WhySentence {
  readonly key: WhyKey;
  /** Whom the sentence is about: what went on, was called or cancelled. */
  readonly it: string;
  readonly who: string;
  /** Text of the source, or of what was printed; "" if there is none. */
  readonly what: string;
  readonly names: readonly string[];
  readonly line: number;
  readonly coroutine: number;
  readonly site: number;
  /** Where the cursor goes. */
  readonly step: number;
  readonly timeMs: number;
}

/** All sentences about what happens at `step`, or about the chosen span; none for an empty trace. */
export function whyChain(trace: TraceView, step: number, selection: Selection | null): WhySentence[] {
  if (trace.length === 0) return [];
  const head = whyHead(trace, step, selection);
  const told = [sentence(trace, { key: head.key, it: head.it, what: head.what, coroutine: head.row?.id ?? 0, site: head.site, step: head.step })];
  return [...told, ...queuedBehind(trace, head), ...links(trace, head)];
}

function links(trace: TraceView, head: WhyHead): WhySentence[] {
  if (head.causeStep < 0) return head.key === "awaits" ? [sentence(trace, { key: "notWoken", it: head.it, step: head.step })] : [];
  let effect: Effect = { row: head.row, step: head.causeStep };
  let shown = effect;
  return trace.causes(head.causeStep).flatMap((cause) => {
    const row = trace.row(cause.coroutine);
    const isInner = isInternal(cause, row, effect.row);
    const told = isInner ? [] : linkSentences(trace, cause, shown);
    effect = { row, step: cause.kind === "timer" ? setStep(trace, cause) : cause.step };
    if (!isInner) shown = effect;
    return told;
  });
}

/** Step at which the timer that fired was set; -1 if that is not known. */
const setStep = (trace: TraceView, cause: Cause): number => turnAt(trace, cause.step)?.cause ?? -1;

/** A link inside of a library: a callback without a line, or what a coroutine that no view shows does. The one before it is told of the one after. */
function isInternal(cause: Cause, row: CoroutineRow | undefined, effect: CoroutineRow | undefined): boolean {
  return (cause.kind === "reaction" && cause.site === 0) || row?.hidden === true || effect?.hidden === true;
}

/** What a cause led to: who began or went on then. */
interface Effect {
  readonly row: CoroutineRow | undefined;
  readonly step: number;
}

function linkSentences(trace: TraceView, cause: Cause, effect: Effect): WhySentence[] {
  const it = effect.row ? nameOf(effect.row) : "";
  const about = (key: WhyKey, more: Partial<Facts> = {}) => sentence(trace, { key, it, coroutine: cause.coroutine, site: cause.site, step: cause.step, ...more });
  switch (cause.kind) {
    case "timer":
      return timerSentences(trace, cause, effect, about);
    case "resumed":
      return [about(...resumedBy(trace, cause, effect))];
    case "called":
      return [about(calledHow(trace, cause, effect.row))];
    case "cancelled":
      return [about(cause.coroutine === 0 ? "cancelledByLoop" : "cancelled")];
    case "reaction":
      return [about("callback")];
    case "start":
      return [about("start")];
  }
}

type About = (key: WhyKey, more?: Partial<Facts>) => WhySentence;

/** That it fired, and who had set it, where and when. */
function timerSentences(trace: TraceView, cause: Cause, effect: Effect, about: About): WhySentence[] {
  const wait = waitFor(effect, cause.step);
  const set = setStep(trace, cause);
  const isOwn = wait !== 0 && effect.row?.id === cause.coroutine;
  const fired = isOwn ? about("timerAwaited", { what: awaitedText(trace, wait, MOST_WHAT), site: wait }) : about("timer", { site: 0 });
  return set < 0 ? [fired] : [fired, about("timerSet", { step: set })];
}

/** Somebody settled what was awaited: by ending, by a yield, by giving up only its own turn, or on the way to some line. */
function resumedBy(trace: TraceView, cause: Cause, effect: Effect): [WhyKey, Partial<Facts>] {
  const by = trace.row(cause.coroutine);
  const wait = waitFor(effect, cause.step);
  const what = awaitedText(trace, wait, MOST_WHAT);
  if (effect.row === undefined) return ["queuedIt", {}];
  if (by === undefined) return ["wokenByCallback", { what, site: wait }];
  if (by === effect.row) return ["turn", { what: what || awaitedText(trace, cause.site, MOST_WHAT), site: wait || cause.site }];
  if (by.endedStep === cause.step) return ["ended", { what, site: wait }];
  return hasYielded(by, cause.step) ? ["yielded", { what: trace.value(cause.step, ValueRole.Yielded) }] : ["woken", { what }];
}

function hasYielded({ spans }: CoroutineRow, step: number): boolean {
  const after = spans.at(step + 1);
  return after >= 0 && spans.state(after) === State.Suspended;
}

function calledHow(trace: TraceView, cause: Cause, row: CoroutineRow | undefined): WhyKey {
  if (row === undefined) return "called";
  if (row.flavour === "async generator" && cause.step > row.createdStep) return "asked";
  if (trace.loop !== "asyncio") return "called";
  return row.task !== 0 ? "madeTask" : "awaited";
}

/** Site of what `row` awaited at `step`, the cause's; if it ran then, of what it awaited before its slice. 0 if it did not wait. */
function waitFor({ row, step: effectStep }: Effect, step: number): number {
  if (row === undefined) return 0;
  const there = row.spans.at(step);
  if (there >= 0 && row.spans.state(there) !== State.Running) return row.spans.site(there);
  const before = row.spans.at(effectStep) - 1;
  return before >= 0 && row.spans.state(before) !== State.Running ? row.spans.site(before) : 0;
}

/** Longer texts of what was awaited lose their middle. */
const MOST_WHAT = 60;

/** Names told of those who ran first. */
const MOST_NAMES = 3;

/** Who ran while it was ready: what explains why it did not run at once. */
function queuedBehind(trace: TraceView, { row, step, readyStep }: WhyHead): WhySentence[] {
  if (row === undefined || readyStep < 0) return [];
  const names = new Set<string>();
  for (let turn = turnAt(trace, readyStep + 1); turn && names.size <= MOST_NAMES; turn = nextTurn(trace, turn.lastStep)) {
    const first = Math.max(turn.firstStep, readyStep + 1);
    if (first >= step) break;
    const other = trace.row(trace.running(first));
    if (other && other !== row) names.add(nameOf(other));
  }
  return names.size === 0 ? [] : [sentence(trace, { key: "queued", it: nameOf(row), names: [...names].slice(0, MOST_NAMES), step: readyStep })];
}

function nextTurn(trace: TraceView, lastStep: number): ReturnType<typeof turnAt> {
  const next = turnAt(trace, lastStep + 1);
  return next && next.firstStep > lastStep ? next : undefined;
}

type Facts = Pick<WhySentence, "key" | "it" | "step"> & Partial<Pick<WhySentence, "what" | "names" | "coroutine" | "site">>;

function sentence(trace: TraceView, { key, it, step, what = "", names = [], coroutine = 0, site = 0 }: Facts): WhySentence {
  const row = trace.row(coroutine);
  return { key, it, who: row ? nameOf(row) : "", what, names, line: lineOf(trace, site), coroutine, site, step, timeMs: trace.timeMs(step) };
}

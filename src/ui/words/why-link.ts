/** One link of the chain in sentences: what was done, by whom, and how it made the next one run. */
import { ValueRole } from "../../trace/format.ts";
import { State, type Cause, type CoroutineRow, type TraceView } from "../../trace/model/view.ts";
import { awaitedText, firstAtOrAfter, nameOf, turnAt } from "./state.ts";
import { sentence, type Facts, type WhyKey, type WhySentence } from "./why-sentence.ts";

/** What a cause led to: who began or went on then; undefined for a callback. `isThroughLibrary`: over links that are not told. */
export interface Effect {
  readonly row: CoroutineRow | undefined;
  readonly step: number;
  readonly isThroughLibrary: boolean;
}

/** Longer texts of what was awaited lose their middle. */
const MOST_WHAT = 60;

type About = (key: WhyKey, more?: Partial<Facts>) => WhySentence;

/** The sentences of `cause`, which led to `effect`: one, of a timer up to three. */
export function linkSentences(trace: TraceView, cause: Cause, effect: Effect): WhySentence[] {
  const it = effect.row ? nameOf(effect.row) : "";
  const about: About = (key, more = {}) => sentence(trace, { key, it, coroutine: cause.coroutine, site: cause.site, step: cause.step, ...more });
  switch (cause.kind) {
    case "timer":
      return timerSentences(trace, cause, effect, about);
    case "resumed":
      return [about(...resumedBy(trace, cause, effect))];
    case "called":
      return [about(calledHow(trace, cause, effect.row))];
    case "cancelled":
      return [about(cancelledHow(trace, cause), { it: cancelledName(trace, cause) || it })];
    case "reaction":
      return [about("callback")];
    case "start":
      return [about("start")];
  }
}

/** That it fired, what that led to, whether late and why, and who had set it. */
function timerSentences(trace: TraceView, cause: Cause, effect: Effect, about: About): WhySentence[] {
  const set = turnAt(trace, cause.step)?.cause ?? -1;
  const timer = set < 0 ? undefined : trace.timerSet(set);
  const fired = about(...firedHow(trace, cause, effect));
  if (timer === undefined) return [fired];
  const isLate = trace.timeMs(cause.step) > timer.dueMs;
  const late = isLate ? [about("timerLate", { names: [whoBlocked(trace, cause.step)], dueMs: timer.dueMs })] : [];
  return [fired, ...late, about("timerSet", { step: set })];
}

/** Its own sleep; a timer whose callback settled what was awaited, or queued another callback; or just that it fired. */
function firedHow(trace: TraceView, cause: Cause, effect: Effect): [WhyKey, Partial<Facts>] {
  const wait = waitFor(effect, cause.step);
  const what = awaitedText(trace, wait, MOST_WHAT);
  if (effect.row !== undefined && wait !== 0) return [effect.row.id === cause.coroutine ? "timerAwaited" : "timerSettled", { what, site: wait }];
  const isOwnCallback = turnAt(trace, effect.step)?.firstStep === cause.step;
  return [isOwnCallback || effect.row !== undefined ? "timer" : "timerQueued", { site: 0 }];
}

/** Who ran last before a timer that fired late. */
function whoBlocked(trace: TraceView, fire: number): string {
  const before = turnAt(trace, fire - 1);
  const row = before && trace.row(trace.running(Math.max(before.firstStep, before.lastStep - 1)));
  return row ? nameOf(row) : "";
}

/** Somebody settled what was awaited: by ending, by a yield, by giving up only its own turn, or at or before some line. */
function resumedBy(trace: TraceView, cause: Cause, effect: Effect): [WhyKey, Partial<Facts>] {
  const by = trace.row(cause.coroutine);
  const wait = waitFor(effect, cause.step);
  const what = awaitedText(trace, wait, MOST_WHAT);
  if (effect.row === undefined) return ["queuedIt", {}];
  if (by === undefined) return ["wokenByCallback", { what, site: wait }];
  if (by === effect.row) return [trace.loop === "asyncio" ? "turnAgain" : "turn", { what: what || awaitedText(trace, cause.site, MOST_WHAT), site: wait || cause.site }];
  const key = by.endedStep === cause.step ? endedHow(trace, by, effect, wait) : "woken";
  if (key !== "woken") return [key, { what, site: wait }];
  return hasYielded(by, cause.step) ? ["yielded", { what: trace.value(cause.step, ValueRole.Yielded) }] : ["woken", { what }];
}

/**
 * The record before which somebody settled what was awaited is the one of his end. Was it the end that was awaited? Of his
 * coroutine it was, and where a library stands between (`gather`, `Promise.all`); of a queue or lock it was not; else it
 * is not known.
 */
function endedHow(trace: TraceView, by: CoroutineRow, effect: Effect, wait: number): WhyKey {
  if (wait === 0 || effect.row?.hidden === true || !waits(effect, by.endedStep)) return "before";
  const awaited = awaitedBy(trace, effect, by.endedStep);
  if (awaited?.kind === "resource") return "woken";
  return effect.isThroughLibrary || awaited?.coroutine === by.id ? "ended" : "wokenAtEnd";
}

/** False of a generator between two yields: it awaits nobody. */
function waits({ row }: Effect, step: number): boolean {
  const span = row?.spans.at(step) ?? -1;
  return row !== undefined && span >= 0 && row.spans.state(span) !== State.Suspended;
}

function awaitedBy(trace: TraceView, { row }: Effect, step: number): ReturnType<TraceView["awaited"]> {
  const span = row?.spans.at(step) ?? -1;
  return row === undefined || span < 0 ? null : trace.awaited(row.spans.awaited(span));
}

function hasYielded({ spans }: CoroutineRow, step: number): boolean {
  const after = spans.at(step + 1);
  return after >= 0 && spans.state(after) === State.Suspended;
}

function calledHow(trace: TraceView, cause: Cause, row: CoroutineRow | undefined): WhyKey {
  if (row === undefined) return "called";
  if (row.flavour === "async generator" && cause.step > row.createdStep) return isClosing(row, cause.step) ? "askedToEnd" : "asked";
  if (trace.loop !== "asyncio") return "called";
  return row.task !== 0 ? "madeTask" : "awaited";
}

/** A generator that was closed, and has yielded no more since `step`. */
function isClosing({ ending, spans }: CoroutineRow, step: number): boolean {
  if (ending !== "closed") return false;
  for (let i = Math.max(0, spans.at(step + 1)); i < spans.length; i++) if (spans.state(i) === State.Suspended && spans.start(i) > step) return false;
  return true;
}

/** Without a line it was asyncio.run(), which cancels what is left. */
function cancelledHow(trace: TraceView, { coroutine, site }: Cause): WhyKey {
  if (coroutine === 0) return "cancelledByLoop";
  return site === 0 && trace.row(coroutine)?.flavour === "module" ? "cancelledByRun" : "cancelled";
}

/** What cancel() was called on: a task, named by its root; whoever runs in it is woken. */
function cancelledName(trace: TraceView, { step }: Cause): string {
  const mark = trace.cancels[firstAtOrAfter(trace.cancels.length, (i) => trace.cancels[i]?.step ?? 0, step)];
  const root = mark?.step === step ? trace.row(mark.coroutine) : undefined;
  return root ? nameOf(root) : "";
}

/** Site of what `row` awaited at `step`, the cause's; if it ran then, of what it awaited before its slice. 0 if it did not wait. */
function waitFor({ row, step: effectStep }: Effect, step: number): number {
  if (row === undefined) return 0;
  const there = row.spans.at(step);
  if (there >= 0 && row.spans.state(there) !== State.Running) return row.spans.site(there);
  const before = row.spans.at(effectStep) - 1;
  return before >= 0 && row.spans.state(before) !== State.Running ? row.spans.site(before) : 0;
}

/**
 * "Why did this run now?": from the slice that runs at a step back to the start of the run, link by link. Each link is
 * an earlier deed: somebody's call, somebody's settling of what was awaited, a timer, a plain reaction.
 */
import { Kind } from "../format.ts";
import { standsAt } from "./moment.ts";
import type { Parts } from "./parts.ts";
import type { Row } from "./rows.ts";
import type { Cause, LoopTurn } from "./view.ts";

/** More links than anybody reads; a trace may have a million. */
const MOST_LINKS = 100;

/** A link, and how to find the one before it: why the one who did this ran then. */
interface Link {
  readonly cause: Cause;
  readonly next: () => Link | null;
}

/**
 * The chain of causes of what runs at `step`, nearest first; at most `most` links, 100 unless told. Steps decrease; only a
 * generator that was asked at the very start of its consumer's slice bears the same step as the link before.
 */
export function causesOf(parts: Parts, step: number, most = MOST_LINKS): Cause[] {
  const chain: Cause[] = [];
  let link = linkOf(parts, step);
  for (let last = step; link !== null && link.cause.step <= last && chain.length < most; link = link.next()) {
    chain.push(link.cause);
    last = link.cause.step;
  }
  return chain;
}

/** Why what runs at `step` began. */
function linkOf(parts: Parts, step: number): Link | null {
  const row = parts.runners.at(step);
  return row === undefined ? turnLink(parts, step) : sliceLink(parts, row, step);
}

function sliceLink(parts: Parts, row: Row, step: number): Link | null {
  const { spans } = row;
  const span = spans.at(step);
  if (span < 0) return null;
  if (parts.header.loop === "asyncio") return handleLink(parts, row, span);
  const start = spans.start(span);
  if (start === row.createdStep + 1 && !row.isGenerator) return callLink(parts, row);
  const caller = parts.rows.get(spans.below(span));
  if (caller !== undefined) return requestLink(parts, caller, start);
  if (spans.cause(span) >= start && callbackRuns(parts, start)) return turnDeed(parts, start);
  // A cause that is not before the slice can only be what the record just before it did.
  return spans.cause(span) < 0 ? null : deedAt(parts, Math.min(spans.cause(span), start - 1));
}

/** asyncio: whoever awaited it, asked it or made its task is known by the record at the cause; else somebody woke it. */
function handleLink(parts: Parts, row: Row, span: number): Link | null {
  const { spans } = row;
  const start = spans.start(span);
  if (row.flavour === "module" && start === row.createdStep + 1) return callLink(parts, row);
  const step = Math.min(spans.cause(span), start - 1);
  if (step < 0) return null;
  return askLink(parts, row, step) ?? cancelLink(parts, row, step) ?? lastDeed(parts, step);
}

function askLink(parts: Parts, row: Row, step: number): Link | null {
  const { records } = parts;
  const kind = records.kind(step);
  const isAwaited = kind === Kind.Suspend && records.operand(step) === row.id;
  if (!isAwaited && !(kind === Kind.Task && records.coroutine(step) === row.id)) return null;
  const caller = parts.runners.at(step);
  const site = records.site(step) || (caller === undefined ? 0 : standsAt(parts, caller, step)); // the record is the caller's deed, whose ever id it bears
  return { cause: { step, kind: "called", coroutine: caller?.id ?? 0, site }, next: () => linkOf(parts, step) };
}

/** Somebody asked to cancel its task, and so woke it. */
function cancelLink(parts: Parts, row: Row, step: number): Link | null {
  const { records } = parts;
  if (records.kind(step) !== Kind.CancelRequest || records.cause(step) !== row.runsIn) return null;
  return { cause: { step, kind: "cancelled", coroutine: records.operand(step), site: records.site(step) }, next: () => linkOf(parts, step) };
}

/** asyncio: what was done at `step` or, if that was nobody's deed (the loop ended a run), what was done last before. */
function lastDeed(parts: Parts, step: number): Link | null {
  for (let at = step; at >= 0; at--) {
    const link = deedAt(parts, at);
    if (link !== null) return link;
  }
  return null;
}

/** True if `step` is part of a plain callback's turn. */
function callbackRuns(parts: Parts, step: number): boolean {
  const kind = parts.turns.at(step)?.kind;
  return kind === "timer" || kind === "reaction";
}

function callLink(parts: Parts, row: Row): Link {
  const { createdStep: step, callSite: site, parent } = row;
  if (row.flavour === "module") return { cause: { step, kind: "start", coroutine: row.id, site }, next: () => null };
  return { cause: { step, kind: "called", coroutine: parent, site }, next: () => linkOf(parts, step) };
}

/** `caller` asked the generator that began at `start`; it may have begun itself just then. */
function requestLink(parts: Parts, caller: Row, start: number): Link {
  const span = caller.spans.at(start);
  const step = span >= 0 && caller.spans.start(span) < start ? start - 1 : start;
  return { cause: { step, kind: "called", coroutine: caller.id, site: standsAt(parts, caller, step) }, next: () => sliceLink(parts, caller, start) };
}

/** What was done at `step`, by whoever ran then. */
function deedAt(parts: Parts, step: number): Link | null {
  const row = parts.runners.at(step);
  if (row === undefined) return turnDeed(parts, step);
  return { cause: { step, kind: "resumed", coroutine: row.id, site: standsAt(parts, row, step) }, next: () => sliceLink(parts, row, step) };
}

function turnDeed(parts: Parts, step: number): Link | null {
  const turn = parts.turns.at(step);
  if (turn === undefined) return null;
  if (turn.kind === "timer") return timerLink(parts, turn.firstStep, turn.cause);
  if (turn.kind === "resume") return unstartedLink(parts, turn, step);
  if (turn.kind !== "reaction") return null;
  return { cause: { step, kind: "reaction", coroutine: 0, site: parts.records.site(turn.lastStep) }, next: () => turnLink(parts, step) };
}

/** asyncio: a task ended at its first step though its coroutine never ran: somebody had asked to cancel it. */
function unstartedLink(parts: Parts, turn: LoopTurn, step: number): Link | null {
  const row = parts.rows.get(turn.id);
  if (row === undefined || row.hasRun || row.endedStep !== step) return null;
  const cause: Cause = { step, kind: "resumed", coroutine: row.id, site: parts.records.site(step) };
  const asked = parts.cancels.findLast((mark) => mark.task === row.task && mark.step < step)?.step ?? turn.cause;
  return { cause, next: () => cancelLink(parts, row, asked) ?? askLink(parts, row, asked) };
}

/** Why the loop did what it does at `step`, when no coroutine runs. */
function turnLink(parts: Parts, step: number): Link | null {
  const turn = parts.turns.at(step);
  if (turn === undefined && parts.records.kind(step) === Kind.TimerSet) return turnDeed(parts, step - 1); // an interval set again
  if (turn === undefined || turn.cause < 0) return null;
  if (turn.kind === "timer") return timerLink(parts, turn.firstStep, turn.cause);
  return deedAt(parts, Math.min(turn.cause, turn.firstStep - 1));
}

/** A timer's link bears who set it and where; the chain goes on with why that one ran. */
function timerLink(parts: Parts, fire: number, set: number): Link {
  const timer = parts.timers.setAt(set);
  const next = (): Link | null => (timer === undefined ? null : linkOf(parts, set));
  return { cause: { step: fire, kind: "timer", coroutine: timer?.coroutine ?? 0, site: timer?.site ?? 0 }, next };
}

/** One sentence of "why now?", as data: its message, what it names, and where its links lead. */
import type { TraceView } from "../../trace/model/view.ts";
import { lineOf, nameOf } from "./state.ts";

/** The messages: `why.` and one of these. */
export type WhyKey =
  | "printed" | "printedLoop" | "runs" | "ready" | "awaits" | "created" | "suspended" | "loop" | "loopTimer" | "loopCallback" | "loopIdle" | "loopDue" | "over" | "cut" | "stuck"
  | "notWoken" | "causeUnknown" | "queued" | "timer" | "timerAwaited" | "timerQueued" | "timerSettled" | "timerLate" | "timerSet"
  | "turn" | "turnAgain" | "ended" | "before" | "yielded" | "woken" | "wokenAtEnd" | "queuedIt" | "wokenByCallback"
  | "called" | "awaited" | "madeTask" | "asked" | "askedToEnd" | "cancelled" | "cancelledByLoop" | "cancelledByRun" | "callback" | "start";

/** A link is there where its target is: `who` a coroutine, `line` a site, `at` a step. */
export interface WhySentence {
  readonly key: WhyKey;
  /** Whom the sentence is about: what went on, was called or cancelled. */
  readonly it: string;
  /** "" for a callback. */
  readonly who: string;
  /** Text of the source, or of what was printed; "" if there is none. */
  readonly what: string;
  /** "" among them is a callback. */
  readonly names: readonly string[];
  readonly line: number;
  readonly coroutine: number;
  readonly site: number;
  /** Where the cursor goes. */
  readonly step: number;
  readonly timeMs: number;
  /** Virtual time at which a timer was, or is, due. */
  readonly dueMs: number;
}

export type Facts = Pick<WhySentence, "key" | "it" | "step"> & Partial<Pick<WhySentence, "what" | "names" | "coroutine" | "site" | "dueMs">>;

/** The sentence that tells these facts. */
export function sentence(trace: TraceView, { key, it, step, what = "", names = [], coroutine = 0, site = 0, dueMs = 0 }: Facts): WhySentence {
  const row = trace.row(coroutine);
  return { key, it, who: row ? nameOf(row) : "", what, names, line: lineOf(trace, site), coroutine, site, step, timeMs: trace.timeMs(step), dueMs };
}

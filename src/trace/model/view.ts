/**
 * What a reader of a trace is told: the shapes that views are drawn from. `TraceModel` (model.ts) is the one that
 * builds them, incrementally, from batches; nothing here knows the kernel.
 *
 * Times are virtual milliseconds (`timeMs`), positions along a run are steps (record indices, `stepIndex`).
 */
import type { ConsoleLevel, EndReason, Flavour, LoopKind, ResourceOperation, WarningKind } from "../format.ts";

/** State of a coroutine in one span; the values are what span columns hold. */
export const State = { Created: 0, Running: 1, Awaiting: 2, Ready: 3, Suspended: 4 } as const;
/**
 * `Created`: called, but its body has not begun: an asyncio coroutine not yet awaited, an async generator not yet asked.
 * `Suspended`: an async generator between a yield and the next request.
 */
export type State = (typeof State)[keyof typeof State];

/** How a coroutine ended. */
export type Ending = "returned" | "threw" | "cancelled" | "closed";

/**
 * The spans of one coroutine, as growable columns: sorted, adjacent, non-overlapping. Span i fills steps
 * [start[i], end[i]); the last one's end is Infinity while it is open.
 */
export interface SpanColumns {
  readonly length: number;
  /** Step at which the span starts. */
  start(i: number): number;
  /** Step at which it ends, exclusive; Infinity while open. */
  end(i: number): number;
  state(i: number): State;
  /** Site where it ran last (running) or where it waits (awaiting, ready, suspended); 0 if not known. */
  site(i: number): number;
  /** Id awaited, for awaiting spans and the ready span after one; 0 if a plain value or not known. */
  awaited(i: number): number;
  /**
   * Step that made it ready: of ready spans, and of running spans that have ended (a slice tells its cause at its end) or,
   * under asyncio, that another coroutine began; else -1.
   */
  cause(i: number): number;
  /** Index of the span that covers `step`, or -1. */
  at(step: number): number;
  /**
   * The columns themselves where they lie in one array, for whoever goes through many at each frame: of span i word 4i is
   * the start, the high byte of word 4i + 1 the state. To be asked for anew whenever the trace may have grown.
   */
  readonly packed?: Uint32Array;
}

/** Words of a span in `SpanColumns.packed`, and where in the second of them the state stands. */
export const PACKED_WORDS = 4;
export const PACKED_STATE_SHIFT = 24;

/** One coroutine (or the module body): a row of the timeline and of the treegrid. */
export interface CoroutineRow {
  readonly id: number;
  /** Position in `TraceModel.rows` (order of creation). */
  readonly index: number;
  /** The function's name. */
  readonly name: string;
  readonly flavour: Flavour;
  /**
   * What the lane bears: the name that the snippet gave its task, else the call with its arguments, `fetch_data("API-1", 1)`,
   * else `fetch_data #2`; unique in the trace. It may change once, when a task is made of it or renamed.
   */
  readonly label: string;
  /**
   * Id of the row above it, 0 for none: who called it. asyncio: who awaited it, or made its task; before that, and of a
   * generator, who called it. So it may be of a later row.
   */
  readonly parent: number;
  /** Levels below the root, for indenting. */
  readonly depth: number;
  /** asyncio: id of the task whose root it is, else 0. */
  readonly task: number;
  /** Name of that task, "" if there is none; `isNamed` if the snippet gave it. */
  readonly taskName: string;
  readonly isNamed: boolean;
  /** Of a library function: `sleep` as the root of a task. */
  readonly library: boolean;
  /** No row of any view: a library coroutine that the loop itself made. */
  readonly hidden: boolean;
  /** Site of the call and of the function. */
  readonly callSite: number;
  readonly functionSite: number;
  readonly createdStep: number;
  /** Step of the record that ended it, or -1. */
  readonly endedStep: number;
  readonly ending: Ending | null;
  /** Preview of the value returned or thrown, "" while it lives. */
  readonly result: string;
  readonly spans: SpanColumns;
}

/** Where a site lies in the source. Lines and columns count from 1; offsets are UTF-16. */
export interface SiteRange {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

/** One text line of output. */
export interface TraceLine {
  /** Step of its first character's write. */
  readonly step: number;
  readonly timeMs: number;
  readonly level: ConsoleLevel;
  readonly text: string;
  /** Who wrote it (0 = the loop), and where. */
  readonly coroutine: number;
  readonly site: number;
}

export interface TraceWarning {
  readonly step: number;
  readonly kind: WarningKind;
  readonly message: string;
  readonly coroutine: number;
  readonly site: number;
}

/** A stretch of steps at one virtual time: a tinted column of the timeline. Between two instants lies a wait. */
export interface Instant {
  readonly timeMs: number;
  readonly firstStep: number;
  /** Inclusive; of the last instant: the last step so far. */
  readonly lastStep: number;
}

/**
 * One thing that the loop ran: the script itself, a timer, a microtask, a coroutine's resume. asyncio: a handle; in it
 * several coroutines may run one after the other, `id` is the first of them.
 */
export interface LoopTurn {
  readonly firstStep: number;
  readonly lastStep: number;
  readonly kind: "script" | "timer" | "reaction" | "resume";
  /** The coroutine or timer that it ran; of a reaction the promise that it settles, or 0. */
  readonly id: number;
  /** Step that queued it (of a timer: its TimerSet), -1 for the script and while a resume or reaction has not ended. */
  readonly cause: number;
}

/** What there is to know of turns one by one, without an object for each. */
export interface TurnSource {
  readonly length: number;
  firstStep(i: number): number;
  lastStep(i: number): number;
  kind(i: number): LoopTurn["kind"];
}

/** All turns. `columns`: the same, for whoever goes through many; a plain array has none. */
export type LoopTurns = readonly LoopTurn[] & { readonly columns?: TurnSource };

export interface PendingTimer {
  readonly id: number;
  readonly dueMs: number;
  readonly setStep: number;
  readonly site: number;
  /** Who set it. */
  readonly coroutine: number;
}

/** Someone in a queue of the loop: a woken coroutine, or a plain reaction (`coroutine` 0). */
export interface QueuedJob {
  readonly coroutine: number;
  readonly site: number;
  /** Step that queued it. */
  readonly cause: number;
}

/** The whole loop at a step: the "Event loop" region. */
export interface Moment {
  readonly step: number;
  readonly timeMs: number;
  /** Innermost first: who runs at this step, and who called it. Empty when the loop itself acts. */
  readonly stack: readonly number[];
  /** Site at which the innermost one stands, 0 if not known. */
  readonly site: number;
  /** What runs when the stack is empty; null if it is not, or while asyncio's loop starts a coroutine. */
  readonly loop: "script" | "timer" | "reaction" | "idle" | "ended" | null;
  /** asyncio: the ready queue; timers that are due stay in `timers` until they fire. */
  readonly microtasks: readonly QueuedJob[];
  readonly timers: readonly PendingTimer[];
}

/** A call of cancel() on a task. */
export interface CancelMark {
  readonly step: number;
  /** The task's root, and its id. */
  readonly coroutine: number;
  readonly task: number;
  /** Who asked, 0 for a plain callback or a timer. */
  readonly asker: number;
  readonly site: number;
}

/**
 * A queue, lock, semaphore, event, condition, barrier or context manager, with all that was done to it. `depth`: items of
 * a queue, holders of a lock or semaphore, 1 or 0 of an event, waiters of a condition or barrier, entries of a manager.
 */
export interface ResourceTrack {
  readonly id: number;
  /** Position in `TraceView.resources`, the order of creation. */
  readonly index: number;
  /** Its class: "Queue". */
  readonly kind: string;
  /** As it was recorded: "Queue(2)". */
  readonly name: string;
  /**
   * What the snippet calls it: the variable or field that it was assigned to, of a context manager the expression that
   * is entered, else its name; unique in the trace.
   */
  readonly label: string;
  /** Name of the resource that made it for itself, "Condition"; "" if the snippet did. */
  readonly owner: string;
  /** 0 if it has none. */
  readonly capacity: number;
  readonly createdStep: number;
  readonly site: number;
  /** Who made it. */
  readonly coroutine: number;
  /** True if it is only entered and left: a context manager. False before the first operation. */
  readonly isManager: boolean;
  /** The greatest depth so far. */
  readonly most: number;
  /** Number of operations. */
  readonly length: number;
  step(i: number): number;
  operation(i: number): ResourceOperation;
  /** Depth after operation i; 0 for -1, before the first. */
  depth(i: number): number;
  /** Who did it, 0 for a plain callback; and where. */
  by(i: number): number;
  siteOf(i: number): number;
  /** Index of the last operation at or before `step`, -1 if there is none. */
  at(step: number): number;
}

/** What an awaited id is. `coroutine`: of a coroutine or a task's root; `name`: its row's or resource's label, else "". */
export interface Awaited {
  readonly kind: "coroutine" | "task" | "resource" | "timer";
  readonly name: string;
  readonly coroutine: number;
}

/**
 * One link of "why did this run now?", from the effect back to the start. Each tells what was done at `step`:
 * `resumed`: `coroutine` settled what was awaited, at `site`. `called`: `coroutine` called it, at `site`.
 * `timer`: a timer fired; `coroutine` had set it, at `site` (the links after go on with why that one ran).
 * `reaction`: a plain callback ran (coroutine 0). `start`: the run began; `coroutine` is the module. asyncio: `called`
 * also of who awaited it, asked the generator or made the task; `cancelled`: `coroutine` (0: a callback or a timer, which
 * comes next) asked at `site` to cancel its task.
 */
export interface Cause {
  readonly step: number;
  readonly kind: "resumed" | "timer" | "called" | "cancelled" | "reaction" | "start";
  readonly coroutine: number;
  readonly site: number;
}

/**
 * What a trace can be asked. Append-only, but for the tail: who was resumed, and since when it was ready, is known only
 * by a later record, so the last spans of a row, an unfinished turn and an unfinished line may still change.
 */
export interface TraceView {
  /** The snippet, as written. */
  readonly source: string;
  readonly loop: LoopKind;
  /** Steps so far. */
  readonly length: number;
  readonly rows: readonly CoroutineRow[];
  readonly lines: readonly TraceLine[];
  readonly warnings: readonly TraceWarning[];
  readonly instants: readonly Instant[];
  readonly turns: LoopTurns;
  /** asyncio: what coroutines share, in order of creation; empty under other loops. */
  readonly resources: readonly ResourceTrack[];
  /** asyncio: all calls of cancel(). */
  readonly cancels: readonly CancelMark[];
  /** Why the run ended, once it has. */
  readonly endReason: EndReason | null;
  /** Pairs (line, statement), and a byte a statement: 1 once it began. Both empty if nothing is known of statements. */
  readonly statements: Uint32Array;
  readonly ran: Uint8Array;
  /** Bumped at every append: a cheap "has it changed?". */
  readonly revision: number;
  row(coroutine: number): CoroutineRow | undefined;
  resource(id: number): ResourceTrack | undefined;
  /** What an awaited id (`SpanColumns.awaited`) is; null if it is a plain value, a promise or a bare future. */
  awaited(id: number): Awaited | null;
  site(index: number): SiteRange;
  /** The text of a site, one line, at most `max` characters (80 unless told); see `awaitedText` in sites.ts for what is awaited there. */
  siteText(index: number, max?: number): string;
  /** Virtual time at the start of record `step`. */
  timeMs(step: number): number;
  /** Preview of a value beside a record, "" if none was kept. */
  value(step: number, role: number): string;
  moment(step: number): Moment;
  /** Id of who runs at `step`, innermost; 0 when the loop itself acts. Cheap, unlike `moment`. */
  running(step: number): number;
  /** Site of what a coroutine that runs at `step` does next in that slice, else of what it did last; whoever it called or asked may be on top of it. */
  standsAt(coroutine: number, step: number): number;
  /** `Moment.site` of a step, cheap. */
  stands(step: number): number;
  /** Site of the call that took time at `step` (it watched the clock, or slept and blocked); 0 if the loop waited, or nothing took time. */
  clockSite(step: number): number;
  /** The timer that the record `step` set, if that is what it did. */
  timerSet(step: number): PendingTimer | undefined;
  /** The chain of causes of the slice that runs at `step`, nearest first: at most `most` links, 100 unless told. */
  causes(step: number, most?: number): readonly Cause[];
  /**
   * The first step after (or last before) `step` at which something that a reader sees changes: a span of any
   * coroutine that is shown starts or ends, a line of output begins, the run ends. Without one: the last step, or step 0.
   * @param countsHidden whether the hidden rows are shown too
   */
  nextChange(step: number, countsHidden?: boolean): number;
  previousChange(step: number, countsHidden?: boolean): number;
}

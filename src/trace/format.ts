/**
 * The record format: what the kernel writes and everything else reads.
 *
 * A record is four u32: `kind << 24 | site`, `coroutine` (0 = the loop itself), `cause` (a step), `operand`.
 * A step is the index of a record. Record k fills the axis interval [k, k + 1): what runs "at step k" is what
 * led up to record k being written, so the slice that a `suspend` at k ends is still running at k.
 * What can be derived (ready spans, nesting, lanes) is derived by `model/`, not recorded: 16 bytes a slice is what
 * keeps a traced await below twice the native one.
 *
 * Limits: 2^24 sites, 2^32 records. A reader meets another `TRACE_VERSION` by saying so, never by guessing.
 */

/** Version of this format. Changes whenever a reader of the older one would read something wrong. */
export const TRACE_VERSION = 1;

/** u32 words in one record. */
export const WORDS_PER_RECORD = 4;

/** Records in a full chunk: 16,384 records x 16 B = 256 kB, one transferred buffer. */
export const RECORDS_PER_CHUNK = 16_384;

/** Low 24 bits of word 0. */
export const SITE_MASK = 0xff_ffff;

/** Kinds of records; the comment tells the operand, and the cause slot where it is not a step. */
export const Kind = {
  /** A coroutine was called. operand: parent; site: the call's; cause slot: index in `functions`. */
  Create: 1,
  /** asyncio: a created coroutine or async generator first ran. cause: its awaiter's Suspend, or its Task record. operand: the task that runs it. */
  Start: 2,
  /**
   * A slice ended at an await. operand: id awaited, 0 for a plain value. asyncio: a coroutine or generator that now runs
   * inline, a task, a resource (a lock, a queue, ...), any other future, or 0 for a bare turn (`sleep(0)`); and of the
   * module: the task for which it waits inside `asyncio.run()`.
   */
  Suspend: 3,
  /**
   * A slice of an async generator ended at a yield. operand: the consumer, who asked for this value (0 if no coroutine
   * did). cause, here and in the other slice-ending kinds, of a slice that a request began: the step at which it was
   * asked (the next record then); of one that goes on after its own yield with a request that waited: that yield.
   */
  Yield: 4,
  /** operand: string index of the value's preview. */
  Return: 5,
  /** operand: string index of the error's preview. */
  Throw: 6,
  /** asyncio: ended by CancelledError. operand: string index. */
  Cancelled: 7,
  /** An async generator was closed by return(). operand: string index. */
  Closed: 8,
  /**
   * asyncio: a task was made, or renamed. coroutine: its root coroutine; cause slot: the task's id; operand: string index
   * of its name, with `TASK_NAMED` if the snippet gave it.
   */
  Task: 9,
  /** asyncio: cancel() of a task. coroutine: the target's root coroutine; cause slot: the target's task; operand: who asked (0: a plain callback). */
  CancelRequest: 10,
  /** operand: timer id. The n-th TimerSet's due time is `dues[n]`. */
  TimerSet: 11,
  /** The loop fired a timer. operand: timer id; cause: its TimerSet. */
  TimerFire: 12,
  /** operand: timer id. */
  TimerClear: 13,
  /** A plain promise reaction, microtask or timer callback ended. operand: id of the promise it settles, or 0. */
  Callback: 14,
  /** A queue, lock, semaphore, event or context manager was made. coroutine: who made it; cause slot: its id; operand: string index of its name, `Queue(2)`. */
  ResourceNew: 15,
  /** operand: index in `RESOURCE_OPERATIONS` << 24 | depth after it; cause slot: the resource's id. */
  Resource: 16,
  /** A piece of output. operand: string index; cause slot: `writeFlags`. */
  Write: 17,
  /** operand: string index of the message; cause slot: index in `WARNING_KINDS`. Of `limit`: coroutine is who ran when the run was cut, and runs still. */
  Warn: 18,
  /** Virtual time moved on. site: of the call that took the time while a coroutine ran, else 0. The last two words are the new time in ms as an f64 (low word first). */
  Clock: 19,
  /** The run ended while this still waited to run. coroutine: who (0: a plain reaction), cause: what queued it, operand: 0. */
  Queued: 20,
  /** The last record. operand: index in `END_REASONS`. */
  End: 21,
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** Why a run ended; the index is what an `End` record carries. */
export const END_REASONS = ["completed", "threw", "deadlock", "limit-records", "limit-seconds"] as const;
export type EndReason = (typeof END_REASONS)[number];

/** Levels of a `Write`; the index is the low byte of its flags. */
export const CONSOLE_LEVELS = ["log", "info", "debug", "warn", "error", "print"] as const;
export type ConsoleLevel = (typeof CONSOLE_LEVELS)[number];

/** Flag of a `Write` whose line goes on with the next one (`print(end="")`). */
export const WRITE_LINE_OPEN = 1 << 8;

/** Kinds of warnings; the index is what a `Warn` record carries. */
export const WARNING_KINDS = [
  "unhandled-rejection", "uncaught-exception", "still-waiting", "never-awaited", "deadlock", "limit", "other",
  "never-retrieved", "destroyed-pending", "callback-exception", "swallowed-cancel",
] as const;
export type WarningKind = (typeof WARNING_KINDS)[number];

/** Flag of a `Task` record's operand: the name is the snippet's own, not "Task-N". */
export const TASK_NAMED = 0x8000_0000;

/**
 * What a `Resource` record tells was done. Depth after it: items of a queue; holders of a lock or semaphore; 1 or 0 of an
 * event that is set or not; waiters of a condition or barrier; entries of a context manager.
 */
export const RESOURCE_OPERATIONS = ["put", "get", "acquire", "release", "set", "clear", "wait", "notify", "enter", "exit"] as const;
export type ResourceOperation = (typeof RESOURCE_OPERATIONS)[number];
/** Bits of the depth in a `Resource` record's operand. */
export const RESOURCE_DEPTH_BITS = 24;

/** What sort of function a coroutine is a call of. */
export type Flavour = "module" | "async function" | "async arrow" | "async method" | "async generator";

/** Of each function that makes coroutines: `functions[i]`; index 0 is the module itself. */
export interface FunctionInfo {
  readonly name: string;
  /** Index of the site of the whole function. */
  readonly site: number;
  readonly flavour: Flavour;
  /** Of a library (sleep, wait_for): hidden and not counted. */
  readonly library?: boolean;
}

/** u32 words of one site: start, end (UTF-16 offsets in the original source), line, column (both from 1). */
export const WORDS_PER_SITE = 4;

/** Which event loop ran the snippet. */
export type LoopKind = "browser" | "asyncio";

/** What is known before the first record. */
export interface TraceHeader {
  readonly version: typeof TRACE_VERSION;
  readonly loop: LoopKind;
  /** The snippet, as written. */
  readonly source: string;
  /** Columns of `WORDS_PER_SITE`; site 0 means "not known" and is all zeros. */
  readonly sites: Uint32Array;
  readonly functions: readonly FunctionInfo[];
  /** Pairs (line, statement): which statements have code on a line, lines from 1. Without it nothing is known of statements. */
  readonly statements?: Uint32Array;
}

/** Roles of the previews that travel beside the records. */
export const ValueRole = {
  /** Arguments of the call, beside its `Create`. */
  Arguments: 0,
  /** What the slice that this record ends was resumed with; for a rejection see `Thrown`. */
  Resumed: 1,
  /** The error that the slice that this record ends was resumed with. */
  Thrown: 2,
  /** The value handed out, beside its `Yield`. */
  Yielded: 3,
} as const;
export type ValueRole = (typeof ValueRole)[keyof typeof ValueRole];

/** What arrives together: a stretch of records, and what was new with it. Append-only, in order. */
export interface TraceBatch {
  /** Step of the first record here. */
  readonly firstStep: number;
  /** `WORDS_PER_RECORD` words a record. */
  readonly records: Uint32Array;
  /** Strings new since the last batch; their indices go on where the last batch's ended. Index 0 is "". */
  readonly strings: readonly string[];
  /** Due times in ms of the TimerSet records, in order, new since the last batch. */
  readonly dues: Float64Array;
  /** Pairs (step, role << 28 | string index), ordered by step. */
  readonly values: Uint32Array;
  /** A byte for each statement of the snippet, 1 once it began; there only if one did since the last batch that had it. */
  readonly ran?: Uint8Array;
}

/** Bits below the role in the second word of a value pair. */
export const VALUE_ROLE_SHIFT = 28;
/** Mask of the string index in the second word of a value pair. */
export const VALUE_STRING_MASK = (1 << VALUE_ROLE_SHIFT) - 1;

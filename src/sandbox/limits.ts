/**
 * How much a worker may say. Each cap follows from the run's own limits, so that no honest run reaches it; a worker
 * above it is ended as hostile (it cannot be asked to slow down: a run is one synchronous call).
 */
import type { RunOptions } from "../runner/outcome.ts";
import { RECORDS_PER_CHUNK, WORDS_PER_SITE } from "../trace/format.ts";
import type { Allowance } from "./protocol.ts";

/** UTF-16 units of one string, cut in the worker: a line of a million characters is more than anyone reads. */
export const MAX_STRING_CHARS = 1 << 20;
/** UTF-16 units of all strings of a run; beyond them the worker writes `CUT_STRING` instead. */
export const MAX_TEXT_CHARS = 16 * 2 ** 20;
/** What stands for a string that no longer fitted. In JSON, with its comma: 4 characters. */
export const CUT_STRING = "…";
const CUT_STRING_CHARS = 4;
/** Room for the JSON of an outcome, of a header's functions or of compile errors. */
export const MAX_JSON_CHARS = 4 * 2 ** 20;
/** Warnings in an outcome, and characters of one message there; the trace has all of them. */
export const MAX_WARNINGS = 1000;
export const MAX_MESSAGE_CHARS = 2000;
/** The name of a module that decides for a loop: ours are short. */
export const MAX_MODULE_CHARS = 100;
/** A detail told to the reader: a line or two. */
export const MAX_DETAIL_CHARS = 500;

/** Beside 16 bytes of record: a due time (8) and two value pairs (2 x 8). */
const BYTES_PER_RECORD = 40;
/** Two sites a character is more than any text has. */
const SITE_BYTES_PER_CHAR = 2 * 4 * WORDS_PER_SITE;
/** Lines and statements: a pair of words each, and no more of either than characters. */
const STATEMENT_BYTES_PER_CHAR = 2 * 8;
/** The recorder posts when 50 ms have passed. */
const POSTS_PER_SECOND = 20;
const SPARE_MESSAGES = 100;

/** What a worker may say before it is given work: that it is ready. */
export const SPAWN_GRANT: Allowance = { messages: 1, bytes: 0, chars: 0 };

/** What a compilation may answer. */
export const COMPILE_GRANT: Allowance = { messages: 1, bytes: 0, chars: MAX_JSON_CHARS };

/**
 * Most records of a run. The closing records (who still waits, who was queued) come after the bound, and each of them
 * belongs to a coroutine that has a record before it: twice the bound, and a chunk for short runs.
 */
export function recordCap(options: RunOptions): number {
  return 2 * options.maxRecords + RECORDS_PER_CHUNK;
}

/** What a run of `sourceChars` characters may say in all. */
export function runGrant(options: RunOptions, sourceChars: number): Allowance {
  const records = recordCap(options);
  const messages = Math.ceil(records / RECORDS_PER_CHUNK) + Math.ceil(options.maxSeconds * POSTS_PER_SECOND) + SPARE_MESSAGES;
  return {
    messages,
    // Each message may bear a byte for each statement.
    bytes: records * BYTES_PER_RECORD + (sourceChars + 1) * SITE_BYTES_PER_CHAR + sourceChars * (STATEMENT_BYTES_PER_CHAR + messages),
    chars: MAX_TEXT_CHARS + records * CUT_STRING_CHARS + 2 * MAX_JSON_CHARS,
  };
}

/** Compiling, before the run's own clock starts: 200 kB take 0.2 s, so this is a worker that hangs. */
export const COMPILE_SECONDS = 10;
/** What a run is given beyond its `maxSeconds`, for the guard that should have ended it. */
export const GRACE_SECONDS = 1;
/** The frames have to answer within this time of being put into the page. */
export const HANDSHAKE_SECONDS = 20;
/** Between two pings while something is awaited of the frame. */
export const BEAT_MS = 500;
/** Unanswered beats in a row after which the frame is taken for dead: 2 s. */
export const MISSED_BEATS = 4;

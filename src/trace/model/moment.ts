/** The whole loop at one step: the stack, what waits to run, the timers. */
import { Kind } from "../format.ts";
import type { Parts } from "./parts.ts";
import type { Row } from "./rows.ts";
import type { LoopTurn, Moment, QueuedJob } from "./view.ts";

/** The moment at `step`, which is brought into the trace if it lies outside. */
export function momentAt(parts: Parts, step: number): Moment {
  const at = Math.max(0, Math.min(Math.trunc(step) || 0, parts.records.length - 1));
  const stack = parts.runners.stack(at);
  const [innermost] = stack;
  return {
    step: at,
    timeMs: parts.clock.timeMs(at),
    stack: stack.map((row) => row.id),
    site: siteStoodAt(parts, at),
    loop: innermost === undefined ? loopState(parts, at) : null,
    microtasks: microtasksAt(parts, at),
    timers: parts.timers.at(at),
  };
}

/** Site at which whoever runs at `step` stands, be it the loop itself; 0 if not known. */
export function siteStoodAt(parts: Parts, step: number): number {
  const row = parts.runners.at(step);
  return row === undefined ? loopSite(parts, step) : standsAt(parts, row, step);
}

/** Where `row` stands at `step`: the site of its own next record in this slice, else where the slice is known to have been. */
export function standsAt(parts: Parts, row: Row, step: number): number {
  const { records } = parts;
  const span = row.spans.at(step);
  const end = Math.min(row.spans.end(span), records.length);
  for (let at = step; at < end; at++) {
    if (records.writer(at) === row.id && records.site(at) !== 0) return records.site(at);
  }
  return row.spans.site(span);
}

/** Site of the call that took the time of a Clock record; 0 if the loop waited, or the record is another. */
export const clockSiteAt = ({ records }: Parts, step: number): number => (records.kind(step) === Kind.Clock ? records.site(step) : 0);

/** Where the loop's own deed stands: the timer's setTimeout, the reaction's `then`. */
function loopSite(parts: Parts, step: number): number {
  const turn = parts.turns.at(step);
  const own = parts.records.site(step);
  if (own !== 0 || turn === undefined) return own;
  return turn.kind === "timer" ? (parts.timers.setAt(turn.cause)?.site ?? 0) : parts.records.site(turn.lastStep);
}

function loopState(parts: Parts, step: number): Moment["loop"] {
  if (parts.records.kind(step) === Kind.End) return "ended";
  const kind = parts.turns.at(step)?.kind;
  if (kind === "resume") return parts.header.loop === "asyncio" ? null : "idle"; // it starts a coroutine
  return kind ?? "idle";
}

/**
 * Jobs run in the order in which they were queued. So those that wait at `step` are the turns that come next, up to
 * the first that was queued later; in a browser none is left when a timer fires.
 */
function microtasksAt(parts: Parts, step: number): QueuedJob[] {
  const { turns, queued, header } = parts;
  const waiting: QueuedJob[] = [];
  for (let i = turns.firstAfter(startsNow(parts, step) ? step - 1 : step); i < turns.length; i++) {
    const turn = turns.get(i);
    if (isModule(parts, turn)) continue;
    if (turn.cause >= step) return waiting;
    if (turn.kind === "timer" && header.loop === "browser") return waiting;
    if (turn.cause >= 0 && turn.kind !== "timer") waiting.push(queuedJob(parts, turn));
  }
  return [...waiting, ...queued.filter((job) => job.cause < step)];
}

/** asyncio: a task whose first step the loop takes off the queue at this step is ready until then, though its turn has begun. */
function startsNow({ turns, runners }: Parts, step: number): boolean {
  const turn = turns.at(step);
  return turn?.kind === "resume" && turn.firstStep === step && runners.at(step) === undefined;
}

/** asyncio: the module goes on when the loop has ended; it is not queued. */
function isModule({ header, rows }: Parts, turn: LoopTurn): boolean {
  return header.loop === "asyncio" && turn.kind === "resume" && rows.get(turn.id)?.flavour === "module";
}

function queuedJob(parts: Parts, turn: LoopTurn): QueuedJob {
  const { cause } = turn;
  if (turn.kind === "reaction") return { coroutine: 0, site: parts.records.site(turn.lastStep), cause };
  const row = parts.rows.get(turn.id);
  const waits = row?.spans.at(turn.firstStep - 1) ?? -1;
  return { coroutine: turn.id, site: row === undefined || waits < 0 ? 0 : row.spans.site(waits), cause };
}

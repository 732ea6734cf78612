/**
 * What a lane's second line says: how often it ran and how long it waited. Counted on demand and carried on from
 * where the count stood: while a run grows this is asked at every frame.
 */
import { State, type CoroutineRow, type TraceView } from "../trace/model/view.ts";
import { turnColumns } from "./turns.ts";

export interface LaneSum {
  /** Stretches of running. */
  readonly ranTimes: number;
  /** Virtual time spent awaiting or ready. */
  readonly waitedMs: number;
}

const NOTHING: LaneSum = { ranTimes: 0, waitedMs: 0 };
/** The newest spans may still be cut (a wait turns out to have been "ready" at its end): they are counted each time. */
const UNSETTLED = 4;

/** Sum of the first `spans` of a row. */
interface Settled {
  spans: number;
  sum: LaneSum;
}

export class LaneSums {
  private trace: TraceView | null = null;
  private readonly settled = new Map<number, Settled>();
  private turnsSeen = 0;
  private timersFired = 0;

  lane(trace: TraceView, row: CoroutineRow): LaneSum {
    this.follow(trace);
    let settled = this.settled.get(row.id);
    if (settled === undefined) this.settled.set(row.id, (settled = { spans: 0, sum: NOTHING }));
    const until = Math.max(settled.spans, row.spans.length - UNSETTLED);
    settled.sum = addSpans(trace, row, settled.spans, until, settled.sum);
    settled.spans = until;
    return addSpans(trace, row, until, row.spans.length, settled.sum);
  }

  /** Timers that the loop fired. */
  timers(trace: TraceView): number {
    this.follow(trace);
    const settled = Math.max(this.turnsSeen, trace.turns.length - UNSETTLED);
    this.timersFired += countTimers(trace, this.turnsSeen, settled);
    this.turnsSeen = settled;
    return this.timersFired + countTimers(trace, settled, trace.turns.length);
  }

  private follow(trace: TraceView): void {
    if (this.trace === trace) return;
    this.trace = trace;
    this.settled.clear();
    this.turnsSeen = this.timersFired = 0;
  }
}

function countTimers(trace: TraceView, from: number, to: number): number {
  const turns = turnColumns(trace.turns);
  let count = 0;
  for (let i = from; i < to; i++) if (turns.kind(i) === "timer") count++;
  return count;
}

function addSpans(trace: TraceView, row: CoroutineRow, from: number, to: number, sum: LaneSum): LaneSum {
  const { spans } = row;
  let { ranTimes, waitedMs } = sum;
  for (let i = from; i < to; i++) {
    if (spans.state(i) === State.Running) ranTimes++;
    if (spans.state(i) !== State.Awaiting && spans.state(i) !== State.Ready) continue;
    waitedMs += trace.timeMs(Math.min(spans.end(i), trace.length)) - trace.timeMs(spans.start(i));
  }
  return { ranTimes, waitedMs };
}

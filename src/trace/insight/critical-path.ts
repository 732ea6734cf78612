/**
 * The critical path: the chain of waits that decided when the run ended. From the last thing that ran backwards: it ran
 * because of a deed, that deed's slice because of another, and where a timer fired the time since it was set is its wait.
 * So the whole run is cut into pieces without gap, whose virtual times add up to the run's: what would have to be quicker
 * for the run to end sooner. Time that passed while a coroutine ran is that one's, at the line that took it, whoever was
 * ready meanwhile: it blocked the loop.
 *
 * Limits: of a run that was cut the chain may break, since a slice tells its cause at its end; what lies before is the
 * loop's, `loop`. Of several waits that all had to end (`gather`, `Promise.all`) the last one is on the path.
 */
import { State, type Cause, type CoroutineRow, type TraceView } from "../model/view.ts";
import { countWhile, instantFrom, turnAt } from "./halving.ts";

/** `timer`: waited for a timer. `ready`: woken, or its timer due, but others came first. `loop`: the loop's own, or not known. */
export type PieceKind = "ran" | "timer" | "ready" | "loop";

/** Steps [fromStep, toStep) of the path. */
export interface PathPiece {
  readonly fromStep: number;
  readonly toStep: number;
  readonly kind: PieceKind;
  /** Who ran or waited; 0: a plain callback, or the loop. */
  readonly coroutine: number;
  /** Where: of a wait the await, or where the timer was set; 0 if not known. */
  readonly site: number;
}

/** The path from the first step to the last. O(links x log n). */
export function criticalPath(trace: TraceView): PathPiece[] {
  return new PathFinder(trace).find();
}

/** Virtual time of a piece. */
export function pieceMs(trace: TraceView, piece: PathPiece): number {
  return trace.timeMs(piece.toStep) - trace.timeMs(piece.fromStep);
}

/** Walks backwards: each push lies before the one before. */
class PathFinder {
  private readonly trace: TraceView;
  private readonly pieces: PathPiece[] = [];
  /** The end of what is not told yet. */
  private end: number;

  constructor(trace: TraceView) {
    this.trace = trace;
    this.end = trace.length;
  }

  find(): PathPiece[] {
    const { trace } = this;
    let deed = this.lastDeed();
    let site = 0;
    let last: Cause | undefined;
    this.push(deed + 1, "loop", 0, 0);
    // A link bears the step of the one before only of generators; twice as many as there are steps are never reached.
    for (const cause of trace.causes(Math.max(deed, 0), 2 * trace.length)) {
      const woken = this.effect(cause.step + 1, deed, site);
      deed = cause.kind === "timer" ? this.waited(cause, woken) : cause.step;
      site = cause.site;
      last = cause;
    }
    this.begin(deed, last?.kind === "start");
    return this.pieces.reverse();
  }

  /** The last step at which something ran. */
  private lastDeed(): number {
    const { trace } = this;
    let step = trace.length - 1;
    while (step >= 0 && trace.running(step) === 0 && turnAt(trace, step) === undefined) step--;
    return step;
  }

  /** Who did what was done at `deed`, since it was woken at `from`: ready, then running. Gives the row, if it was one's. */
  private effect(from: number, deed: number, site: number): CoroutineRow | undefined {
    const row = this.trace.row(this.trace.running(deed));
    const span = row?.spans.at(deed) ?? -1;
    if (row === undefined || span < 0) {
      this.push(from, "ran", 0, site);
      return undefined;
    }
    const { spans } = row;
    this.pushBusy(Math.max(from, spans.start(span)), "ran", row.id, site === 0 ? spans.site(span) : site);
    const isReady = span > 0 && spans.state(span - 1) === State.Ready;
    if (isReady) this.pushBusy(Math.max(from, spans.start(span - 1)), "ready", row.id, spans.site(span - 1));
    // What woke it ran until then: a timer's callback.
    this.push(from, "ran", 0, 0);
    return row;
  }

  /** A timer's wait; gives the step at which it was set. Of one that its own setter waited for, the await tells more than the call that set it. */
  private waited(cause: Cause, woken: CoroutineRow | undefined): number {
    const set = turnAt(this.trace, cause.step)?.cause ?? -1;
    const before = woken?.id === cause.coroutine ? awaitBefore(woken, cause.step) : 0;
    const site = before === 0 ? cause.site : before;
    this.pushBusy(Math.max(this.overdueSince(set, cause.step), set + 1), "ready", cause.coroutine, site);
    this.push(set + 1, "timer", cause.coroutine, site);
    return set;
  }

  /** The first step at which the timer that fired at `fire` was due; the step after that unless the loop was busy when it was. */
  private overdueSince(set: number, fire: number): number {
    const { trace } = this;
    const { instants } = trace;
    const wait = (instants[instantFrom(instants, fire)]?.firstStep ?? 0) - 1;
    // If the loop had nothing to do until then, it fires at once what is due.
    if (trace.running(wait) === 0 && turnAt(trace, wait) === undefined) return fire + 1;
    const dueMs = trace.timerSet(set)?.dueMs ?? Infinity;
    const due = instants[countWhile(instants.length, (i) => (instants[i]?.timeMs ?? 0) < dueMs)];
    return due !== undefined && due.timeMs < trace.timeMs(fire) ? due.firstStep : fire + 1;
  }

  /** What comes before the first link. */
  private begin(deed: number, isStart: boolean): void {
    if (!isStart && deed >= 0) {
      const row = this.trace.row(this.trace.running(deed));
      const span = row?.spans.at(deed) ?? -1;
      if (row !== undefined && span >= 0) this.pushBusy(row.spans.start(span), "ran", row.id, row.spans.site(span));
    }
    this.push(0, "loop", 0, 0);
  }

  /** A stretch in which the loop was busy. Where time passed in it, that is a piece of its own, of whoever ran. */
  private pushBusy(from: number, kind: "ran" | "ready", coroutine: number, site: number): void {
    const { trace } = this;
    const { instants } = trace;
    if (trace.timeMs(this.end) > trace.timeMs(from)) {
      for (let i = instantFrom(instants, this.end - 1); i > 0 && (instants[i - 1]?.lastStep ?? -1) >= from - 1; i--) {
        const wait = Math.max((instants[i - 1]?.lastStep ?? 0) + 1, from);
        this.push(Math.min(instants[i]?.firstStep ?? this.end, this.end), kind, coroutine, site);
        this.pushBlocked(wait);
      }
    }
    this.push(from, kind, coroutine, site);
  }

  /** Time passed since `from`, and somebody ran: a piece for each place that took some of it. */
  private pushBlocked(from: number): void {
    const { trace } = this;
    for (let step = this.end - 1; step >= from; step--) {
      const [who, site] = [trace.running(step), this.blocksAt(step)];
      while (step > from && trace.running(step - 1) === who && this.blocksAt(step - 1) === site) step--;
      this.push(step, "ran", who, site);
    }
  }

  /** Where whoever runs took time: at the call that did, else where its slice had begun; never at what it did next. */
  private blocksAt(step: number): number {
    const { trace } = this;
    const row = trace.row(trace.running(step));
    const span = row?.spans.at(step) ?? -1;
    if (row === undefined || span < 0) return trace.stands(step);
    return trace.clockSite(step) || (span > 0 ? row.spans.site(span - 1) : row.functionSite);
  }

  /** Adds [from, end), unless it is empty. */
  private push(from: number, kind: PieceKind, coroutine: number, site: number): void {
    if (from >= this.end) return;
    this.pieces.push({ fromStep: from, toStep: this.end, kind, coroutine, site });
    this.end = from;
  }
}

/** Where `row` stood while it waited for what happened at `step`. */
function awaitBefore({ spans }: CoroutineRow, step: number): number {
  const span = spans.at(step);
  return span >= 0 && spans.state(span) !== State.Running ? spans.site(span) : 0;
}

/**
 * Which track (tid) a coroutine is drawn on. Slices of one track must nest strictly. So a coroutine has a track of its
 * own, unless its whole life lies within one running span of its parent: then it is drawn there, by the stack. An async
 * generator always has its own: whoever asks it need not be its parent.
 */
import { State, type CoroutineRow, type TraceView } from "../model/view.ts";

/** The one process. */
export const PROCESS = 1;
/** The loop itself: timers and plain reactions. */
export const LOOP_TRACK = 1;
/** Coroutines have the tracks after it, in order of creation. */
const FIRST_ROW_TRACK = 2;

export class Tracks {
  private readonly tracks: number[] = [];
  private readonly view: TraceView;

  constructor(view: TraceView) {
    this.view = view;
    for (const row of view.rows) this.tracks.push(this.choose(row));
  }

  /** The track of a coroutine; of 0, or an id that is not known, the loop's. */
  of(coroutine: number): number {
    const row = this.view.row(coroutine);
    return row === undefined ? LOOP_TRACK : (this.tracks[row.index] ?? LOOP_TRACK);
  }

  /** True if the track bears this coroutine's name. */
  owns(row: CoroutineRow): boolean {
    return this.tracks[row.index] === row.index + FIRST_ROW_TRACK;
  }

  private choose(row: CoroutineRow): number {
    const parent = this.view.row(row.parent);
    const guest = parent !== undefined && parent.index < row.index && row.flavour !== "async generator" && livesWithin(row, parent);
    return guest ? this.of(parent.id) : row.index + FIRST_ROW_TRACK;
  }
}

function livesWithin(row: CoroutineRow, parent: CoroutineRow): boolean {
  const span = parent.spans.at(row.createdStep);
  if (row.endedStep < 0 || span < 0 || parent.spans.state(span) !== State.Running) return false;
  return row.endedStep + 1 <= parent.spans.end(span);
}

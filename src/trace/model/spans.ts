/**
 * The spans of one coroutine, four u32 each in one growable column: 16 bytes a span, one allocation a coroutine. Spans
 * are adjacent, so a span's end is the next one's start. Only the tail is ever changed: the last span is open, and when
 * a slice ends, what is then known to have been "ready" is split off the wait before it.
 */
import { SITE_MASK } from "../format.ts";
import { countLeading, GrowableU32 } from "./growable.ts";
import { PACKED_STATE_SHIFT as STATE_SHIFT, PACKED_WORDS as WORDS, State, type SpanColumns } from "./view.ts";

// Words of a span: start; state << 24 | site; id awaited (of a running span: id of who is below it); cause + 1.
/** Most coroutines run, wait, run: room for that at first. */
const FIRST_SPANS = 4;

export class Spans implements SpanColumns {
  private readonly words = new GrowableU32(FIRST_SPANS * WORDS);
  private count = 0;
  private closedAt = Infinity;
  private asked = false;

  get length(): number {
    return this.count;
  }
  get packed(): Uint32Array {
    return this.words.raw;
  }
  start(i: number): number {
    return this.words.get(i * WORDS);
  }
  end(i: number): number {
    return i + 1 < this.count ? this.start(i + 1) : this.closedAt;
  }
  state(i: number): State {
    return (this.words.get(i * WORDS + 1) >>> STATE_SHIFT) as State;
  }
  site(i: number): number {
    return this.words.get(i * WORDS + 1) & SITE_MASK;
  }
  awaited(i: number): number {
    return this.state(i) === State.Running ? 0 : this.words.get(i * WORDS + 2);
  }
  /** Of a running span: id of who was below it on the stack, 0 if nobody. */
  below(i: number): number {
    return this.state(i) === State.Running ? this.words.get(i * WORDS + 2) : 0;
  }
  /** True if the open running span began by a request to an async generator that was created or suspended. */
  get wasAsked(): boolean {
    return this.asked;
  }
  cause(i: number): number {
    return this.words.get(i * WORDS + 3) - 1;
  }

  at(step: number): number {
    const i = countLeading(this.count, (at) => this.start(at) <= step) - 1;
    return i >= 0 && step < this.end(i) ? i : -1;
  }

  /** State of the open span, or -1 if there is none. */
  get openState(): State | -1 {
    return this.count > 0 && this.closedAt === Infinity ? this.state(this.count - 1) : -1;
  }

  /** Ends the open span at `start` and opens another. One that would be empty is overwritten. */
  open(start: number, state: State, site: number, other: number): void {
    if (state === State.Running) this.asked = this.openState === State.Created || this.openState === State.Suspended;
    if (this.count === 0 || this.start(this.count - 1) < start) this.count++;
    this.write(this.count - 1, start, state, site, other, 0);
  }

  /** Where the open span stands, if it is known. */
  reach(site: number): void {
    if (site !== 0) this.words.set(this.count * WORDS - 3, (this.state(this.count - 1) << STATE_SHIFT) | site);
  }

  /** Who turned out to be below the running span `i`. */
  putBelow(i: number, id: number): void {
    this.words.set(i * WORDS + 2, id);
  }

  /** Start of the last span. */
  get lastStart(): number {
    return this.start(this.count - 1);
  }

  /** Cause of the last span, -1 if not known. */
  get lastCause(): number {
    return this.cause(this.count - 1);
  }

  /** Where the wait before the last (running) span began; that one's own start if there was none. */
  get waitStart(): number {
    const before = this.count - 2;
    return before >= 0 && this.state(before) !== State.Running ? this.start(before) : this.lastStart;
  }

  /** The running span that is open (or has just been closed) began at `start` already. */
  restart(start: number): void {
    const last = this.count - 1;
    if (last > 0 && this.start(last - 1) === start) {
      this.words.move((last - 1) * WORDS, last * WORDS, this.count * WORDS);
      this.count--;
    }
    this.words.set((this.count - 1) * WORDS, start);
  }

  /** Nothing more is to come: what was reserved for it is given back. */
  trim(): void {
    this.words.trim();
  }

  /** Ends the last span for good. */
  close(end: number): void {
    this.closedAt = end;
  }

  /** The running span that is open is known to have come of `cause` already, and nobody was ready before it. */
  causedBy(cause: number): void {
    this.words.set(this.count * WORDS - 1, cause + 1);
  }

  /** The running span that is open came of `cause`: the wait before it was "ready" from the step after that. Gives that step, or -1 if it was never ready. */
  resumedBy(cause: number): number {
    const running = this.count - 1;
    this.words.set(running * WORDS + 3, cause + 1);
    const waited = running > 0 && this.state(running - 1) !== State.Running && this.state(running - 1) !== State.Ready;
    if (!waited) return -1;
    const from = Math.max(cause + 1, this.start(running - 1));
    if (from >= this.start(running)) return -1;
    this.splitReady(running - 1, from, cause);
    return from;
  }

  /** The open wait is known to be over since `cause`, though it has not run again. Gives the step from which it is ready. */
  readySince(cause: number): number {
    const from = Math.max(cause + 1, this.start(this.count - 1));
    this.splitReady(this.count - 1, from, cause);
    return from;
  }

  /** Makes the part of span `i` from step `from` a ready span. */
  private splitReady(i: number, from: number, cause: number): void {
    const ready = from === this.start(i) ? i : i + 1;
    const site = this.site(i);
    const awaited = this.awaited(i);
    if (ready > i) {
      this.words.move((ready + 1) * WORDS, ready * WORDS, this.count * WORDS);
      this.count++;
    }
    this.write(ready, from, State.Ready, site, awaited, cause + 1);
  }

  private write(i: number, start: number, state: State, site: number, other: number, causeNext: number): void {
    this.words.set4(i * WORDS, start, (state << STATE_SHIFT) | site, other, causeNext);
  }
}

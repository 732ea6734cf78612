/**
 * The virtual clock. Work costs no time; the loop moves the clock to the next timer's due time. Reading it is free, but
 * after 1,000 reads in a row with no host call and no timer fired between, each further read adds 1 ms, so that a busy
 * loop on the clock ends and is seen to block everyone.
 */

/** What `Date.now()` tells at virtual time 0. */
export const EPOCH_MS = 1_700_000_000_000;

const FREE_READS = 1000;
const MS_PER_FURTHER_READ = 1;
const MS_PER_SECOND = 1000;

export class Clock {
  /** Virtual ms since the run began. */
  nowMs = 0;
  /** The same in seconds. Held apart, since asyncio adds seconds: 0.1 + 0.2 s must not come out of a sum of ms. */
  nowSeconds = 0;
  #reads = 0;
  readonly #onAdvance: (timeMs: number) => void;

  /** `onAdvance` is told each new time (the recorder writes it). */
  constructor(onAdvance: (timeMs: number) => void) {
    this.#onAdvance = onAdvance;
  }

  /** The snippet reads the clock. */
  read(): number {
    if (++this.#reads > FREE_READS) this.advanceTo(this.nowMs + MS_PER_FURTHER_READ);
    return this.nowMs;
  }

  /** Something else happened than a read. */
  touch(): void {
    this.#reads = 0;
  }

  /** Moves on to `timeMs`; never back. */
  advanceTo(timeMs: number): void {
    if (timeMs > this.nowMs) this.#move(timeMs, timeMs / MS_PER_SECOND);
  }

  /** The same for asyncio's clock. */
  advanceToSeconds(seconds: number): void {
    if (seconds > this.nowSeconds) this.#move(seconds * MS_PER_SECOND, seconds);
  }

  #move(timeMs: number, seconds: number): void {
    this.nowMs = timeMs;
    this.nowSeconds = seconds;
    this.#onAdvance(timeMs);
  }
}

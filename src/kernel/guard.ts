/**
 * The guard that compiled code runs at loop back-edges and function entries: `--$g[0]||$.guard(site)`. It looks at the
 * real clock every 2^16 turns and never stops by count: a loop of 50,000,000 cheap turns that ends in time is not stopped.
 */
import { Int32ArrayCtor } from "./primordials.ts";
import { RunOver, type Bound } from "./run-over.ts";

/** Turns between two looks at the clock; a small integer keeps the decrement cheap. */
const TURNS_PER_LOOK = 1 << 16;

export class Guard {
  /** The slot that compiled code counts down. */
  readonly counter = new Int32ArrayCtor(1);
  /** Set once the run is over: from then on every turn looks, and throws. */
  over: RunOver | null = null;
  /** Where the run was cut: the site given to the guard, 0 if a record met its bound. */
  site = 0;
  /** Who ran then, 0 for the loop itself; told before the stack unwinds. */
  running = 0;
  readonly #deadlineMs: number;
  readonly #now: () => number;
  readonly #onLook: (nowMs: number) => void;
  readonly #running: () => number;

  /** `onLook` is called at each look, for the recorder to hand on what waits; `running` tells who runs. */
  constructor(deadlineMs: number, now: () => number, onLook: (nowMs: number) => void, running: () => number) {
    this.#deadlineMs = deadlineMs;
    this.#now = now;
    this.#onLook = onLook;
    this.#running = running;
    this.counter[0] = TURNS_PER_LOOK;
  }

  /** Called when the counter reached 0. */
  look(site: number): void {
    if (this.over !== null) this.#throwAgain();
    const nowMs = this.#now();
    this.lookAtClock(nowMs, site);
    this.counter[0] = TURNS_PER_LOOK;
    this.#onLook(nowMs);
  }

  /** Throws if the time is up. */
  lookAtClock(nowMs: number, site: number): void {
    if (nowMs >= this.#deadlineMs) this.end("seconds", site);
  }

  /** Ends the run by throwing; sticky from here on. */
  end(bound: Bound, site: number): never {
    if (this.over === null) {
      this.over = new RunOver(bound);
      this.site = site;
      this.running = this.#running();
    }
    this.#throwAgain();
  }

  #throwAgain(): never {
    this.counter[0] = 1;
    throw this.over as RunOver;
  }
}

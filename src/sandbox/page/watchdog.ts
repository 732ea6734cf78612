/** Ends what does not end: barks once, unless it is fed or called off before. */
import type { PageClock } from "./clock.ts";

export class Watchdog {
  readonly #clock: PageClock;
  readonly #bark: () => void;
  #cancel: (() => void) | null = null;

  constructor(clock: PageClock, bark: () => void) {
    this.#clock = clock;
    this.#bark = bark;
  }

  /** Barks so many seconds from now, and not at an earlier time that was set. */
  arm(seconds: number): void {
    this.callOff();
    this.#cancel = this.#clock.after(seconds * 1000, this.#bark);
  }

  callOff(): void {
    this.#cancel?.();
    this.#cancel = null;
  }
}

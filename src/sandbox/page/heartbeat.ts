/**
 * Tells a dead frame from a silent one. When a heap bomb takes the frame's process down no event says so; so, while
 * anything is awaited of the frame, it is pinged, and some unanswered beats in a row mean that it is gone. Beats are
 * counted and no clock is read: a page that slept for an hour, or is throttled in the background, misses none.
 */
import { BEAT_MS, MISSED_BEATS } from "../limits.ts";
import type { PageClock } from "./clock.ts";

export interface HeartbeatOptions {
  readonly clock: PageClock;
  ping(beat: number): void;
  /** True while something is awaited of the frame. */
  awaiting(): boolean;
  onSilence(): void;
}

export class Heartbeat {
  readonly #options: HeartbeatOptions;
  #beat = 0;
  #missed = 0;
  #cancel: (() => void) | null = null;

  constructor(options: HeartbeatOptions) {
    this.#options = options;
  }

  /** To be called when something begins to be awaited. */
  start(): void {
    if (this.#cancel !== null) return;
    this.#missed = 0;
    this.#next();
  }

  /** The frame answered a ping. Any other message of it counts too. */
  heard(): void {
    this.#missed = 0;
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  #next(): void {
    this.#options.ping(++this.#beat);
    this.#cancel = this.#options.clock.after(BEAT_MS, () => { this.#look(); });
  }

  #look(): void {
    this.#cancel = null;
    if (++this.#missed >= MISSED_BEATS) this.#options.onSilence();
    else if (this.#options.awaiting()) this.#next();
  }
}

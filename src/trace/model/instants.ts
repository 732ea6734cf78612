/** The stretches of steps at one virtual time. A Clock record belongs to none: it is the wait between two. */
import type { Instant } from "./view.ts";

/** An instant that still grows. */
interface OpenInstant {
  readonly timeMs: number;
  readonly firstStep: number;
  lastStep: number;
}

export class Instants {
  private readonly all: OpenInstant[] = [];
  private open: OpenInstant | null = null;

  get list(): readonly Instant[] {
    return this.all;
  }

  /** A record that is no Clock, at `timeMs`. */
  record(step: number, timeMs: number): void {
    if (this.open === null) this.all.push((this.open = { timeMs, firstStep: step, lastStep: step }));
    else this.open.lastStep = step;
  }

  /** A Clock record: what comes next is another instant. */
  wait(): void {
    this.open = null;
  }
}

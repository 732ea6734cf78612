/**
 * The queue of jobs (microtasks): a power-of-two ring in columns, FIFO. A rejection's cause is stored inverted (below 0). A job is a `Reaction` with the value it is run
 * with, whether that is a rejection, and the step that queued it. No closure is made per await: a waiting coroutine is
 * itself the reaction.
 */
import { Int32ArrayCtor, append } from "./primordials.ts";

/** Whoever can be woken by a settled promise, or run as a microtask. */
export interface Reaction {
  /** The next reaction of the same promise: a reaction waits for one promise at a time, so the list is intrusive. */
  nextReaction: Reaction | null;
  /** Id of the coroutine that this wakes, 0 for plain callbacks. */
  readonly id: number;
  /** Runs the job. `cause`: the step that queued it. */
  react(value: unknown, rejected: boolean, cause: number): void;
}

const FIRST_CAPACITY = 1024;

export class JobQueue {
  #reactions = emptyColumn<Reaction | undefined>(FIRST_CAPACITY);
  #values = emptyColumn<unknown>(FIRST_CAPACITY);
  #causes = new Int32ArrayCtor(FIRST_CAPACITY);
  #mask = FIRST_CAPACITY - 1;
  #head = 0;
  #size = 0;

  /** Jobs waiting. */
  get size(): number {
    return this.#size;
  }

  enqueue(reaction: Reaction, value: unknown, rejected: boolean, cause: number): void {
    if (this.#size > this.#mask) this.#grow();
    const at = (this.#head + this.#size++) & this.#mask;
    this.#reactions[at] = reaction;
    this.#values[at] = value;
    this.#causes[at] = rejected ? ~cause : cause;
  }

  /** Runs the oldest job; the caller has looked that there is one. */
  runOne(): void {
    const at = this.#head;
    const reaction = this.#reactions[at];
    const value = this.#values[at];
    this.#reactions[at] = undefined;
    this.#values[at] = undefined;
    this.#head = (at + 1) & this.#mask;
    this.#size--;
    const cause = this.#causes[at] as number;
    (reaction as Reaction).react(value, cause < 0, cause < 0 ? ~cause : cause);
  }

  /** Forgets what waits. */
  clear(): void {
    while (this.#size > 0) {
      this.#reactions[this.#head] = undefined;
      this.#values[this.#head] = undefined;
      this.#head = (this.#head + 1) & this.#mask;
      this.#size--;
    }
  }

  /** The coroutine that the i-th waiting job wakes (0: a plain callback), for the record of what was left. */
  waitingId(i: number): number {
    return this.#reactions[(this.#head + i) & this.#mask]?.id ?? 0;
  }

  /** The step that queued the i-th waiting job. */
  waitingCause(i: number): number {
    const cause = this.#causes[(this.#head + i) & this.#mask] ?? 0;
    return cause < 0 ? ~cause : cause;
  }

  #grow(): void {
    const old = this.#mask + 1;
    const reactions = emptyColumn<Reaction | undefined>(old * 2);
    const values = emptyColumn<unknown>(old * 2);
    const causes = new Int32ArrayCtor(old * 2);
    for (let i = 0; i < old; i++) {
      const from = (this.#head + i) & this.#mask;
      reactions[i] = this.#reactions[from];
      values[i] = this.#values[from];
      causes[i] = this.#causes[from] ?? 0;
    }
    this.#reactions = reactions;
    this.#values = values;
    this.#causes = causes;
    this.#mask = old * 2 - 1;
    this.#head = 0;
  }
}

/** A dense array. Full of own properties, so that writing an index never meets a setter that a snippet put on a prototype. */
function emptyColumn<T>(length: number): (T | undefined)[] {
  const column: (T | undefined)[] = [];
  for (let i = 0; i < length; i++) append(column, undefined);
  return column;
}

/**
 * The turns of an asyncio loop, a handle each: built as the records tell them, kept in `Turns`.
 *
 * A plain callback is known as such only when its Callback record ends it: what it does before bears coroutine 0. So
 * does what a timer of the library's own does (a timeout cancels its task), which has no Callback; and so does what the
 * loop itself does between two runs, which is no turn at all.
 */
import { Kind } from "../format.ts";
import type { OpenTurn } from "./open-turn.ts";
import type { Records } from "./records.ts";
import type { Turns } from "./turns.ts";

export class Handles {
  private readonly turns: Turns;
  private readonly records: Records;
  /** The script's turn, or one in which coroutines run. */
  private open: OpenTurn | null = null;
  /** The timer that fired last, until another handle begins. */
  private fired: OpenTurn | null = null;
  /** First and last step of what coroutine 0 does in a handle not known yet; -1 if nothing. */
  private actsFrom = -1;
  private actsTo = -1;

  constructor(turns: Turns, records: Records) {
    this.turns = turns;
    this.records = records;
  }

  /** True while coroutines run one after the other in one handle. */
  get isOpen(): boolean {
    return this.open !== null;
  }

  /** True since coroutine 0 has written something: a plain callback runs, or the loop itself acts. */
  get inCallback(): boolean {
    return this.actsFrom >= 0;
  }

  /** A coroutine runs that nobody in this handle called. `cause`: what queued it, -1 if not known yet. */
  begin(kind: "script" | "resume", firstStep: number, coroutine: number, cause: number): void {
    this.settle();
    this.open = this.turns.push(kind, firstStep, firstStep, coroutine, cause);
  }

  /** What queued the handle that is open, unless it is known. */
  causedBy(cause: number): void {
    if (this.open?.kind === "resume" && this.open.cause < 0) this.open.cause = cause;
  }

  /** Whoever runs in the handle that is open wrote record `step`. */
  grow(step: number): void {
    if (this.open !== null) this.open.lastStep = step;
  }

  /** Nobody goes on: the handle ends. */
  end(): void {
    this.open = null;
  }

  /** Coroutine 0 wrote record `step`; nobody else has since `edge`. */
  act(edge: number, step: number): void {
    if (this.cancelsByTimer(step)) return;
    if (this.actsFrom < 0) this.actsFrom = edge;
    this.actsTo = step;
  }

  /** A Callback record. */
  callback(edge: number, step: number, cause: number, settles: number): void {
    const from = this.actsFrom < 0 ? edge : this.actsFrom;
    const { fired } = this;
    this.forget();
    if (fired?.firstStep === cause) fired.lastStep = step;
    else this.turns.push("reaction", from, step, settles, cause);
  }

  /** A TimerFire record. */
  fire(step: number, timer: number, cause: number): void {
    this.settle();
    this.fired = this.turns.push("timer", step, step, timer, cause);
  }

  /** Another handle begins, or the run ends, and no Callback has come: a timer did what coroutine 0 wrote, or the loop itself. */
  settle(): void {
    if (this.fired !== null && this.actsFrom === this.fired.lastStep + 1) this.fired.lastStep = this.actsTo;
    this.forget();
  }

  /** A timeout's timer does this first of all. Taken for its deed even if the Callback that comes next is another handle's. */
  private cancelsByTimer(step: number): boolean {
    const { fired, records } = this;
    if (fired === null || this.actsFrom >= 0 || fired.lastStep !== step - 1 || records.kind(step) !== Kind.CancelRequest) return false;
    fired.lastStep = step;
    return true;
  }

  private forget(): void {
    this.open = this.fired = null;
    this.actsFrom = this.actsTo = -1;
  }
}

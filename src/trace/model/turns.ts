/**
 * What the loop ran, turn by turn: the script, a timer with its callback, a plain reaction, a coroutine's resume.
 *
 * A plain callback is known as such only when its Callback record ends it. What it does before bears coroutine 0, and
 * opens a turn that is provisional: right after a TimerFire it is taken for the timer's callback, else for a reaction.
 */
import { countLeading } from "./growable.ts";
import { OpenTurn } from "./open-turn.ts";
import { TurnColumns } from "./turn-columns.ts";
import { turnList } from "./turn-list.ts";
import type { LoopTurn, LoopTurns } from "./view.ts";

export class Turns {
  private readonly all = new TurnColumns();
  readonly list: LoopTurns = turnList(this.all);
  private open: OpenTurn | null = null;
  /** The timer that fired just now: its callback may follow. */
  private fired: OpenTurn | null = null;
  private callbackRuns = false;

  /** True while a plain callback runs: what it calls is no turn of its own. */
  get inCallback(): boolean {
    return this.callbackRuns;
  }

  /** The turn that covers `step`, if any. */
  at(step: number): LoopTurn | undefined {
    const i = this.firstAfter(step) - 1;
    return i >= 0 && step <= this.all.lastStep(i) ? this.all.turn(i) : undefined;
  }

  get length(): number {
    return this.all.length;
  }

  /** Turn i as it is now; i must be one. */
  get(i: number): LoopTurn {
    return this.all.turn(i);
  }

  /** Index of the first turn that starts after `step`. */
  firstAfter(step: number): number {
    return countLeading(this.all.length, (i) => this.all.firstStep(i) <= step);
  }

  /** A coroutine runs on an empty stack. `asked`: a generator, below which a timer's callback may turn out to be. */
  begin(kind: "script" | "resume", firstStep: number, id: number, asked: boolean): void {
    const { fired } = this;
    this.dropProvisional();
    if (asked) this.fired = fired;
    this.open = this.push(kind, firstStep, firstStep, id, -1);
  }

  /** A record was written: the turn in progress lasts until it. */
  grow(step: number): void {
    if (this.open !== null && this.open.lastStep < step) this.open.lastStep = step;
  }

  /** The stack is empty again. */
  end(cause: number): void {
    if (this.callbackRuns || this.open === null) return;
    if (this.open.kind === "resume") this.open.cause = cause;
    this.open = null;
  }

  /** The last `count` turns were one, of coroutine `id`, and it goes on. */
  merge(count: number, id: number): void {
    const lastStep = this.last?.lastStep ?? 0;
    this.all.truncate(Math.max(this.all.length - count + 1, 1));
    this.open = this.last;
    this.open?.become(id, -1, lastStep);
  }

  /** The last turn was no job of its own: it went on right after the one before, which ended at `step`. */
  extend(step: number): void {
    const { length } = this.all;
    if (length < 2 || this.all.lastStep(length - 2) !== step) return;
    this.all.setLastStep(length - 2, this.all.lastStep(length - 1));
    this.all.truncate(length - 1);
    this.open = null;
  }

  /** The loop has resumed a coroutine: the timer that fired last had no callback. */
  noCallback(): void {
    this.fired = null;
  }

  /** The last `count` turns were part of a plain callback. */
  absorb(count: number): void {
    this.all.truncate(Math.max(this.all.length - count, 0));
    if (count > 0) this.open = null;
  }

  /** A TimerFire record; `cause`: the step of its TimerSet. */
  fire(step: number, timer: number, cause: number): void {
    this.dropProvisional();
    this.fired = this.push("timer", step, step, timer, cause);
  }

  /** If a timer's callback ended at `step`: the step at which that timer fired, else -1. */
  endedTimer(step: number): number {
    const turn = this.last;
    return turn?.kind === "timer" && turn.lastStep === step && turn.firstStep < step ? turn.firstStep : -1;
  }

  /** A record bears coroutine 0: a plain callback runs, since `firstStep` at the earliest. */
  callbackActs(firstStep: number, step: number): void {
    this.callbackRuns = true;
    this.open ??= this.fired ?? this.push("reaction", firstStep, step, 0, -1);
  }

  /** A Callback record: `settles` is the id of the promise that it settles, 0 for a timer's callback. */
  callback(firstStep: number, step: number, cause: number, settles: number): void {
    const { fired } = this;
    if (fired?.firstStep === cause && settles === 0) fired.lastStep = step;
    else this.reaction(firstStep, step, cause, settles);
    this.open = this.fired = null;
    this.callbackRuns = false;
  }

  private reaction(firstStep: number, step: number, cause: number, settles: number): void {
    const { fired } = this;
    if (this.open?.kind === "reaction") {
      this.open.become(settles, cause, step);
      return;
    }
    if (fired !== null) fired.lastStep = fired.firstStep;
    this.push("reaction", fired === null ? firstStep : fired.firstStep + 1, step, settles, cause);
  }

  /** Another job begins though no Callback record came: what was taken for a reaction was none. */
  private dropProvisional(): void {
    if (this.callbackRuns && this.open !== null && this.open !== this.fired) this.all.truncate(this.all.length - 1);
    this.open = this.fired = null;
    this.callbackRuns = false;
  }

  /** Adds a turn, for whoever knows more of it than this does (handles.ts). */
  push(kind: LoopTurn["kind"], firstStep: number, lastStep: number, id: number, cause: number): OpenTurn {
    this.all.push(firstStep, lastStep, kind, id, cause);
    return new OpenTurn(this.all, this.all.length - 1);
  }

  /** Nothing more is to come: what was reserved for it is given back. */
  trim(): void {
    this.all.trim();
  }

  private get last(): OpenTurn | null {
    return this.all.length === 0 ? null : new OpenTurn(this.all, this.all.length - 1);
  }
}

/**
 * The stack: the slices in progress, outermost first. This is the one place where running spans begin.
 *
 * A slice is recorded when it ends, so whoever was resumed is known only by the first record that bears its id; it then
 * ran since `edge`, the end of the last record that somebody wrote. An async generator that waits for a request is
 * entered by its consumer's call, so somebody is below it, who may not have written anything yet. Two things tell who:
 * the cause of a request is the step at which it was made, so a generator that asks another one first is known when its
 * own slice ends; and a coroutine that was resumed writes the next record after those whom it asked.
 */
import type { Parts } from "./parts.ts";
import type { Row } from "./rows.ts";
import { State } from "./view.ts";

interface Finished {
  readonly row: Row;
  /** Index of the running span, and its start. */
  readonly span: number;
  readonly start: number;
  /** How many slices were known to be below it. */
  readonly depth: number;
}

export class CallStack {
  /** Records that made no sense. */
  problems = 0;
  /** The step after the last record that somebody wrote: where a slice that is revealed now began. */
  private edge = 0;
  private readonly parts: Parts;
  private readonly stack: Row[] = [];
  /** Finished slices of generators that were asked, while it is open who was below them. */
  private finished: Finished[] = [];

  constructor(parts: Parts) {
    this.parts = parts;
  }

  get depth(): number {
    return this.stack.length;
  }
  get top(): Row | undefined {
    return this.stack.at(-1);
  }
  get since(): number {
    return this.edge;
  }

  /** Somebody wrote record `step`: whoever is innermost ran until it. */
  note(step: number): void {
    this.parts.runners.fill(this.edge, step, this.top);
    this.parts.turns.grow(step);
    this.edge = step + 1;
  }

  /** The clock moves while somebody runs (a busy loop), or while nobody does: the edge stays. */
  wait(step: number): void {
    this.parts.runners.fill(step, step, this.top);
    this.parts.turns.grow(step);
  }

  /** A coroutine that has not ended. */
  living(id: number): Row | undefined {
    const row = this.parts.rows.get(id);
    return row === undefined || row.ending !== null ? undefined : row;
  }

  /** Makes `id` the innermost: it has run since `edge` if it was not on the stack. */
  reveal(id: number): void {
    const row = this.top?.id === id ? this.top : this.living(id);
    if (row === undefined) return this.problem();
    const depth = row === this.top ? this.stack.length - 1 : this.stack.indexOf(row);
    if (depth >= 0) this.unwind(depth + 1);
    else this.appear(row);
    if (this.finished.length > 0) this.settle(this.stack.length);
  }

  /** A plain callback runs: those whom it asked have no turn of their own. Gives the step at which they began, else `edge`. */
  absorb(): number {
    const { turns } = this.parts;
    const from = turns.inCallback ? this.edge : (this.finished[0]?.start ?? this.edge);
    if (!turns.inCallback) turns.absorb(this.finished.length);
    if (this.finished.length > 0) this.finished = [];
    return from;
  }

  /** `row` runs from step `from` on, on top of whoever runs. */
  enter(row: Row, from: number): void {
    if (this.isTurn(row, from)) this.begin(row, from);
    const below = this.top?.id ?? 0;
    this.stack.push(row);
    if (row.spans.openState !== State.Running) this.run(row, from, below);
  }

  /** Takes off the innermost; `cause`: what its slice began after. */
  pop(cause: number): void {
    const row = this.stack.pop();
    if (row === undefined) return;
    if (row.spans.wasAsked) this.keep(row, cause);
    if (this.stack.length === 0) this.parts.turns.end(cause);
  }

  /** Takes off slices whose end was never recorded. */
  unwind(depth: number): void {
    if (this.stack.length === depth) return;
    this.problems += this.stack.length - depth;
    this.stack.length = depth;
  }

  /** No coroutine runs any more. */
  clear(): void {
    if (this.stack.length > 0) this.stack.length = 0;
    if (this.finished.length > 0) this.finished = [];
  }

  /**
   * A generator's slice has ended. A request bears the step at which it was made: if that is before the step at which
   * the slice was revealed, those that ran in between were on top of it. One that goes on after its own yield (with a
   * request that waited) bears the yield: nobody is below that one.
   */
  private keep(row: Row, cause: number): void {
    const depth = this.stack.length;
    const { waitStart, lastStart } = row.spans;
    const goesOn = cause === waitStart - 1;
    if (cause < waitStart && !goesOn) return;
    const start = Math.min(goesOn ? waitStart : cause, lastStart);
    const above = this.finished.filter((one) => one.depth === depth && one.start >= start);
    if (start < lastStart && above.length > 0) this.putUnder(row, start, above);
    if (!goesOn) this.finished.push({ row, span: row.spans.length - 1, start: row.spans.lastStart, depth });
    else if (depth === 0 && !this.parts.turns.inCallback) this.parts.turns.extend(cause);
  }

  /** `row` had begun at `start`, and asked those `above`. */
  private putUnder(row: Row, start: number, above: readonly Finished[]): void {
    row.spans.restart(start);
    this.parts.changes.add(start);
    for (const one of above) one.row.spans.putBelow(one.span, row.id);
    this.finished = this.finished.filter((one) => !above.includes(one));
    if (this.stack.length === 0 && !this.parts.turns.inCallback) this.parts.turns.merge(above.length + 1, row.id);
  }

  /** Whoever is on top at `depth` acts: what was on top of it is done with. */
  private settle(depth: number): void {
    this.finished = this.finished.filter((one) => one.depth < depth);
  }

  /** `row` was not on the stack and runs now: since the first of those whom it asked, or since `edge`. */
  private appear(row: Row): void {
    if (!row.isGenerator) this.unwind(0);
    const [first] = this.finished;
    const asked = first !== undefined && this.stack.length === 0 && !isAsked(row) && !this.parts.turns.inCallback;
    if (asked) this.adopt(row, first.start);
    else this.enter(row, this.edge);
  }

  /** All that was finished on an empty stack had `row` below. */
  private adopt(row: Row, from: number): void {
    this.parts.turns.merge(this.finished.length, row.id);
    this.parts.turns.noCallback();
    for (const one of this.finished) one.row.spans.putBelow(one.span, row.id);
    this.finished = [];
    this.stack.push(row);
    if (row.spans.openState !== State.Running) this.run(row, from, 0);
  }

  private problem(): void {
    this.problems++;
  }

  private run(row: Row, from: number, below: number): void {
    row.spans.open(from, State.Running, 0, below);
    this.parts.changes.add(from);
  }

  private begin(row: Row, from: number): void {
    const isScript = row.flavour === "module" && from === row.createdStep + 1;
    if (this.finished.length > 0 && !isAsked(row)) this.finished = [];
    this.parts.turns.begin(isScript ? "script" : "resume", isScript ? row.createdStep : from, row.id, isAsked(row));
  }

  /** On an empty stack the loop runs it, unless a plain callback called it. A generator is entered by its consumer's call. */
  private isTurn(row: Row, from: number): boolean {
    const called = this.parts.turns.inCallback && (row.isGenerator || row.createdStep + 1 === from);
    return this.stack.length === 0 && !called && row.spans.openState !== State.Running;
  }
}

/** True of an async generator that only a request can make run. */
function isAsked(row: Row): boolean {
  if (!row.isGenerator) return false;
  const state = row.spans.openState;
  return state === State.Created || state === State.Suspended;
}

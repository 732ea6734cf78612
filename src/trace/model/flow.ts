/**
 * Who runs under asyncio. At most one coroutine does: one that awaits another is awaiting meanwhile, so there is no stack.
 *
 * A handle of the loop runs one coroutine after the other, each beginning where the record of the one before ends: an
 * await of a coroutine or a request to a generator starts it, its end or its yield lets the awaiter go on. Of one that
 * was woken the first record that bears its id tells that it ran; it then did since `edge`, the end of the handle before.
 */
import { Handles } from "./handles.ts";
import { changesOf, type Parts } from "./parts.ts";
import type { Row } from "./rows.ts";
import { State } from "./view.ts";

export class Flow {
  /** Records that made no sense. */
  problems = 0;
  private readonly parts: Parts;
  private readonly handles: Handles;
  private runner: Row | undefined;
  /** Where a handle that is revealed now began. */
  private edge = 0;
  /** Who waits for a coroutine or generator that runs in his handle, by its id. */
  private readonly awaiters = new Map<number, Row>();
  /** What will be told who runs, once that is known. */
  private readonly curious: ((runner: Row) => void)[] = [];

  constructor(parts: Parts) {
    this.parts = parts;
    this.handles = new Handles(parts.turns, parts.records);
  }

  /** Who runs; undefined if nobody does or it is not known yet. */
  get current(): Row | undefined {
    return this.runner;
  }

  /** Record `step` bears the id of who runs, 0 for a plain callback. */
  act(step: number, id: number): void {
    if (id !== 0) this.reveal(id);
    else if (this.runner === undefined) this.handles.act(this.edge, step);
    else this.problems++;
    this.note(step);
    if (id !== 0 && this.runner?.id === id) this.runner.spans.reach(this.parts.records.site(step));
  }

  /** Record `step` does not tell who runs: whoever is revealed next may have run already. */
  pass(step: number): void {
    if (this.runner !== undefined || this.handles.isOpen || this.handles.inCallback) this.note(step);
    else this.parts.runners.fill(step, step, undefined);
  }

  /** Tells who runs, now or as soon as it is known; never if it is a plain callback. */
  whenKnown(tell: (runner: Row) => void): void {
    if (this.runner !== undefined) tell(this.runner);
    else if (!this.handles.inCallback) this.curious.push(tell);
  }

  /** The module, at the beginning. */
  script(row: Row, step: number): void {
    this.note(step);
    this.handles.begin("script", step, row.id, -1);
    this.run(row, step + 1);
    this.handles.grow(step);
  }

  /** A Start record: by whoever awaits it, or as the first step of its task. */
  start(row: Row, step: number, cause: number, task: number): void {
    const awaiter = this.awaiters.get(row.id);
    if (this.runner !== undefined) this.drop();
    const isAwaited = awaiter !== undefined && this.handles.isOpen;
    if (!isAwaited) this.beginHandle(step, row.id, cause);
    if (awaiter !== undefined && !row.isGenerator) this.parts.rows.move(row, awaiter);
    row.runsIn = task;
    this.note(step);
    this.enter(row, step + 1, cause);
  }

  /** The slice that record `step` ends; undefined if it makes no sense. Nobody runs after it until `goOn`. */
  endSlice(step: number): Row | undefined {
    const { records } = this.parts;
    const id = records.coroutine(step);
    this.act(step, id);
    const row = this.runner;
    if (row === undefined || row.id !== id) return undefined;
    this.handles.causedBy(records.cause(step));
    this.tellCause(row, records.cause(step));
    this.runner = undefined;
    changesOf(this.parts, row).add(step + 1);
    return row;
  }

  /** `row` has ended though it never ran. Its task's first step was a handle of its own; else it was closed by whoever runs. */
  endUnstarted(row: Row, step: number): void {
    const isHandle = row.task !== 0 && this.runner === undefined && !this.handles.isOpen && !this.handles.inCallback;
    if (isHandle) this.beginHandle(step, row.id, this.parts.records.cause(step));
    if (isHandle) this.note(step);
    else this.pass(step);
    changesOf(this.parts, row).add(step + 1);
  }

  /** After `row` began to wait for `awaited` at `step`: a coroutine or generator runs next, or the handle ends. */
  waitFor(row: Row, awaited: number, step: number): void {
    const next = this.living(awaited);
    const state = next?.spans.openState;
    if (next === undefined || (state !== State.Created && state !== State.Suspended)) return this.handles.end();
    this.awaiters.set(awaited, row);
    if (state === State.Created) return;
    next.runsIn = row.runsIn;
    this.enter(next, step + 1, step);
  }

  /** After `row` has ended or yielded at `step`: whoever waits for it goes on, or the handle ends. */
  goOn(row: Row, step: number): void {
    const awaiter = this.awaiters.get(row.id);
    this.awaiters.delete(row.id);
    if (awaiter !== undefined && waitsFor(awaiter, row.id)) this.enter(awaiter, step + 1, step);
    else if (this.runner === undefined) this.handles.end();
  }

  /** A TimerFire record. */
  fire(step: number): void {
    const { records } = this.parts;
    this.beginLoop(step);
    this.handles.fire(step, records.operand(step), records.cause(step));
  }

  /** A Callback record. */
  callback(step: number): void {
    const { records } = this.parts;
    const since = this.edge;
    this.beginLoop(step);
    this.handles.callback(since, step, records.cause(step), records.operand(step));
  }

  /** The End record. Whoever ran when the run was cut does so still. */
  end(step: number, isCut: boolean): void {
    if (!isCut) this.runner = undefined;
    this.handles.settle();
    this.note(step);
  }

  /** A coroutine that has not ended. */
  living(id: number): Row | undefined {
    const row = this.parts.rows.get(id);
    return row === undefined || row.ending !== null ? undefined : row;
  }

  /** The loop itself acts at `step`. */
  private beginLoop(step: number): void {
    if (this.runner !== undefined) this.drop();
    else if (this.handles.isOpen) this.problems++;
    this.curious.length = 0;
    this.note(step);
  }

  /** Whoever is known to run did so until record `step`. */
  private note(step: number): void {
    this.parts.runners.fill(this.edge, step, this.runner);
    this.handles.grow(step);
    this.edge = step + 1;
  }

  /** `id` runs, since `edge` if it was woken. */
  private reveal(id: number): void {
    if (this.runner?.id === id) return;
    const row = this.living(id);
    if (row === undefined) return this.problem();
    if (this.runner !== undefined) this.drop();
    // One that was never started, that nobody asked, or whose own await runs on cannot have been woken.
    if (row.spans.openState !== State.Awaiting || this.awaiters.get(awaitedBy(row)) === row) this.problems++;
    this.beginHandle(this.edge, id, -1);
    this.run(row, this.edge);
  }

  /** A handle that is open here was to start a coroutine, and did not. */
  private beginHandle(step: number, id: number, cause: number): void {
    if (this.handles.isOpen) this.problems++;
    this.handles.begin("resume", step, id, cause);
  }

  /** `row` runs next in the same handle, because of what was done at `cause`. */
  private enter(row: Row, from: number, cause: number): void {
    this.run(row, from);
    row.spans.causedBy(cause);
  }

  private run(row: Row, from: number): void {
    this.runner = row;
    row.hasRun = true;
    if (row.spans.openState !== State.Running) row.spans.open(from, State.Running, 0, 0);
    changesOf(this.parts, row).add(from);
    for (const tell of this.curious.splice(0)) tell(row);
  }

  /** A slice tells at its end what it came of, unless that was known when it began. */
  private tellCause(row: Row, cause: number): void {
    if (row.spans.lastCause >= 0) return;
    const ready = row.spans.resumedBy(cause);
    if (ready >= 0) changesOf(this.parts, row).add(ready);
  }

  /** Whoever runs has ended its slice without a record. */
  private drop(): void {
    this.problems++;
    this.runner = undefined;
    this.handles.end();
  }

  private problem(): void {
    this.problems++;
  }
}

/** True if `row` waits for `id`. */
function waitsFor(row: Row, id: number): boolean {
  return row.ending === null && row.spans.openState === State.Awaiting && awaitedBy(row) === id;
}

function awaitedBy(row: Row): number {
  return row.spans.awaited(row.spans.length - 1);
}

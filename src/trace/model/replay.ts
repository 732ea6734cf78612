/**
 * The state machine: reads records one by one and says what each tells of who runs, who waits and who is done.
 * Who is on top of whom is `CallStack`'s affair. This is the browser's loop; asyncio's is read by asyncio-replay.ts.
 *
 * Limits: records that make no sense (an id never created, a coroutine that had ended) are counted and passed over.
 */
import { Kind, ValueRole } from "../format.ts";
import { cutRunner, isCut } from "./cut.ts";
import { ENDINGS } from "./endings.ts";
import type { Parts } from "./parts.ts";
import { noteQueued } from "./queued.ts";
import type { Row } from "./rows.ts";
import { CallStack } from "./stack.ts";
import { callText } from "./sites.ts";
import { State, type Ending } from "./view.ts";

export class Replay {
  private ownProblems = 0;
  private readonly parts: Parts;
  private readonly stack: CallStack;

  constructor(parts: Parts) {
    this.parts = parts;
    this.stack = new CallStack(parts);
  }

  /** How many records made no sense. */
  get problems(): number {
    return this.ownProblems + this.stack.problems;
  }

  /** Reads record `step`. */
  read(step: number): void {
    const { records } = this.parts;
    const kind = records.kind(step);
    switch (kind) {
      case Kind.Create:
        return this.create(step);
      case Kind.Suspend:
        return this.pause(step, State.Awaiting, records.operand(step));
      case Kind.Yield:
        return this.pause(step, State.Suspended, 0);
      case Kind.Return:
      case Kind.Throw:
      case Kind.Cancelled:
      case Kind.Closed:
        return this.finish(step, ENDINGS.get(kind) ?? "returned");
      case Kind.TimerSet:
      case Kind.TimerClear:
      case Kind.Write:
        return this.act(step, records.coroutine(step));
      case Kind.TimerFire:
        return this.fire(step);
      case Kind.Callback:
        return this.callback(step);
      case Kind.Clock:
        return this.stack.wait(step);
      case Kind.Queued:
        return this.queued(step);
      case Kind.End:
        return this.end(step);
      case Kind.Warn:
        return this.warn(step);
      default:
        this.ownProblems++;
        return this.stack.note(step);
    }
  }

  private create(step: number): void {
    const { records, rows, header } = this.parts;
    const id = records.coroutine(step);
    const parent = records.operand(step);
    const callSite = records.site(step);
    if (parent !== 0 || rows.list.length > 0) this.act(step, parent);
    else this.stack.note(step);
    const info = header.functions[records.cause(step)];
    const row = rows.create({ id, step, parent, callSite, info, call: callText(header, callSite), args: records.value(step, ValueRole.Arguments) });
    if (row === undefined || info === undefined) this.ownProblems++;
    if (row === undefined) return;
    // An async generator waits for the first request.
    if (!row.isGenerator) this.stack.enter(row, step + 1);
    else this.wait(row, step + 1, State.Created, callSite, 0);
  }

  /** A slice ends at an await or a yield. */
  private pause(step: number, state: State, awaited: number): void {
    const row = this.endSlice(step);
    if (row !== undefined) this.wait(row, step + 1, state, this.parts.records.site(step), awaited);
  }

  private finish(step: number, ending: Ending): void {
    const row = this.unasked(step) ?? this.endSlice(step);
    if (row === undefined) return;
    const result = this.parts.records.string(this.parts.records.operand(step));
    if (result === undefined) this.ownProblems++;
    row.finish(step, ending, result ?? "");
  }

  /** A generator that is closed before anybody asked it never ran: whoever closes it runs at `step`, and may not be known yet. */
  private unasked(step: number): Row | undefined {
    const { records, changes } = this.parts;
    const row = records.kind(step) === Kind.Closed ? this.stack.living(records.coroutine(step)) : undefined;
    if (row?.spans.openState !== State.Created) return undefined;
    this.stack.wait(step);
    changes.add(step + 1);
    return row;
  }

  /** Takes the slice that the record ends off the stack, and splits off what was ready before it. */
  private endSlice(step: number): Row | undefined {
    const { records, changes } = this.parts;
    this.act(step, records.coroutine(step));
    const row = this.stack.top;
    if (row === undefined || row.id !== records.coroutine(step)) {
      this.ownProblems++;
      return undefined;
    }
    this.stack.pop(records.cause(step));
    this.markReady(row.spans.resumedBy(records.cause(step)));
    changes.add(step + 1);
    return row;
  }

  /** A record that `id` wrote: it runs, or (0) a plain callback does. */
  private act(step: number, id: number): void {
    const { stack } = this;
    const { records, turns } = this.parts;
    if (id !== 0) stack.reveal(id);
    else if (stack.depth === 0 && !this.setsAgain(step)) turns.callbackActs(stack.absorb(), step);
    stack.note(step);
    if (id !== 0 && stack.top?.id === id) stack.top.spans.reach(records.site(step));
  }

  /** After its callback an interval is set again, at the site of the first time; that is the loop's deed, no reaction. */
  private setsAgain(step: number): boolean {
    const { records, turns } = this.parts;
    if (records.kind(step) !== Kind.TimerSet) return false;
    const fired = turns.endedTimer(step - 1);
    return fired >= 0 && records.site(records.cause(fired)) === records.site(step);
  }

  private wait(row: Row, from: number, state: State, site: number, awaited: number): void {
    row.spans.open(from, state, site, awaited);
    this.parts.changes.add(from);
  }

  private markReady(step: number): void {
    if (step >= 0) this.parts.changes.add(step);
  }

  private fire(step: number): void {
    const { records, turns } = this.parts;
    this.stack.unwind(0);
    this.stack.clear();
    turns.fire(step, records.operand(step), records.cause(step));
    this.stack.note(step);
  }

  private callback(step: number): void {
    const { records, turns } = this.parts;
    this.stack.unwind(0);
    const since = this.stack.absorb();
    this.stack.clear();
    turns.callback(since, step, records.cause(step), records.operand(step));
    this.stack.note(step);
  }

  private queued(step: number): void {
    this.markReady(noteQueued(this.parts, this.stack.living(this.parts.records.coroutine(step)), step));
    this.stack.note(step);
  }

  /** Warnings are told when the run is over. Who ran when it was cut had perhaps written nothing yet. */
  private warn(step: number): void {
    const { records } = this.parts;
    const cut = this.stack.living(cutRunner(records, step));
    if (cut === undefined) this.stack.wait(step);
    else this.act(step, cut.id);
  }

  /** Who ran when the run was cut does so still. */
  private end(step: number): void {
    if (!isCut(this.parts.records, step)) this.stack.clear();
    this.stack.note(step);
    this.parts.changes.add(step);
  }
}

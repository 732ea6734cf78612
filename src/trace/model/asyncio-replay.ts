/**
 * The state machine of an asyncio loop: reads records one by one and says what each tells of who runs, who waits and who
 * is done. Who runs in which handle is `Flow`'s affair. What the kernel writes: see the kinds in format.ts.
 *
 * A coroutine is created first, and ready once it is a task's; one that is awaited inline starts at once. One may end
 * without having run: then it has no running span.
 *
 * Limits: records that make no sense (an id never created, a coroutine that had ended) are counted and passed over.
 */
import { Kind, TASK_NAMED, ValueRole } from "../format.ts";
import { cutRunner, isCut } from "./cut.ts";
import { ENDINGS } from "./endings.ts";
import { Flow } from "./flow.ts";
import { changesOf, type Parts } from "./parts.ts";
import { noteQueued } from "./queued.ts";
import type { Row } from "./rows.ts";
import { callText } from "./sites.ts";
import { State, type Ending } from "./view.ts";

export class AsyncioReplay {
  private ownProblems = 0;
  private readonly parts: Parts;
  private readonly flow: Flow;

  constructor(parts: Parts) {
    this.parts = parts;
    this.flow = new Flow(parts);
  }

  /** How many records made no sense. */
  get problems(): number {
    return this.ownProblems + this.flow.problems;
  }

  /** Reads record `step`. */
  read(step: number): void {
    const { records } = this.parts;
    const kind = records.kind(step);
    switch (kind) {
      case Kind.Create:
        return this.create(step);
      case Kind.Task:
        return this.task(step);
      case Kind.Start:
        return this.start(step);
      case Kind.Suspend:
        return this.suspend(step);
      case Kind.Yield:
        return this.yield(step);
      case Kind.Return:
      case Kind.Throw:
      case Kind.Cancelled:
      case Kind.Closed:
        return this.finish(step, ENDINGS.get(kind) ?? "returned");
      case Kind.TimerSet:
      case Kind.TimerClear:
      case Kind.Write:
        return this.flow.act(step, records.coroutine(step));
      case Kind.ResourceNew:
        return this.make(step);
      case Kind.Resource:
        return this.operate(step);
      case Kind.CancelRequest:
        return this.cancel(step);
      case Kind.TimerFire:
        return this.flow.fire(step);
      case Kind.Callback:
        return this.flow.callback(step);
      case Kind.Queued:
        return this.queued(step);
      case Kind.End:
        this.parts.changes.add(step);
        return this.flow.end(step, isCut(records, step));
      case Kind.Warn:
        return this.warn(step);
      case Kind.Clock:
        return this.flow.pass(step);
      default:
        this.ownProblems++;
        return this.flow.pass(step);
    }
  }

  private create(step: number): void {
    const { records, rows, header } = this.parts;
    const [id, parent, callSite] = [records.coroutine(step), records.operand(step), records.site(step)];
    const isFirst = rows.list.length === 0;
    if (!isFirst) this.flow.act(step, parent);
    const info = header.functions[records.cause(step)];
    const row = rows.create({ id, step, parent, callSite, info, call: callText(header, callSite), args: records.value(step, ValueRole.Arguments) });
    if (row === undefined || info === undefined) this.ownProblems++;
    if (row === undefined) return isFirst ? this.flow.pass(step) : undefined;
    if (isFirst) this.flow.script(row, step);
    else this.wait(row, step + 1, State.Created, callSite, 0);
  }

  /** A task is made: its root is ready for its first step, and stands below whoever made it. Or it is only renamed. */
  private task(step: number): void {
    const { records, rows } = this.parts;
    this.flow.pass(step);
    const row = rows.get(records.coroutine(step));
    const operand = records.operand(step);
    const name = this.string((operand & ~TASK_NAMED) >>> 0);
    const isNew = row?.task === 0;
    if (row === undefined || !rows.root(row, records.cause(step))) return this.problem();
    if (row.task !== records.cause(step)) return;
    rows.name(row, name, (operand & TASK_NAMED) !== 0);
    if (!isNew) return;
    this.flow.whenKnown((maker) => rows.move(row, maker));
    if (row.spans.openState === State.Created) changesOf(this.parts, row).add(row.spans.readySince(step));
  }

  private start(step: number): void {
    const { records } = this.parts;
    const row = this.flow.living(records.coroutine(step));
    if (row === undefined || row.hasRun) return this.odd(step);
    this.flow.start(row, step, records.cause(step), records.operand(step));
  }

  private suspend(step: number): void {
    const { records } = this.parts;
    const row = this.flow.endSlice(step);
    if (row === undefined) return;
    this.wait(row, step + 1, State.Awaiting, records.site(step), records.operand(step));
    this.flow.waitFor(row, records.operand(step), step);
  }

  private yield(step: number): void {
    const row = this.flow.endSlice(step);
    if (row === undefined) return;
    this.wait(row, step + 1, State.Suspended, this.parts.records.site(step), 0);
    this.flow.goOn(row, step);
  }

  private finish(step: number, ending: Ending): void {
    const row = this.flow.living(this.parts.records.coroutine(step));
    if (row === undefined) return this.odd(step);
    if (!row.hasRun) this.flow.endUnstarted(row, step);
    else if (this.flow.endSlice(step) === undefined) return;
    row.finish(step, ending, this.string(this.parts.records.operand(step)));
    this.flow.goOn(row, step);
  }

  private make(step: number): void {
    const { records, resources } = this.parts;
    this.flow.act(step, records.coroutine(step));
    if (!resources.make(step, this.string(records.operand(step)))) this.problem();
  }

  private operate(step: number): void {
    const { records, resources } = this.parts;
    this.flow.act(step, records.coroutine(step));
    if (!resources.operate(step)) this.problem();
  }

  private cancel(step: number): void {
    const { records, rows, cancels } = this.parts;
    this.flow.act(step, records.operand(step));
    const target = rows.get(records.coroutine(step));
    if (target === undefined) return this.problem();
    cancels.push({ step, coroutine: target.id, task: records.cause(step), asker: records.operand(step), site: records.site(step) });
  }

  /** Warnings are told when the run is over. Who ran when it was cut had perhaps written nothing yet. */
  private warn(step: number): void {
    const cut = this.flow.living(cutRunner(this.parts.records, step));
    if (cut === undefined) this.flow.pass(step);
    else this.flow.act(step, cut.id);
  }

  private queued(step: number): void {
    const row = this.flow.living(this.parts.records.coroutine(step));
    const ready = noteQueued(this.parts, row, step);
    if (row !== undefined && ready >= 0) changesOf(this.parts, row).add(ready);
    this.flow.pass(step);
  }

  private wait(row: Row, from: number, state: State, site: number, awaited: number): void {
    row.spans.open(from, state, site, awaited);
    changesOf(this.parts, row).add(from);
  }

  private string(index: number): string {
    const text = this.parts.records.string(index);
    if (text === undefined) this.ownProblems++;
    return text ?? "";
  }

  private odd(step: number): void {
    this.ownProblems++;
    this.flow.pass(step);
  }

  private problem(): void {
    this.ownProblems++;
  }
}

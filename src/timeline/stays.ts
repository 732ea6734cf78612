/**
 * Stays in context managers, by who entered them: from enter to exit. One that is never left (the run was cut, or its exit
 * was not seen) lasts as long as the coroutine does.
 */
import type { ResourceTrack, TraceView } from "../trace/model/view.ts";

/** Steps [from, to). */
export interface Stay {
  readonly from: number;
  readonly to: number;
  /** The context manager, as the snippet calls it. */
  readonly label: string;
  /** Where it was entered. */
  readonly site: number;
}

type StaySource = Pick<TraceView, "resources" | "revision" | "row">;

const NOTHING: readonly Stay[] = [];

export class Stays {
  private readonly trace: StaySource;
  private revision = -1;
  private byCoroutine = new Map<number, Stay[]>();

  constructor(trace: StaySource) {
    this.trace = trace;
  }

  /** Stays of `coroutine`, in no certain order. Found anew when the trace has grown. */
  of(coroutine: number): readonly Stay[] {
    if (this.revision !== this.trace.revision) this.find();
    return this.byCoroutine.get(coroutine) ?? NOTHING;
  }

  private find(): void {
    this.revision = this.trace.revision;
    this.byCoroutine = new Map();
    for (const resource of this.trace.resources) if (resource.isManager) this.findIn(resource);
  }

  /** Whoever leaves is the one who entered last. */
  private findIn(manager: ResourceTrack): void {
    const entered: number[] = [];
    for (let i = 0; i < manager.length; i++) {
      if (manager.operation(i) === "enter") entered.push(i);
      else this.add(manager, entered.pop(), manager.step(i) + 1);
    }
    for (const i of entered) this.add(manager, i, this.endOf(manager.by(i)));
  }

  private add(manager: ResourceTrack, entered: number | undefined, to: number): void {
    if (entered === undefined) return;
    const coroutine = manager.by(entered);
    const stays = this.byCoroutine.get(coroutine);
    const stay = { from: manager.step(entered), to, label: manager.label, site: manager.siteOf(entered) };
    if (stays === undefined) this.byCoroutine.set(coroutine, [stay]);
    else stays.push(stay);
  }

  private endOf(coroutine: number): number {
    const row = this.trace.row(coroutine);
    return row === undefined || row.endedStep < 0 ? Infinity : row.endedStep + 1;
  }
}

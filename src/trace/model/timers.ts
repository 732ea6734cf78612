/**
 * The timers that wait at a step. Found from the nearest keyframe (a list of those that waited then) and a replay of
 * the timer records since. Keyframes come every STEPS_BETWEEN steps, fewer if many timers wait, so that all of them
 * together hold at most a quarter as many entries as there are records.
 */
import { Kind } from "../format.ts";
import { countLeading, GrowableU32 } from "./growable.ts";
import type { Records } from "./records.ts";
import type { PendingTimer } from "./view.ts";

const STEPS_BETWEEN = 2048;
const STEPS_PER_ENTRY = 4;

/** What waited before record `step`, each as [id, step of its TimerSet]. */
interface Keyframe {
  readonly step: number;
  readonly waiting: readonly (readonly [number, number])[];
}

export class Timers {
  private readonly records: Records;
  /** Steps of the TimerSet records: the n-th one's due time is the n-th. */
  private readonly sets = new GrowableU32();
  /** Of each waiting timer the step of its TimerSet. */
  private readonly waiting = new Map<number, number>();
  private readonly keyframes: Keyframe[] = [{ step: 0, waiting: [] }];
  private keyframeStep = 0;

  constructor(records: Records) {
    this.records = records;
  }

  /** A TimerSet record. The same id set again takes the place of the older one (an interval). */
  set(step: number): void {
    this.sets.push(step);
    this.waiting.set(this.records.operand(step), step);
  }

  /** A TimerFire or TimerClear record. */
  remove(id: number): void {
    this.waiting.delete(id);
  }

  /** To be called before record `step` is read. */
  keep(step: number): void {
    const since = step - this.keyframeStep;
    if (since < STEPS_BETWEEN || since < STEPS_PER_ENTRY * this.waiting.size) return;
    this.keyframes.push({ step, waiting: [...this.waiting] });
    this.keyframeStep = step;
  }

  /** The timer that the TimerSet at `step` set, if that is one. */
  setAt(step: number): PendingTimer | undefined {
    const { records, sets } = this;
    const n = countLeading(sets.length, (i) => sets.get(i) < step);
    if (n === sets.length || sets.get(n) !== step) return undefined;
    return { id: records.operand(step), dueMs: records.due(n), setStep: step, site: records.site(step), coroutine: records.coroutine(step) };
  }

  /** True if a timer of this id was ever set. Ids are given out in order, so those of the timers ascend. */
  isTimer(id: number): boolean {
    const { records, sets } = this;
    const n = countLeading(sets.length, (i) => records.operand(sets.get(i)) < id);
    return id !== 0 && records.operand(sets.get(n)) === id && n < sets.length;
  }

  /** Those set at or before `step` and neither fired nor cleared by it, in the order in which they are due. */
  at(step: number): PendingTimer[] {
    const { keyframes } = this;
    const keyframe = keyframes[countLeading(keyframes.length, (i) => (keyframes[i]?.step ?? 0) <= step) - 1];
    const waiting = new Map(keyframe?.waiting);
    for (let at = keyframe?.step ?? 0; at <= step && at < this.records.length; at++) this.replay(at, waiting);
    const timers = [...waiting.values()].map((set) => this.setAt(set)).filter((timer) => timer !== undefined);
    return timers.sort((a, b) => a.dueMs - b.dueMs || a.setStep - b.setStep);
  }

  private replay(step: number, waiting: Map<number, number>): void {
    const kind = this.records.kind(step);
    if (kind === Kind.TimerSet) waiting.set(this.records.operand(step), step);
    else if (kind === Kind.TimerFire || kind === Kind.TimerClear) waiting.delete(this.records.operand(step));
  }
}

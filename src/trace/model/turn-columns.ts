/**
 * The loop's turns as columns, 12 bytes each: a run of a million records has a million turns, and as objects they would
 * outweigh all the rest of the trace. Read and changed by index; the array that views take them for is turn-list.ts.
 *
 * Words of a turn: first step; kind, length and distance of the cause, packed; id. What does not fit its bits (a turn of more
 * than 254 steps, a cause more than two million steps ago) lies in a map beside them.
 */
import { GrowableU32 } from "./growable.ts";
import type { LoopTurn, TurnSource } from "./view.ts";

const WORDS = 3;
const KINDS: readonly LoopTurn["kind"][] = ["script", "resume", "timer", "reaction"];
const KIND_SHIFT = 29;
const LENGTH_SHIFT = 21;
/** Steps after the first; the greatest says that it lies in the map. */
const LENGTH_MASK = 0xff;
/** How far before the first step the cause is, counted from 1; 0: there is none. The greatest says that it lies in the map. */
const DISTANCE_MASK = 0x1f_ffff;

/** What the packed word has no bits for. */
interface Wide {
  lastStep: number;
  cause: number;
}

export class TurnColumns implements TurnSource {
  length = 0;
  private readonly words = new GrowableU32();
  private readonly wide = new Map<number, Wide>();

  firstStep(i: number): number {
    return this.words.get(i * WORDS);
  }
  kind(i: number): LoopTurn["kind"] {
    return KINDS[this.packed(i) >>> KIND_SHIFT] ?? "script";
  }
  lastStep(i: number): number {
    const length = (this.packed(i) >>> LENGTH_SHIFT) & LENGTH_MASK;
    return length === LENGTH_MASK ? (this.wide.get(i)?.lastStep ?? 0) : this.firstStep(i) + length;
  }
  cause(i: number): number {
    const distance = this.packed(i) & DISTANCE_MASK;
    if (distance === DISTANCE_MASK) return this.wide.get(i)?.cause ?? -1;
    return distance === 0 ? -1 : this.firstStep(i) + 1 - distance;
  }
  id(i: number): number {
    return this.words.get(i * WORDS + 2);
  }

  /** The turn as it is now. */
  turn(i: number): LoopTurn {
    return { firstStep: this.firstStep(i), lastStep: this.lastStep(i), kind: this.kind(i), id: this.id(i), cause: this.cause(i) };
  }

  push(firstStep: number, lastStep: number, kind: LoopTurn["kind"], id: number, cause: number): void {
    const i = this.length++;
    if (this.wide.size > 0) this.wide.delete(i);
    this.words.set(i * WORDS, firstStep);
    this.words.set(i * WORDS + 1, KINDS.indexOf(kind) << KIND_SHIFT);
    this.words.set(i * WORDS + 2, id);
    this.setCause(i, cause);
    this.setLastStep(i, lastStep);
  }

  setId(i: number, id: number): void {
    this.words.set(i * WORDS + 2, id);
  }

  setLastStep(i: number, step: number): void {
    const length = step - this.firstStep(i);
    const fits = length >= 0 && length < LENGTH_MASK;
    if (!fits) this.widen(i).lastStep = step;
    this.words.set(i * WORDS + 1, (this.packed(i) & ~(LENGTH_MASK << LENGTH_SHIFT)) | ((fits ? length : LENGTH_MASK) << LENGTH_SHIFT));
  }

  setCause(i: number, cause: number): void {
    const distance = cause < 0 ? 0 : this.firstStep(i) + 1 - cause;
    const fits = distance >= 0 && distance < DISTANCE_MASK && (distance > 0 || cause < 0);
    if (!fits) this.widen(i).cause = cause;
    this.words.set(i * WORDS + 1, (this.packed(i) & ~DISTANCE_MASK) | (fits ? distance : DISTANCE_MASK));
  }

  /** Forgets the last turns, so that `length` are left. */
  truncate(length: number): void {
    for (let i = length; i < this.length && this.wide.size > 0; i++) this.wide.delete(i);
    this.length = Math.min(this.length, length);
  }

  /** Gives back what was reserved for more. */
  trim(): void {
    this.words.trim();
  }

  /** What of turn `i` does not fit; what does is not looked for there. */
  private widen(i: number): Wide {
    let wide = this.wide.get(i);
    if (wide === undefined) this.wide.set(i, (wide = { lastStep: 0, cause: -1 }));
    return wide;
  }

  private packed(i: number): number {
    return this.words.get(i * WORDS + 1);
  }
}

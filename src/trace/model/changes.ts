/**
 * The steps at which something that a reader sees changes: a sorted set, as a bit per step with a summary bit for each
 * 32 of the level below. Spans are split after the fact, so changes arrive out of order: a sorted column would have to
 * be moved, a bit is only set. Finding a neighbour climbs and descends at most log32(n) words.
 */
import { GrowableU32 } from "./growable.ts";

/** Bits in a word, as a shift. */
const WORD_SHIFT = 5;
const WORD_MASK = 31;
/** 32^7 > 2^32: enough for every step. */
const LEVELS = 7;

export class Changes {
  private readonly levels = Array.from({ length: LEVELS }, () => new GrowableU32(1));

  add(step: number): void {
    let at = step;
    for (const level of this.levels) {
      const word = level.get(at >>> WORD_SHIFT);
      const bit = 1 << (at & WORD_MASK);
      if ((word & bit) !== 0) return;
      level.set(at >>> WORD_SHIFT, word | bit);
      at >>>= WORD_SHIFT;
    }
  }

  /** The first one after `step` (at least 0), or -1. */
  after(step: number): number {
    let at = step;
    for (let level = 0; level < LEVELS; level++) {
      const bits = above(this.word(level, at >>> WORD_SHIFT), at & WORD_MASK);
      if (bits !== 0) return this.lowest(level, (at & ~WORD_MASK) + lowBit(bits));
      at >>>= WORD_SHIFT;
    }
    return -1;
  }

  /** The last one before `step`, or -1. */
  before(step: number): number {
    let at = step;
    for (let level = 0; level < LEVELS; level++) {
      const bits = this.word(level, at >>> WORD_SHIFT) & ((1 << (at & WORD_MASK)) - 1);
      if (bits !== 0) return this.highest(level, (at & ~WORD_MASK) + highBit(bits));
      at >>>= WORD_SHIFT;
    }
    return -1;
  }

  private lowest(level: number, at: number): number {
    let found = at;
    for (let below = level - 1; below >= 0; below--) found = found * 32 + lowBit(this.word(below, found));
    return found;
  }

  private highest(level: number, at: number): number {
    let found = at;
    for (let below = level - 1; below >= 0; below--) found = found * 32 + highBit(this.word(below, found));
    return found;
  }

  private word(level: number, at: number): number {
    return this.levels[level]?.get(at) ?? 0;
  }
}

/** The bits of `word` above bit `bit`. */
function above(word: number, bit: number): number {
  return bit === WORD_MASK ? 0 : word & (-1 << (bit + 1));
}

function lowBit(word: number): number {
  return WORD_MASK - Math.clz32(word & -word);
}

function highBit(word: number): number {
  return WORD_MASK - Math.clz32(word);
}

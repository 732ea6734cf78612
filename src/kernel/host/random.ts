/** Math.random, seeded: the same snippet draws the same numbers everywhere. */
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** 2^-32: a draw of 32 bits becomes a number in [0, 1). */
const PER_DRAW = 2 ** -32;
/** The one seed: any number would do. */
const SEED = 20_231_114;

/** What a snippet finds as Math.random. */
export function randomFunctions(): object {
  const generator = xoroshiro128plus(SEED);
  return {
    random(): number {
      return (generator.next() >>> 0) * PER_DRAW;
    },
  };
}

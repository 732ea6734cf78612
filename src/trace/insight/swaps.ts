/**
 * Lines that changed places with each other: among the lines of both runs, counted without those that came or went, two
 * of which each stands where the other stood.
 */
import type { LinePair } from "./match-lines.ts";

/** Two lines by their indices in the run after, the earlier first. */
export type Swap = readonly [first: number, second: number];

/** All swaps, in order. */
export function findSwaps(pairs: readonly LinePair[]): Swap[] {
  const byAfter = [...pairs].sort((a, b) => a.after - b.after);
  const rankBefore = ranksOf(byAfter.map(({ before }) => before));
  return byAfter.flatMap(({ after }, rank) => {
    const other = rankBefore[rank] ?? rank;
    const isSwap = other > rank && rankBefore[other] === rank;
    return isSwap ? [[after, byAfter[other]?.after ?? after] as const] : [];
  });
}

/** Of each value, how many are smaller. */
function ranksOf(values: readonly number[]): number[] {
  const ranks = new Array<number>(values.length);
  values.map((value, i) => ({ value, i })).sort((a, b) => a.value - b.value).forEach(({ i }, rank) => (ranks[i] = rank));
  return ranks;
}

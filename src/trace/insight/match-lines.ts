/**
 * Which line of one run is which of another. A shortest edit script (Myers, by the library `diff`) tells what stayed in
 * order; what it takes out in one place and puts in at another has moved; what it puts exactly in the place of as many
 * lines has changed its text. Every line of either run is in one list alone.
 *
 * Limits: beyond `MAX_EDITS` differences no script is made, since its cost grows with their square.
 */
import { diffArrays } from "diff";

/** A thousand differences cost a million small steps, tens of milliseconds; with few texts that repeat each step walks further. */
export const MAX_EDITS = 1000;

/** A line of both runs: its index in the run before, and in the run after. */
export interface LinePair {
  readonly before: number;
  readonly after: number;
}

export interface LineMatch {
  /** Equal lines in the same order. */
  readonly kept: readonly LinePair[];
  /** Equal lines that have left that order. */
  readonly moved: readonly LinePair[];
  /** Other text in the same place. */
  readonly changed: readonly LinePair[];
  readonly gone: readonly number[];
  readonly added: readonly number[];
}

/** Lines that stand between two kept ones, in either run. */
interface Hunk {
  gone: number[];
  added: number[];
}

/** Matches lines that are given by what makes them equal; null if too much differs. */
export function matchLines(before: readonly string[], after: readonly string[]): LineMatch | null {
  const script = diffArrays([...before], [...after], { maxEditLength: MAX_EDITS });
  if (script === undefined) return null;
  const { kept, hunks } = readScript(script);
  const moved = takeMoved(hunks, before, after);
  const changed = hunks.flatMap(takeChanged);
  return { kept, moved, changed, gone: hunks.flatMap(({ gone }) => gone), added: hunks.flatMap(({ added }) => added) };
}

interface ScriptPart {
  readonly added: boolean;
  readonly removed: boolean;
  readonly count: number;
}

function readScript(script: readonly ScriptPart[]): { kept: LinePair[]; hunks: Hunk[] } {
  const kept: LinePair[] = [];
  let hunk: Hunk = { gone: [], added: [] };
  const hunks = [hunk];
  let before = 0;
  let after = 0;
  for (const { added, removed, count } of script) {
    for (let i = 0; i < count; i++) {
      if (removed) hunk.gone.push(before++);
      else if (added) hunk.added.push(after++);
      else kept.push({ before: before++, after: after++ });
    }
    if (!added && !removed) hunks.push((hunk = { gone: [], added: [] }));
  }
  return { kept, hunks };
}

/** Takes equal lines out of the hunks, the first gone with the first added. */
function takeMoved(hunks: readonly Hunk[], before: readonly string[], after: readonly string[]): LinePair[] {
  const waiting = new Map<string, number[]>();
  for (const at of hunks.flatMap(({ gone }) => gone)) push(waiting, before[at] ?? "", at);
  const moved: LinePair[] = [];
  const taken = new Set<number>();
  for (const hunk of hunks) {
    hunk.added = hunk.added.filter((at) => {
      const from = waiting.get(after[at] ?? "")?.shift();
      if (from === undefined) return true;
      moved.push({ before: from, after: at });
      taken.add(from);
      return false;
    });
  }
  for (const hunk of hunks) hunk.gone = hunk.gone.filter((at) => !taken.has(at));
  return moved;
}

function push(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** As many came as went: each stands for the other. Otherwise nobody can say which for which. */
function takeChanged(hunk: Hunk): LinePair[] {
  const { gone, added } = hunk;
  if (gone.length !== added.length) return [];
  hunk.gone = [];
  hunk.added = [];
  return gone.map((before, i) => ({ before, after: added[i] ?? before }));
}

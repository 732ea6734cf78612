/** What the console marks of the run before: on the lines that are elsewhere or new, and where lines are gone. */
import type { Comparison } from "../../trace/insight/compare.ts";
import type { LinePair } from "../../trace/insight/match-lines.ts";

/** `before`: index of the line in the run before; null for one that is new. */
export interface LineMark {
  readonly kind: "added" | "moved" | "changed" | "retimed";
  readonly before: number | null;
}

export interface ConsoleMarks {
  readonly comparison: Comparison;
  readonly lines: ReadonlyMap<number, LineMark>;
  /** Texts of the run before that stood before a line of this one; those after the last one stand at the number of lines. */
  readonly gone: ReadonlyMap<number, readonly string[]>;
}

/** Null where nothing is to be marked. */
export function consoleMarks(comparison: Comparison | null): ConsoleMarks | null {
  if (comparison?.lines == null) return null;
  return { comparison, lines: lineMarks(comparison.lines), gone: goneTexts(comparison, comparison.lines) };
}

type Lines = NonNullable<Comparison["lines"]>;

/** A later kind hides an earlier one: that a line moved says more than that its time is another. */
function lineMarks({ retimed, moved, swaps, kept, changed, added }: Lines): Map<number, LineMark> {
  const marks = new Map<number, LineMark>();
  const mark = (kind: LineMark["kind"], pairs: readonly LinePair[]) => {
    for (const { before, after } of pairs) marks.set(after, { kind, before });
  };
  const swapped = new Set(swaps.flat());
  mark("retimed", retimed);
  mark("moved", [...moved, ...(swapped.size > 0 ? kept.filter((pair) => swapped.has(pair.after)) : [])]);
  mark("changed", changed);
  for (const after of added) marks.set(after, { kind: "added", before: null });
  return marks;
}

/** A line that is gone stands behind the last line before it that kept its order. */
function goneTexts({ before }: Comparison, { gone, kept }: Lines): Map<number, string[]> {
  const texts = new Map<number, string[]>();
  let next = 0;
  for (const at of gone) {
    while ((kept[next]?.before ?? Infinity) < at) next++;
    const place = (kept[next - 1]?.after ?? -1) + 1;
    const here = texts.get(place) ?? [];
    texts.set(place, here);
    here.push(before.lines[at]?.text ?? "");
  }
  return texts;
}

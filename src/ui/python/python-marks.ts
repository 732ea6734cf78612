/** What the cursor marks in a Python twin: the marks of the code, carried over line by line. */
import { lineMarks, type LineState } from "../../editor/marks.ts";
import type { TraceView } from "../../trace/model/view.ts";
import { marksAt } from "../editor/marks.ts";
import { isTrusted, type LineMatch } from "./match-lines.ts";

/** The state of each marked Python line at `step`. */
export function pythonMarks(trace: TraceView, step: number, match: LineMatch): ReadonlyMap<number, LineState> {
  if (!isTrusted(match)) return new Map();
  const marks = lineMarks(marksAt(trace, step, null, () => ""), Infinity);
  return new Map(marks.flatMap(({ line, state }) => {
    const twin = match.lines.get(line);
    return twin === undefined ? [] : [[twin, state] as const];
  }));
}

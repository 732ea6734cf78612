/**
 * Lines that never ran: those that hold code of statements, none of which began. What is known is what has arrived: of a
 * run that goes on, lines may still run.
 */
import type { TraceView } from "../model/view.ts";

/** Lines from 1, ascending. None if nothing is known of statements. */
export function neverRanLines({ statements, ran }: Pick<TraceView, "statements" | "ran">): readonly number[] {
  const hasRun = new Map<number, boolean>();
  for (let i = 0; i + 1 < statements.length; i += 2) {
    const line = statements[i] ?? 0;
    const began = ran[statements[i + 1] ?? 0] === 1;
    hasRun.set(line, began || hasRun.get(line) === true);
  }
  return [...hasRun].filter(([, began]) => !began).map(([line]) => line).sort((a, b) => a - b);
}

/** For tests of comparisons: digests written as lists. Nothing of the app imports this. */
import type { RunDigest } from "./digest.ts";

/** A digest of lines, each [text, ms]; a text alone is printed at 0. */
export function digest(lines: readonly (string | readonly [string, number])[], more: Partial<RunDigest> = {}): RunDigest {
  const told = lines.map((line) => (typeof line === "string" ? ([line, 0] as const) : line));
  return {
    lines: told.map(([text, timeMs]) => ({ text, timeMs, level: "log", share: 0 })),
    lineCount: lines.length,
    coroutines: [],
    coroutineCount: 0,
    totalMs: Math.max(0, ...told.map(([, timeMs]) => timeMs)),
    outcome: "completed",
    ...more,
  };
}

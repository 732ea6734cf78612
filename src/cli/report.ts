/** What is said of a run beside its output: notes on standard error, or one line of JSON. */
import type { Outcome, RunOptions } from "../runner/outcome.ts";
import type { Output } from "./output.ts";

/** The outcome of a run whose thread had to be ended: what the trace told until then. */
export function endedOutcome(output: Output, options: RunOptions): Outcome {
  return {
    outcome: "limit", loop: output.loop, limit: "seconds", pending: 0, error: null, compileErrors: [],
    warnings: [{ kind: "limit", message: `The run did not stop by itself after ${options.maxSeconds} s and was ended`, line: 0 }],
    timeMs: output.timeMs, realMs: options.maxSeconds * 1000, steps: output.steps, coroutines: output.coroutines,
  };
}

/** Standard error's text; what ended the run is its last line. */
export function notes(file: string, outcome: Outcome): string {
  const lines = outcome.compileErrors.map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`);
  for (const { kind, message, line } of outcome.warnings) if (kind !== "uncaught-exception") lines.push(line > 0 ? `${file}:${line}: ${message}` : `${file}: ${message}`);
  const last = lastNote(outcome);
  if (last !== null) lines.push(last);
  return lines.map((line) => `${line}\n`).join("");
}

/** What ended a run that did not complete; null of one that did, or that was not compiled. */
export function lastNote({ outcome, error, pending, limit, steps, timeMs }: Outcome): string | null {
  switch (outcome) {
    case "completed":
    case "compile-error":
      return null;
    case "threw":
      return `raised: ${error?.name ?? "Error"}${error?.message ? `: ${error.message}` : ""}`;
    case "deadlock":
      return `deadlock: ${pending} tasks pending`;
    case "limit":
      return `limit: cut at the bound of ${limit === "records" ? "trace records (--max-records)" : "real time (--max-seconds)"} after ${steps} steps, at ${timeMs} ms of virtual time`;
    default:
      return outcome satisfies never;
  }
}

/** The line of `--json`. */
export function jsonLine(file: string, outcome: Outcome, output: Output): string {
  const { loop, limit, pending, error, warnings, timeMs, steps, coroutines } = outcome;
  return `${JSON.stringify({ file, loop, outcome: outcome.outcome, limit, pending, console: output.lines, error, warnings, timeMs, steps, coroutines })}\n`;
}

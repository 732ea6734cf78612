/** What a run of a program is compared by, whoever ran it: our kernel or the engine itself. */
import type { Outcome } from "../runner/outcome.ts";

/** One console line. */
export interface RunLine {
  readonly text: string;
  /** Virtual time of its first character. */
  readonly timeMs: number;
}

/** Everything that two runs of one program must agree on. */
export interface ProgramRun {
  readonly lines: readonly RunLine[];
  /** What nobody caught, oldest first, as `uncaughtText` writes it. */
  readonly uncaught: readonly string[];
  /** True if the module body never came to its end; where something was uncaught, that is all that an outcome tells. */
  readonly pending: boolean;
  /** Virtual time at the end. */
  readonly timeMs: number;
}

/** The same text for both sides: engines word a TypeError as they like, and an object that was thrown is only that. */
export function uncaughtText(described: string): string {
  if (described.startsWith("TypeError")) return "TypeError";
  const thrown = /^Thrown value: (.*)$/s.exec(described)?.[1];
  if (thrown === undefined) return described;
  return /^(?:-?\d+|undefined|null|true|false|".*")$/s.test(thrown) ? described : "Thrown value: an object";
}

/** What `Outcome` tells of a run, in the words of `ProgramRun`. */
export function uncaughtOf({ warnings }: Outcome): string[] {
  return warnings
    .filter(({ kind }) => kind === "unhandled-rejection" || kind === "uncaught-exception")
    .map(({ message }) => uncaughtText(message.replace(/^(?:Unhandled rejection: |Uncaught )/, "")));
}

/** A run as text: a line each, so that two can be held side by side. */
export function runText({ lines, uncaught, pending, timeMs }: ProgramRun): string {
  const console = lines.map((line) => `${String(line.timeMs).padStart(4)} ms  ${line.text}`);
  return [...console, ...uncaught.map((text) => `uncaught: ${text}`), `${pending ? "still waiting" : "ended"} at ${timeMs} ms`].join("\n");
}

/** True if both runs are the same in every respect. */
export function sameRun(one: ProgramRun, other: ProgramRun): boolean {
  return runText(one) === runText(other);
}

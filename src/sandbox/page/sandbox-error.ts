/** Why there is no sandbox to run in: a sentence for the reader, and a code for who translates it. */

export type SandboxProblem =
  /** The text of the worker could not be fetched. */
  | "runtime-not-loaded"
  /** The frames did not answer. */
  | "frame-silent"
  /** The worker did not start. */
  | "worker-failed"
  /** Compiling took too long, or ended the worker. */
  | "compile-failed"
  | "closed";

export class SandboxError extends Error {
  override readonly name = "SandboxError";
  readonly problem: SandboxProblem;

  constructor(problem: SandboxProblem, sentence: string) {
    super(sentence);
    this.problem = problem;
  }
}

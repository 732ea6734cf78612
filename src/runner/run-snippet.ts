/** Source in, outcome out: compiles and runs. */
import { chosenLoop } from "./choose-loop.ts";
import { compileSnippet } from "./compile-snippet.ts";
import { compileErrorOutcome } from "./load-error.ts";
import type { Outcome, RunOptions, TraceSink } from "./outcome.ts";
import type { Realm } from "./realm.ts";
import { run } from "./run.ts";

export function runSnippet(source: string, options: RunOptions, sink: TraceSink, realm: Realm): Outcome {
  const startMs = realm.now();
  const result = compileSnippet(source, options.loop);
  return result.ok ? run(result.program, options, sink, realm) : compileErrorOutcome(result.errors, chosenLoop(options.loop, result.decision), realm.now() - startMs);
}

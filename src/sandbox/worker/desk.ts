/** What the worker does with a command: compiles ahead and keeps the program, or runs. */
import { chosenLoop } from "../../runner/choose-loop.ts";
import { compileSnippet, type SnippetResult } from "../../runner/compile-snippet.ts";
import type { LoopChoice } from "../../runner/outcome.ts";
import { compileErrorOutcome } from "../../runner/load-error.ts";
import type { Realm } from "../../runner/realm.ts";
import { run } from "../../runner/run.ts";
import { MAX_DETAIL_CHARS } from "../limits.ts";
import { impossible, type CompileCommand, type RunCommand, type WorkerCommand } from "../protocol.ts";
import { Outbox, shortErrors } from "./outbox.ts";
import { plainJson } from "./plain-json.ts";
import type { Platform } from "./platform.ts";
import { StringCtor } from "../../kernel/primordials.ts";
import { cut } from "./text-budget.ts";

export class Desk {
  readonly #platform: Platform;
  readonly #realm: Realm;
  /** The last text compiled, for which loop, and what came of it. */
  #kept: { readonly source: string; readonly loop: LoopChoice; readonly result: SnippetResult } | null = null;

  constructor(platform: Platform, realm: Realm) {
    this.#platform = platform;
    this.#realm = realm;
  }

  /** Does it, and posts what came of it. */
  handle(command: WorkerCommand): void {
    try {
      this.#do(command);
    } catch (error) {
      this.#platform.post({ t: "failed", id: command.id, text: cut(describe(error), MAX_DETAIL_CHARS) }, []);
    }
  }

  #do(command: WorkerCommand): void {
    switch (command.t) {
      case "compile": this.#compile(command); return;
      case "run": this.#run(command); return;
      default: impossible(command);
    }
  }

  #compile({ id, source, loop }: CompileCommand): void {
    const result = this.#compiled(source, loop);
    const found = { errors: result.ok ? [] : shortErrors(result.errors), loop: result.decision.loop, because: result.decision.because };
    this.#platform.post({ t: "compiled", id, text: plainJson(found) }, []);
  }

  #run({ id, source, options }: RunCommand): void {
    const outbox = new Outbox(this.#platform, id);
    const result = this.#compiled(source, options.loop);
    outbox.started();
    outbox.outcome(result.ok ? run(result.program, options, outbox, this.#realm) : compileErrorOutcome(result.errors, chosenLoop(options.loop, result.decision), 0));
  }

  #compiled(source: string, loop: LoopChoice): SnippetResult {
    if (this.#kept?.source !== source || this.#kept.loop !== loop) this.#kept = { source, loop, result: compileSnippet(source, loop) };
    return this.#kept.result;
  }
}

/** What was thrown, whatever it is: a snippet may have made its own `toString`. */
function describe(error: unknown): string {
  try {
    const { stack } = error as { stack?: unknown };
    return typeof stack === "string" ? stack : StringCtor(error);
  } catch {
    return "something that cannot be shown";
  }
}

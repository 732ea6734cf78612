/**
 * The oracle: runs snippets natively, in a worker thread of this Node, types stripped, on virtual timers. Answers come in
 * the order of asking; several may be asked at once. A program that hangs is ended with its worker and reported as such.
 */
import { Worker } from "node:worker_threads";
import { compile } from "../compiler/compile.ts";
import { strip } from "../compiler/strip.ts";
import { uncaughtText, type ProgramRun } from "./program-run.ts";

/** What the engine has beside ES2022, and what it is right about: programs ask no more of it. */
export interface EngineFeatures {
  readonly promiseTry: boolean;
  readonly withResolvers: boolean;
  /** `return(x)` of a generator suspended in `yield*` calls the inner `throw` if x rejects; V8 14 or so calls `next`. */
  readonly returnIntoDelegation: boolean;
}

interface Program {
  readonly code: string;
  readonly isAsync: boolean;
  readonly repaired: boolean;
}

type Answer = { readonly features: EngineFeatures } | { readonly id: number; readonly run: ProgramRun } | { readonly id: number; readonly failure: string };

interface Asked {
  readonly program: Program;
  readonly resolve: (run: ProgramRun) => void;
  readonly reject: (error: Error) => void;
}

/** Real time that one program may take, unless told. */
const LIMIT_MS = 10_000;

export class NativeEngine {
  readonly features: Promise<EngineFeatures>;
  #tellFeatures: (features: EngineFeatures) => void = () => undefined;
  #worker: Worker;
  #asked = new Map<number, Asked>();
  #lastId = 0;
  #limit: NodeJS.Timeout | undefined;
  readonly #limitMs: number;

  constructor({ limitMs = LIMIT_MS } = {}) {
    this.#limitMs = limitMs;
    this.features = new Promise((resolve) => { this.#tellFeatures = resolve; });
    this.#worker = this.#begin();
  }

  /** Runs a snippet. `repaired`: on the engine with today's text of AsyncFromSyncIterator. Rejects if it hangs or cannot be run. */
  run(source: string, repaired = false): Promise<ProgramRun> {
    const program = { ...nativeProgram(source), repaired };
    return new Promise((resolve, reject) => {
      this.#asked.set(++this.#lastId, { program, resolve, reject });
      if (this.#asked.size === 1) this.#watch();
      this.#worker.postMessage({ id: this.#lastId, program });
    });
  }

  async close(): Promise<void> {
    clearTimeout(this.#limit);
    await this.#worker.terminate();
  }

  #begin(): Worker {
    const worker = new Worker(new URL("./native-worker.mjs", import.meta.url));
    worker.on("message", (answer: Answer) => { this.#answered(answer); });
    worker.on("error", (error: unknown) => { this.#failAll(new Error("the oracle's worker ended", { cause: error })); });
    return worker;
  }

  #answered(answer: Answer): void {
    if ("features" in answer) return this.#tellFeatures(answer.features);
    const asked = this.#asked.get(answer.id);
    this.#asked.delete(answer.id);
    this.#watch();
    if ("failure" in answer) asked?.reject(new Error(`the oracle could not run this program: ${answer.failure}`));
    else asked?.resolve({ ...answer.run, uncaught: answer.run.uncaught.map(uncaughtText) });
  }

  /** The oldest program that is not answered has the whole limit from now. */
  #watch(): void {
    clearTimeout(this.#limit);
    if (this.#asked.size > 0) this.#limit = setTimeout(() => { this.#hung(); }, this.#limitMs);
  }

  /** Ends the worker; the oldest program is the one that hangs, the others are asked again of a new worker. */
  #hung(): void {
    const [oldest] = this.#asked;
    void this.#worker.terminate();
    this.#worker = this.#begin();
    if (oldest !== undefined) this.#asked.delete(oldest[0]);
    oldest?.[1].reject(new Error(`the oracle was still running this program after ${this.#limitMs} ms`));
    for (const [id, { program }] of this.#asked) this.#worker.postMessage({ id, program });
    this.#watch();
  }

  #failAll(error: Error): void {
    for (const { reject } of this.#asked.values()) reject(error);
    this.#asked.clear();
  }
}

/** The stripped program. Throws if the compiler refuses the snippet: only what both can run is compared. */
function nativeProgram(source: string): Omit<Program, "repaired"> {
  const stripped = strip(source);
  const compiled = compile(source);
  if (!stripped.ok) throw new Error(`strip refused line ${stripped.errors[0]?.line ?? 0}: ${stripped.errors[0]?.message ?? ""}`);
  if (!compiled.ok) throw new Error(`compile refused line ${compiled.errors[0]?.line ?? 0}: ${compiled.errors[0]?.message ?? ""}`);
  return { code: stripped.code, isAsync: compiled.program.topLevelAwait };
}

/**
 * Where a run's trace leaves the worker: flat reports with transferred buffers and bounded strings. This is the only
 * place that posts what a snippet has made.
 */
import type { CompileError } from "../../compiler/program.ts";
import type { Outcome, RunWarning, TraceSink } from "../../runner/outcome.ts";
import type { TraceBatch, TraceHeader } from "../../trace/format.ts";
import { MAX_MESSAGE_CHARS, MAX_WARNINGS } from "../limits.ts";
import { plainJson } from "./plain-json.ts";
import type { Platform } from "./platform.ts";
import { Float64ArrayPrototypeSlice, TypedArrayPrototypeSlice, Uint32ArrayCtor, wholeBuffer } from "../../kernel/primordials.ts";
import { TextBudget, cut } from "./text-budget.ts";

const NO_STATEMENTS = new Uint32ArrayCtor(0);

export class Outbox implements TraceSink {
  readonly #platform: Platform;
  readonly #id: string;
  readonly #text = new TextBudget();

  constructor(platform: Platform, id: string) {
    this.#platform = platform;
    this.#id = id;
  }

  started(): void {
    this.#platform.post({ t: "started", id: this.#id }, []);
  }

  header(header: TraceHeader): void {
    const { version, loop, functions } = header;
    const sites = wholeBuffer(TypedArrayPrototypeSlice(header.sites)) as ArrayBuffer; // a copy: the run's end still needs its own
    const statements = wholeBuffer(TypedArrayPrototypeSlice(header.statements ?? NO_STATEMENTS)) as ArrayBuffer;
    this.#platform.post({ t: "header", id: this.#id, text: plainJson({ version, loop, functions }), sites, statements }, [sites, statements]);
  }

  batch(batch: TraceBatch): void {
    const records = ownBuffer(batch.records, TypedArrayPrototypeSlice);
    const dues = ownBuffer(batch.dues, Float64ArrayPrototypeSlice);
    const values = ownBuffer(batch.values, TypedArrayPrototypeSlice);
    const text = this.#text.json(batch.strings);
    const report = { t: "batch", id: this.#id, firstStep: batch.firstStep, records, text, dues, values } as const;
    if (batch.ran === undefined) return this.#platform.post(report, [records, dues, values]);
    const ran = wholeBuffer(batch.ran) as ArrayBuffer;
    this.#platform.post({ ...report, ran }, [records, dues, values, ran]);
  }

  outcome(outcome: Outcome): void {
    const error = outcome.error === null ? null : { ...outcome.error, name: shorten(outcome.error.name), message: shorten(outcome.error.message) };
    const told = { ...outcome, error, compileErrors: shortErrors(outcome.compileErrors), warnings: shortWarnings(outcome.warnings) };
    this.#platform.post({ t: "outcome", id: this.#id, text: plainJson(told) }, []);
  }
}

/** A buffer that holds the column and nothing else. */
function ownBuffer<T extends Uint32Array | Float64Array>(column: T, slice: (column: T) => unknown): ArrayBuffer {
  return wholeBuffer(column) ?? (wholeBuffer(slice(column) as T) as ArrayBuffer);
}

const shorten = (message: string): string => cut(message, MAX_MESSAGE_CHARS);

/** The compiler lists all that it refuses; a thousand of them are enough to read. */
export function shortErrors(errors: readonly CompileError[]): CompileError[] {
  const short: CompileError[] = [];
  for (let i = 0; i < errors.length && i < MAX_WARNINGS; i++) {
    const error = errors[i] as CompileError;
    short[i] = { ...error, message: shorten(error.message) };
  }
  return short;
}

function shortWarnings(warnings: readonly RunWarning[]): RunWarning[] {
  const short: RunWarning[] = [];
  for (let i = 0; i < warnings.length && i < MAX_WARNINGS; i++) {
    const warning = warnings[i] as RunWarning;
    short[i] = { ...warning, message: shorten(warning.message) };
  }
  const more = warnings.length - short.length;
  if (more > 0) short[short.length] = { kind: "other", message: `${more} more warnings`, line: 0 };
  return short;
}

/** Reads what the snippet wrote out of the trace's records, as they come. */
import { Kind, SITE_MASK, WORDS_PER_RECORD, WRITE_LINE_OPEN, type LoopKind, type TraceBatch, type TraceHeader } from "../trace/format.ts";
import { Lines } from "../trace/model/lines.ts";
import type { ConsoleLine } from "../runner/outcome.ts";

export class Output {
  #strings: string[] = [];
  #lines = new Lines();
  #timeMs = 0;
  #steps = 0;
  #coroutines = 0;
  #header: TraceHeader | null = null;

  /** What is known before the first batch. */
  begin(header: TraceHeader): void {
    this.#header = header;
  }

  /** Takes a batch; returns the text that it adds to standard output, byte for byte. */
  take({ records, strings }: TraceBatch): string {
    this.#strings.push(...strings);
    let text = "";
    for (let at = 0; at < records.length; at += WORDS_PER_RECORD) text += this.#record(records, at);
    this.#steps += records.length / WORDS_PER_RECORD;
    return text;
  }

  /** The text lines so far. */
  get lines(): readonly ConsoleLine[] {
    return this.#lines.list.map(({ level, text, timeMs }) => ({ level, text, timeMs }));
  }

  get loop(): LoopKind {
    return this.#header?.loop ?? "browser";
  }

  get timeMs(): number {
    return this.#timeMs;
  }

  get steps(): number {
    return this.#steps;
  }

  get coroutines(): number {
    return this.#coroutines;
  }

  #record(records: Uint32Array, at: number): string {
    const word = records[at] ?? 0;
    const kind = word >>> 24;
    if (kind === Kind.Clock) this.#timeMs = float64(records[at + 2] ?? 0, records[at + 3] ?? 0);
    if (kind === Kind.Create && this.#counts(records[at + 2] ?? 0)) this.#coroutines++;
    return kind === Kind.Write ? this.#write(records, at, word & SITE_MASK) : "";
  }

  /** The module and library coroutines do not count. */
  #counts(functionIndex: number): boolean {
    return functionIndex !== 0 && this.#header?.functions[functionIndex]?.library !== true;
  }

  #write(records: Uint32Array, at: number, site: number): string {
    const flags = records[at + 2] ?? 0;
    const text = this.#strings[records[at + 3] ?? 0] ?? "";
    this.#lines.write({ step: this.#steps + at / WORDS_PER_RECORD, timeMs: this.#timeMs, coroutine: records[at + 1] ?? 0, site }, flags, text);
    return (flags & WRITE_LINE_OPEN) === 0 ? `${text}\n` : text;
  }
}

const words = new Uint32Array(2);
const double = new Float64Array(words.buffer);

function float64(low: number, high: number): number {
  words[0] = low;
  words[1] = high;
  return double[0] ?? 0;
}

/**
 * The records as they came, with their strings, due times and values. The only place that knows the layout of a record.
 * Reading past the end gives zeros and "", never an error: a trace may be cut anywhere.
 */
import { Kind, SITE_MASK, VALUE_ROLE_SHIFT, VALUE_STRING_MASK, WORDS_PER_RECORD, type TraceBatch } from "../format.ts";
import { countLeading, GrowableF64, GrowableU32 } from "./growable.ts";

export class Records {
  private readonly words = new GrowableU32(1024);
  private readonly strings: string[] = [];
  private readonly dues = new GrowableF64();
  private readonly valueSteps = new GrowableU32();
  private readonly valueWords = new GrowableU32();

  /** Number of records. */
  get length(): number {
    return this.words.length / WORDS_PER_RECORD;
  }

  /** Adds a batch; false (and nothing added) if it does not go on where the last one ended. */
  append(batch: TraceBatch): boolean {
    if (batch.firstStep !== this.length || batch.records.length % WORDS_PER_RECORD !== 0) return false;
    this.words.pushAll(batch.records);
    for (const string of batch.strings) this.strings.push(string);
    for (const due of batch.dues) this.dues.push(due);
    this.appendValues(batch.values);
    return true;
  }

  kind(step: number): number {
    return this.words.get(step * WORDS_PER_RECORD) >>> 24;
  }
  site(step: number): number {
    return this.words.get(step * WORDS_PER_RECORD) & SITE_MASK;
  }
  coroutine(step: number): number {
    return this.words.get(step * WORDS_PER_RECORD + 1);
  }
  cause(step: number): number {
    return this.words.get(step * WORDS_PER_RECORD + 2);
  }
  operand(step: number): number {
    return this.words.get(step * WORDS_PER_RECORD + 3);
  }

  /** Id of who ran when the record was written, as far as it tells: 0 for the loop and plain callbacks. */
  writer(step: number): number {
    const kind = this.kind(step);
    if (kind === Kind.Create || kind === Kind.CancelRequest) return this.operand(step);
    return kind === Kind.Task || kind === Kind.Start ? 0 : this.coroutine(step);
  }

  /** The string of an index, or undefined if there is none such. */
  string(index: number): string | undefined {
    return this.strings[index];
  }

  /** Due time of the n-th TimerSet, in ms. */
  due(n: number): number {
    return this.dues.get(n);
  }

  /** The preview beside a record, or undefined if none was kept. */
  value(step: number, role: number): string | undefined {
    const { valueSteps, valueWords } = this;
    let i = countLeading(valueSteps.length, (at) => valueSteps.get(at) < step);
    for (; i < valueSteps.length && valueSteps.get(i) === step; i++) {
      const word = valueWords.get(i);
      if (word >>> VALUE_ROLE_SHIFT === role) return this.strings[word & VALUE_STRING_MASK];
    }
    return undefined;
  }

  /** Nothing more is to come: what was reserved for it is given back. */
  trim(): void {
    for (const column of [this.words, this.valueSteps, this.valueWords]) column.trim();
  }

  private appendValues(values: Uint32Array): void {
    for (let i = 0; i + 1 < values.length; i += 2) {
      this.valueSteps.push(values[i] ?? 0);
      this.valueWords.push(values[i + 1] ?? 0);
    }
  }
}

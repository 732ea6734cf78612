/**
 * One batch cut into several, as a run would have sent them: each piece carries the strings, due times and values that
 * are new with its records. For tests, and for whoever stores a trace in one piece.
 */
import { Kind, RECORDS_PER_CHUNK, TASK_NAMED, VALUE_STRING_MASK, WORDS_PER_RECORD, type TraceBatch } from "./format.ts";

/** Kinds whose operand is a string index. */
const STRING_KINDS: ReadonlySet<number> = new Set([Kind.Return, Kind.Throw, Kind.Cancelled, Kind.Closed, Kind.Task, Kind.ResourceNew, Kind.Write, Kind.Warn]);

/** Cuts before the records `cuts` (counted within the batch, ascending); unless told, every `RECORDS_PER_CHUNK`. */
export function splitBatch(batch: TraceBatch, cuts: readonly number[] = chunkCuts(batch)): TraceBatch[] {
  const cursor = new Cursor(batch);
  const pieces = cuts.map((cut) => cursor.take(cut));
  return [...pieces, cursor.rest()];
}

function chunkCuts(batch: TraceBatch): number[] {
  const cuts: number[] = [];
  for (let cut = RECORDS_PER_CHUNK; cut < batch.records.length / WORDS_PER_RECORD; cut += RECORDS_PER_CHUNK) cuts.push(cut);
  return cuts;
}

/** How far each column has been handed out. */
class Cursor {
  private readonly batch: TraceBatch;
  private record = 0;
  private string = 0;
  private due = 0;
  private value = 0;

  constructor(batch: TraceBatch) {
    this.batch = batch;
  }

  /** Everything up to record `cut`, and only that. */
  take(cut: number): TraceBatch {
    let { string, due, value } = this;
    for (let i = this.record; i < cut; i++) {
      const kind = this.word(i, 0) >>> 24;
      if (kind === Kind.TimerSet) due++;
      if (STRING_KINDS.has(kind)) string = Math.max(string, ((this.word(i, 3) & ~(kind === Kind.Task ? TASK_NAMED : 0)) >>> 0) + 1);
    }
    const { values, firstStep } = this.batch;
    for (; (values[value] ?? Infinity) < firstStep + cut; value += 2) string = Math.max(string, ((values[value + 1] ?? 0) & VALUE_STRING_MASK) + 1);
    return this.piece(Math.max(cut, this.record), string, due, value);
  }

  rest(): TraceBatch {
    const { records, strings, dues, values } = this.batch;
    return this.piece(records.length / WORDS_PER_RECORD, strings.length, dues.length, values.length);
  }

  private piece(record: number, string: number, due: number, value: number): TraceBatch {
    const { firstStep, records, strings, dues, values } = this.batch;
    const piece: TraceBatch = {
      firstStep: firstStep + this.record,
      records: records.slice(this.record * WORDS_PER_RECORD, record * WORDS_PER_RECORD),
      strings: strings.slice(this.string, string),
      dues: dues.slice(this.due, due),
      values: values.slice(this.value, value),
    };
    Object.assign(this, { record, string, due, value });
    return piece;
  }

  private word(record: number, word: number): number {
    return this.batch.records[record * WORDS_PER_RECORD + word] ?? 0;
  }
}

/**
 * Writes the trace: records of four words into a chunk, strings, due times and previews beside it. A chunk goes to the
 * sink when it is full or when 50 ms of real time have passed, so a Stop loses at most that much.
 *
 * This is the only place where records are made. At the bound on records `push` ends the run (`RunOver` is thrown).
 */
import { CONSOLE_LEVELS, Kind, RECORDS_PER_CHUNK, VALUE_ROLE_SHIFT, WORDS_PER_RECORD, type TraceBatch, type ValueRole } from "../trace/format.ts";
import { StatementMarks } from "./statement-marks.ts";
import {
  Float64ArrayCtor,
  MathMin,
  SafeMap,
  TypedArrayPrototypeFill,
  Uint16ArrayCtor,
  Uint32ArrayCtor,
  append,
} from "./primordials.ts";

/** Most real time that a record waits before it is handed on. */
const FLUSH_AFTER_MS = 50;
/** Records between two looks at the real clock: at 100 ns a record, a look each 0.1 ms. */
const RECORDS_PER_LOOK = 1024;
/** Previews of values kept a site: a million awaits cost nothing after that. */
const PREVIEWS_PER_SITE = 1100;
/** Previews of arguments kept a function: ten thousand calls keep their labels. */
const ARGUMENTS_PER_FUNCTION = 10_100;

export interface RecorderOptions {
  readonly maxRecords: number;
  /** Number of sites of the program, for the cap on previews. */
  readonly siteCount: number;
  /** A number a statement, which compiled code sets to 1. */
  readonly ran: readonly number[];
  /** Real time in ms, monotonic. */
  readonly now: () => number;
  readonly sink: (batch: TraceBatch) => void;
  /** Called at each look at the real clock; throws when the time is up. */
  readonly onLook: (nowMs: number) => void;
  /** Ends the run: the bound on records is reached. */
  readonly onFull: () => never;
}

export class Recorder {
  /** Records written so far: the step that the next record will have. */
  step = 0;
  #options: RecorderOptions;
  #statements: StatementMarks;
  #words = new Uint32ArrayCtor(RECORDS_PER_CHUNK * WORDS_PER_RECORD);
  /** Step of the first record in `#words`. */
  #firstStep = 0;
  /** `push` takes the slow path at this step: a look at the clock, a full chunk, or the bound. */
  #lookAt: number;
  #flushedAtMs: number;
  #strings: string[] = [];
  #stringIndex = new SafeMap<string, number>();
  #stringCount = 0;
  #dues = new Float64ArrayCtor(64);
  #dueCount = 0;
  #values = new Uint32ArrayCtor(256);
  #valueCount = 0;
  #previewsLeft: Uint16Array;
  #argumentsLeft: Uint16Array;
  /** Set while the closing records are written, which no bound may cut. */
  #closing = false;

  constructor(options: RecorderOptions) {
    this.#options = options;
    this.#statements = new StatementMarks(options.ran);
    this.#flushedAtMs = options.now();
    this.#previewsLeft = filled(options.siteCount + 1, PREVIEWS_PER_SITE);
    this.#argumentsLeft = filled(options.siteCount + 1, ARGUMENTS_PER_FUNCTION);
    this.#lookAt = options.maxRecords < RECORDS_PER_LOOK ? options.maxRecords : RECORDS_PER_LOOK;
    this.string("");
  }

  /** Writes one record and returns its step. See format.ts for the words. */
  push(kind: Kind, site: number, coroutine: number, cause: number, operand: number): number {
    const step = this.step;
    if (step >= this.#lookAt) this.#look();
    const words = this.#words;
    const at = (step - this.#firstStep) << 2;
    words[at] = (kind << 24) | site;
    words[at + 1] = coroutine;
    words[at + 2] = cause;
    words[at + 3] = operand;
    this.step = step + 1;
    return step;
  }

  /** Index of a string in the trace's table. */
  string(text: string): number {
    const known = this.#stringIndex.get(text);
    if (known !== undefined) return known;
    append(this.#strings, text);
    this.#stringIndex.set(text, this.#stringCount);
    return this.#stringCount++;
  }

  /** The due time of the TimerSet record that is written next. */
  due(timeMs: number): void {
    if (this.#dueCount === this.#dues.length) this.#dues = copied(new Float64ArrayCtor(this.#dueCount * 2), this.#dues);
    this.#dues[this.#dueCount++] = timeMs;
  }

  /** True if a preview of a value at this site is still within its cap; takes one from it. */
  wantsPreview(site: number): boolean {
    return takeOne(this.#previewsLeft, site);
  }

  /** The same for the arguments of a call of the function at this site. */
  wantsArguments(functionSite: number): boolean {
    return takeOne(this.#argumentsLeft, functionSite);
  }

  /** Puts a preview beside a record already written (or, at `this.step`, about to be). */
  value(step: number, role: ValueRole, text: string): void {
    if (this.#valueCount + 2 > this.#values.length) this.#values = copied(new Uint32ArrayCtor(this.#valueCount * 2), this.#values);
    this.#values[this.#valueCount++] = step;
    this.#values[this.#valueCount++] = ((role << VALUE_ROLE_SHIFT) | this.string(text)) >>> 0;
  }

  /** Virtual time moved on; `timeMs` fills the last two words, low word first. `site`: of the call that took the time, 0 if the loop waited. */
  clock(timeMs: number, site: number): void {
    clockScratch[0] = timeMs;
    this.push(Kind.Clock, site, 0, clockWords[0] ?? 0, clockWords[1] ?? 0);
  }

  /** A piece of output. `level`: one of CONSOLE_LEVELS; flags as format.ts says. */
  write(site: number, coroutine: number, level: (typeof CONSOLE_LEVELS)[number], lineOpenFlag: number, text: string): void {
    let index = 0;
    while (index < CONSOLE_LEVELS.length - 1 && CONSOLE_LEVELS[index] !== level) index++;
    this.push(Kind.Write, site, coroutine, index | lineOpenFlag, this.string(text));
  }

  /** From here on no bound is looked at: the run is over and its last records are written. */
  beginClosing(): void {
    this.#closing = true;
    this.#look();
  }

  /** Hands on what is there, if 50 ms have passed since the last time. */
  flushIfDue(nowMs: number): void {
    if (nowMs - this.#flushedAtMs >= FLUSH_AFTER_MS) this.flush();
  }

  /** Hands on what is there. */
  flush(): void {
    this.#flushedAtMs = this.#options.now();
    const ran = this.#statements.take();
    if (this.step === this.#firstStep && this.#strings.length === 0 && ran === null) return;
    this.#options.sink(ran === null ? this.#takeBatch() : { ...this.#takeBatch(), ran });
  }

  #takeBatch(): TraceBatch {
    const batch: TraceBatch = {
      firstStep: this.#firstStep,
      records: this.#takeRecords(),
      strings: this.#strings,
      dues: copied(new Float64ArrayCtor(this.#dueCount), this.#dues),
      values: copied(new Uint32ArrayCtor(this.#valueCount), this.#values),
    };
    this.#strings = [];
    this.#firstStep = this.step;
    this.#dueCount = this.#valueCount = 0;
    return batch;
  }

  /** A full chunk is handed over as it is; part of one is copied. */
  #takeRecords(): Uint32Array {
    const words = this.#words;
    const used = (this.step - this.#firstStep) * WORDS_PER_RECORD;
    if (used < words.length) return copied(new Uint32ArrayCtor(used), words);
    this.#words = new Uint32ArrayCtor(words.length);
    return words;
  }

  /** The slow path of `push`, each RECORDS_PER_LOOK records. */
  #look(): void {
    const { maxRecords, now, onLook, onFull } = this.#options;
    if (!this.#closing && this.step >= maxRecords) onFull();
    const nowMs = now();
    if (this.step - this.#firstStep === RECORDS_PER_CHUNK) this.flush();
    else this.flushIfDue(nowMs);
    if (!this.#closing) onLook(nowMs);
    const room = RECORDS_PER_CHUNK - (this.step - this.#firstStep);
    const next = this.step + MathMin(room, RECORDS_PER_LOOK);
    this.#lookAt = this.#closing ? next : MathMin(next, maxRecords);
  }
}

const clockScratch = new Float64ArrayCtor(1);
const clockWords = new Uint32ArrayCtor(clockScratch.buffer);

function filled(length: number, value: number): Uint16Array {
  const column = new Uint16ArrayCtor(length);
  TypedArrayPrototypeFill(column, value);
  return column;
}

function takeOne(left: Uint16Array, index: number): boolean {
  const count = left[index] ?? 0;
  if (count === 0) return false;
  left[index] = count - 1;
  return true;
}

/** Fills `to` from the front of `from`. By index: the typed arrays' own methods ask a constructor that a snippet may have changed. */
function copied<T extends Float64Array | Uint32Array>(to: T, from: T): T {
  const count = MathMin(to.length, from.length);
  for (let i = 0; i < count; i++) to[i] = from[i] as number;
  return to;
}

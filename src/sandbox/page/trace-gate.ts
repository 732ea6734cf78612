/**
 * The gate that a run's trace passes on its way to the page: a header once, then batches that follow on one another and
 * whose records point at nothing that is not there. It keeps counts, not content.
 */
import { CONSOLE_LEVELS, END_REASONS, Kind, RESOURCE_DEPTH_BITS, RESOURCE_OPERATIONS, SITE_MASK, TASK_NAMED, TRACE_VERSION, VALUE_STRING_MASK, WARNING_KINDS, WORDS_PER_RECORD, WORDS_PER_SITE } from "../../trace/format.ts";
import type { Flavour, FunctionInfo, TraceBatch, TraceHeader } from "../../trace/format.ts";
import { MAX_JSON_CHARS, MAX_STRING_CHARS } from "../limits.ts";
import type { WorkerReport } from "../protocol.ts";
import { Unexpected, buffer, count, json, list, oneOf, record, text, type Reader } from "./shape.ts";

type HeaderReport = Extract<WorkerReport, { t: "header" }>;
type BatchReport = Extract<WorkerReport, { t: "batch" }>;

const FLAVOURS: readonly Flavour[] = ["module", "async function", "async arrow", "async method", "async generator"];
const LAST_KIND = Math.max(...Object.values(Kind));
const LEVEL_MASK = 0xff;
const BYTES_PER_WORD = 4;
/** A string and the note on how much was cut from it. */
const MAX_CUT_STRING_CHARS = MAX_STRING_CHARS + 100;

/** Kinds whose operand is a string's index. */
const STRING_KINDS = new Set<number>([Kind.Return, Kind.Throw, Kind.Cancelled, Kind.Closed, Kind.Task, Kind.ResourceNew, Kind.Write, Kind.Warn]);

export class TraceGate {
  readonly #source: string;
  readonly #maxRecords: number;
  #header: TraceHeader | null = null;
  #siteCount = 0;
  #statementCount = 0;
  #step = 0;
  #stringCount = 0;

  /** `source`: the snippet that runs. `maxRecords`: the most that may come, closing records included. */
  constructor(source: string, maxRecords: number) {
    this.#source = source;
    this.#maxRecords = maxRecords;
  }

  /** Throws `Unexpected` if it is no header, or the second one. */
  header(report: HeaderReport): TraceHeader {
    if (this.#header !== null) throw new Unexpected("a second header");
    const sites = new Uint32Array(buffer(BYTES_PER_WORD * WORDS_PER_SITE)(report.sites, "sites"));
    this.#siteCount = sites.length / WORDS_PER_SITE;
    const told = json(record, MAX_JSON_CHARS)(report.text, "header");
    const header: TraceHeader = {
      version: oneOf<typeof TRACE_VERSION>(TRACE_VERSION)(told["version"], "header.version"),
      loop: oneOf("browser" as const, "asyncio" as const)(told["loop"], "header.loop"),
      source: this.#source,
      sites,
      functions: list(this.#functionInfo, this.#siteCount + 1000)(told["functions"], "header.functions"),
      statements: this.#statements(report),
    };
    checkSites(sites, this.#source.length);
    this.#header = header;
    return header;
  }

  /** Throws `Unexpected` if it does not follow on the batch before. */
  batch(report: BatchReport): TraceBatch {
    if (this.#header === null) throw new Unexpected("a batch before the header");
    const records = new Uint32Array(buffer(BYTES_PER_WORD * WORDS_PER_RECORD)(report.records, "records"));
    const strings = json(list(text(MAX_CUT_STRING_CHARS), Number.MAX_SAFE_INTEGER), Number.MAX_SAFE_INTEGER)(report.text, "strings");
    const dues = new Float64Array(buffer(8)(report.dues, "dues"));
    const values = new Uint32Array(buffer(2 * BYTES_PER_WORD)(report.values, "values"));
    if (report.firstStep !== this.#step) throw new Unexpected(`step ${report.firstStep} after step ${this.#step - 1}`);
    this.#stringCount += strings.length;
    this.#step += records.length / WORDS_PER_RECORD;
    count(this.#maxRecords)(this.#step, "the number of records");
    checkRecords(records, this.#siteCount, this.#stringCount);
    checkDues(records, dues);
    this.#checkValues(values);
    const batch = { firstStep: report.firstStep, records, strings, dues, values };
    return report.ran === undefined ? batch : { ...batch, ran: this.#ran(report.ran) };
  }

  /** Without them nothing is known of statements. */
  #statements(report: HeaderReport): Uint32Array {
    const statements = report.statements === undefined ? new Uint32Array() : new Uint32Array(buffer(2 * BYTES_PER_WORD)(report.statements, "statements"));
    for (let i = 1; i < statements.length; i += 2) this.#statementCount = Math.max(this.#statementCount, statements[i]! + 1);
    count(this.#source.length + 1)(this.#statementCount, "the number of statements");
    return statements;
  }

  #ran(ran: unknown): Uint8Array {
    const marks = new Uint8Array(buffer(1)(ran, "ran"));
    if (marks.length !== this.#statementCount) throw new Unexpected("marks of other statements");
    return marks;
  }

  #functionInfo: Reader<FunctionInfo> = (value, path) => {
    const from = record(value, path);
    const info = {
      name: text(MAX_CUT_STRING_CHARS)(from["name"], `${path}.name`),
      site: count(this.#siteCount)(from["site"], `${path}.site`),
      flavour: oneOf(...FLAVOURS)(from["flavour"], `${path}.flavour`),
    };
    return from["library"] === true ? { ...info, library: true } : info;
  };

  /** A value stands beside a record already written, or the one about to be. */
  #checkValues(values: Uint32Array): void {
    for (let i = 0; i < values.length; i += 2) {
      if (values[i]! > this.#step || (values[i + 1]! & VALUE_STRING_MASK) >= this.#stringCount) throw new Unexpected("a value beside nothing");
    }
  }
}

function checkSites(sites: Uint32Array, sourceLength: number): void {
  for (let i = 0; i < sites.length; i += WORDS_PER_SITE) {
    if (sites[i]! > sites[i + 1]! || sites[i + 1]! > sourceLength) throw new Unexpected("a site outside of the snippet");
  }
}

function checkRecords(records: Uint32Array, siteCount: number, stringCount: number): void {
  for (let at = 0; at < records.length; at += WORDS_PER_RECORD) {
    const kind = records[at]! >>> 24;
    const operand = records[at + 3]!;
    if (kind === 0 || kind > LAST_KIND) throw new Unexpected(`a record of kind ${kind}`);
    if ((records[at]! & SITE_MASK) > siteCount) throw new Unexpected("a record at a site that is not there");
    if (STRING_KINDS.has(kind) && stringIndex(kind, operand) >= stringCount) throw new Unexpected("a record with a string that is not there");
    checkIndices(kind, records[at + 2]!, operand);
  }
}

/** A task's name has a flag above its index. */
const stringIndex = (kind: number, operand: number): number => (kind === Kind.Task ? operand % TASK_NAMED : operand);

/** The slots that are indices in the format's own tables. */
function checkIndices(kind: number, cause: number, operand: number): void {
  if (kind === Kind.Write && (cause & LEVEL_MASK) >= CONSOLE_LEVELS.length) throw new Unexpected("a write of no level");
  if (kind === Kind.Warn && cause >= WARNING_KINDS.length) throw new Unexpected("a warning of no kind");
  if (kind === Kind.Resource && operand >>> RESOURCE_DEPTH_BITS >= RESOURCE_OPERATIONS.length) throw new Unexpected("a resource with which nothing was done");
  if (kind === Kind.End && operand >= END_REASONS.length) throw new Unexpected("an end without a reason");
}

/** A due time for each TimerSet; the one of a timer about to be recorded may come early. */
function checkDues(records: Uint32Array, dues: Float64Array): void {
  let timers = 0;
  for (let at = 0; at < records.length; at += WORDS_PER_RECORD) if (records[at]! >>> 24 === Kind.TimerSet) timers++;
  if (dues.length > timers + 1) throw new Unexpected("due times of no timers");
  for (const due of dues) if (!Number.isFinite(due)) throw new Unexpected("a due time that is no number");
}

/**
 * Traces written by hand, for tests of whatever reads traces (model, timeline, panels): a builder of records, one
 * small fixture that can be checked by eye and a generator of large ones. Nothing of the app imports this.
 *
 * Limits: the builder writes what it is told, it is no scheduler; wrong semantics give a wrong trace.
 */
import {
  RESOURCE_DEPTH_BITS, RESOURCE_OPERATIONS, TASK_NAMED, TRACE_VERSION, VALUE_ROLE_SHIFT, WORDS_PER_SITE, Kind, ValueRole,
  type FunctionInfo, type Flavour, type LoopKind, type ResourceOperation, type TraceBatch, type TraceHeader,
} from "./format.ts";
import { splitBatch } from "./split.ts";

/** A function of the snippet: `text` is a piece of the source that begins where the function does. */
export interface FunctionText {
  readonly name: string;
  readonly text: string;
  readonly flavour?: Flavour;
  readonly library?: boolean;
}

/** A trace in one piece. */
export interface BuiltTrace {
  readonly header: TraceHeader;
  readonly batch: TraceBatch;
}

/** Writes records one by one; every method that writes one returns its step. Sites are named by their text. */
export class TraceBuilder {
  private readonly words: number[] = [];
  private readonly sites: number[] = [0, 0, 0, 0];
  private readonly siteOf = new Map<string, number>();
  private readonly strings: string[] = [""];
  private readonly stringOf = new Map<string, number>([["", 0]]);
  private readonly dues: number[] = [];
  private readonly values: number[] = [];
  private readonly functions: FunctionInfo[];
  private readonly source: string;
  private readonly loop: LoopKind;
  private lastId = 0;

  /** Function 0 (the module, over the whole source) is added by itself. */
  constructor(source: string, functions: readonly FunctionText[] = [], loop: LoopKind = "browser") {
    this.source = source;
    this.loop = loop;
    const module: FunctionInfo = { name: "module", site: this.range(0, source.length), flavour: "module" };
    this.functions = [module, ...functions.map((text) => this.functionInfo(text))];
  }

  /** The step of the next record. */
  get step(): number {
    return this.words.length / 4;
  }

  /** A new id, from 1: coroutines, timers and promises share one space. */
  id(): number {
    return ++this.lastId;
  }

  /** Index of the site where `text` stands in the source for the n-th time (from 0); "" is site 0. */
  site(text: string, nth = 0): number {
    if (text === "") return 0;
    let start = this.source.indexOf(text);
    for (let i = 0; i < nth && start >= 0; i++) start = this.source.indexOf(text, start + 1);
    if (start < 0) throw new RangeError(`not in the source: ${text}`);
    return this.range(start, start + text.length);
  }

  /** Any record. */
  record(kind: Kind, site: number, coroutine: number, cause: number, operand: number): number {
    const step = this.step;
    this.words.push(((kind << 24) | site) >>> 0, coroutine, cause >>> 0, operand);
    return step;
  }

  /** `args`: the preview of the arguments; left out, none is kept. */
  create(coroutine: number, parent: number, functionIndex: number, site: number, args?: string): number {
    if (args !== undefined) this.value(this.step, ValueRole.Arguments, args);
    return this.record(Kind.Create, site, coroutine, functionIndex, parent);
  }
  start(coroutine: number, task: number, cause: number, site = 0): number {
    return this.record(Kind.Start, site, coroutine, cause, task);
  }
  suspend(coroutine: number, awaited: number, cause: number, site = 0): number {
    return this.record(Kind.Suspend, site, coroutine, cause, awaited);
  }
  yield(coroutine: number, consumer: number, cause: number, site = 0): number {
    return this.record(Kind.Yield, site, coroutine, cause, consumer);
  }
  return(coroutine: number, result: string, cause: number, site = 0): number {
    return this.record(Kind.Return, site, coroutine, cause, this.string(result));
  }
  throw(coroutine: number, error: string, cause: number, site = 0): number {
    return this.record(Kind.Throw, site, coroutine, cause, this.string(error));
  }
  cancelled(coroutine: number, error: string, cause: number, site = 0): number {
    return this.record(Kind.Cancelled, site, coroutine, cause, this.string(error));
  }
  closed(coroutine: number, result: string, cause: number, site = 0): number {
    return this.record(Kind.Closed, site, coroutine, cause, this.string(result));
  }
  /** `root`: its root coroutine; `isNamed`: the name is the snippet's own. */
  task(root: number, task: number, name: string, isNamed = false, site = 0): number {
    return this.record(Kind.Task, site, root, task, (this.string(name) | (isNamed ? TASK_NAMED : 0)) >>> 0);
  }
  cancelRequest(root: number, task: number, asker: number, site = 0): number {
    return this.record(Kind.CancelRequest, site, root, task, asker);
  }
  resourceNew(coroutine: number, id: number, name: string, site = 0): number {
    return this.record(Kind.ResourceNew, site, coroutine, id, this.string(name));
  }
  resource(coroutine: number, id: number, operation: ResourceOperation, depth: number, site = 0): number {
    return this.record(Kind.Resource, site, coroutine, id, ((RESOURCE_OPERATIONS.indexOf(operation) << RESOURCE_DEPTH_BITS) | depth) >>> 0);
  }
  timerSet(coroutine: number, timer: number, dueMs: number, site = 0): number {
    this.dues.push(dueMs);
    return this.record(Kind.TimerSet, site, coroutine, 0, timer);
  }
  /** `set`: the step of its TimerSet. */
  timerFire(timer: number, set: number): number {
    return this.record(Kind.TimerFire, 0, 0, set, timer);
  }
  timerClear(coroutine: number, timer: number, site = 0): number {
    return this.record(Kind.TimerClear, site, coroutine, 0, timer);
  }
  callback(cause: number, settles = 0, site = 0): number {
    return this.record(Kind.Callback, site, 0, cause, settles);
  }
  write(coroutine: number, text: string, site = 0, flags = 0): number {
    return this.record(Kind.Write, site, coroutine, flags, this.string(text));
  }
  warn(coroutine: number, kind: number, message: string, site = 0): number {
    return this.record(Kind.Warn, site, coroutine, kind, this.string(message));
  }
  clock(timeMs: number): number {
    const low = new Uint32Array(new Float64Array([timeMs]).buffer);
    return this.record(Kind.Clock, 0, 0, low[0] ?? 0, low[1] ?? 0);
  }
  end(reason = 0): number {
    return this.record(Kind.End, 0, 0, 0, reason);
  }

  /** A preview beside the record of `step`; call it before that record is written. */
  value(step: number, role: ValueRole, text: string): void {
    this.values.push(step, ((role << VALUE_ROLE_SHIFT) | this.string(text)) >>> 0);
  }

  /** Index of `text` in the string table. */
  string(text: string): number {
    const known = this.stringOf.get(text);
    if (known !== undefined) return known;
    this.stringOf.set(text, this.strings.length);
    return this.strings.push(text) - 1;
  }

  /** All that was written so far, as one batch. */
  build(): BuiltTrace {
    const { source, loop, functions } = this;
    const header: TraceHeader = { version: TRACE_VERSION, loop, source, sites: Uint32Array.from(this.sites), functions: [...functions] };
    const records = Uint32Array.from(this.words);
    const batch: TraceBatch = { firstStep: 0, records, strings: [...this.strings], dues: Float64Array.from(this.dues), values: Uint32Array.from(this.values) };
    return { header, batch };
  }

  private functionInfo(text: FunctionText): FunctionInfo {
    const info: FunctionInfo = { name: text.name, site: this.site(text.text), flavour: text.flavour ?? "async function" };
    return text.library === undefined ? info : { ...info, library: text.library };
  }

  private range(start: number, end: number): number {
    const key = `${start}-${end}`;
    const known = this.siteOf.get(key);
    if (known !== undefined) return known;
    const before = this.source.slice(0, start).split("\n");
    const index = this.sites.push(start, end, before.length, (before.at(-1) ?? "").length + 1) / WORDS_PER_SITE - 1;
    this.siteOf.set(key, index);
    return index;
  }
}

const SAMPLE_SOURCE = `const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function fetch_data(id: string, seconds: number) {
  console.log("fetching", id);
  await sleep(seconds * 1000);
  console.log("fetched", id);
  return id;
}

async function main() {
  const task1 = fetch_data("API-1", 2);
  const task2 = fetch_data("API-2", 1);
  const results = await Promise.all([task1, task2]);
  console.log(results.join(", "));
}

await main();
`;

/** Ids in `sampleTrace()`. */
export const SAMPLE_IDS = { module: 1, main: 2, task1: 3, timer1: 4, sleep1: 5, task2: 6, timer2: 7, sleep2: 8, all: 9 } as const;

/** A run of two tasks of 2 s and 1 s: 26 records, four coroutines, ends at 2.000 s. */
export function sampleTrace(): BuiltTrace {
  const ids = SAMPLE_IDS;
  const build = new TraceBuilder(SAMPLE_SOURCE, [
    { name: "fetch_data", text: SAMPLE_SOURCE.slice(SAMPLE_SOURCE.indexOf("async function fetch_data"), SAMPLE_SOURCE.indexOf("\n\nasync function main")) },
    { name: "main", text: SAMPLE_SOURCE.slice(SAMPLE_SOURCE.indexOf("async function main"), SAMPLE_SOURCE.indexOf("\n\nawait main")) },
  ]);
  const site = (text: string): number => build.site(text);
  build.create(ids.module, 0, 0, 0); // 0
  build.create(ids.main, ids.module, 2, build.site("main()", 1), ""); // 1
  const startTask = (task: number, call: string, args: string, timer: number, sleep: number, dueMs: number): void => {
    const create = build.create(task, ids.main, 1, site(call), args); // 2, 6
    build.write(task, `fetching ${args.slice(1, 6)}`, site('console.log("fetching", id)')); // 3, 7
    build.timerSet(task, timer, dueMs, site("setTimeout(resolve, ms)")); // 4, 8
    build.suspend(task, sleep, create, site("await sleep(seconds * 1000)")); // 5, 9
  };
  startTask(ids.task1, 'fetch_data("API-1", 2)', '"API-1", 2', ids.timer1, ids.sleep1, 2000);
  startTask(ids.task2, 'fetch_data("API-2", 1)', '"API-2", 1', ids.timer2, ids.sleep2, 1000);
  build.suspend(ids.main, ids.all, 1, site("await Promise.all([task1, task2])")); // 10
  build.suspend(ids.module, ids.main, 0, site("await main()")); // 11
  const finishTask = (task: number, name: string, timer: number, set: number, timeMs: number, settles: number): number => {
    build.clock(timeMs); // 12, 17
    const fire = build.timerFire(timer, set); // 13, 18
    build.write(task, `fetched ${name}`, site('console.log("fetched", id)')); // 14, 19
    build.value(build.step, ValueRole.Resumed, "undefined");
    const end = build.return(task, `"${name}"`, fire, site("return id")); // 15, 20
    return build.callback(end, settles); // 16, 21: what Promise.all hung on the task
  };
  finishTask(ids.task2, "API-2", ids.timer2, 8, 1000, 0);
  const settled = finishTask(ids.task1, "API-1", ids.timer1, 4, 2000, ids.all);
  build.write(ids.main, "API-1, API-2", site('console.log(results.join(", "))')); // 22
  build.value(build.step, ValueRole.Resumed, '["API-1", "API-2"]');
  const done = build.return(ids.main, "undefined", settled); // 23
  build.value(build.step, ValueRole.Resumed, "undefined");
  build.return(ids.module, "undefined", done); // 24
  build.end(); // 25
  return build.build();
}

const LANES_SOURCE = `const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function worker(id: number, rounds: number) {
  for (let round = 0; round < rounds; round++) {
    await (round % 10 === 9 ? together() : sleep(random(1, 100)));
  }
  console.log("done", id);
}

await Promise.allSettled(Array.from({ length: count }, (_, id) => worker(id, rounds)));
`;

/** Rounds between two at which all workers wait for each other, so that many are ready at once. */
const ROUNDS_TOGETHER = 10;

/** Most milliseconds that a worker sleeps. */
const LONGEST_SLEEP_MS = 100;

/** Numbers in [0, 1), the same at every run (a linear congruential generator, constants of Numerical Recipes). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

/** One worker of `manyLanes`. */
interface Worker {
  readonly id: number;
  readonly index: number;
  round: number;
  /** What the coming slice began after. */
  cause: number;
}

/** Writes the run of `count` workers that await `awaits` times each; virtual milliseconds pass in buckets. */
class LanesRun {
  private readonly build = new TraceBuilder(LANES_SOURCE, [{ name: "worker", text: LANES_SOURCE.slice(LANES_SOURCE.indexOf("async function"), LANES_SOURCE.indexOf("\n\nawait")) }]);
  private readonly random = numbers(1);
  private readonly sleeping = new Map<number, { timer: number; set: number; worker: Worker }[]>();
  private readonly module = this.build.id();
  private readonly all = this.build.id();
  private readonly sites = { call: this.build.site("worker(id, rounds)"), set: this.build.site("setTimeout(resolve, ms)"), wait: this.build.site("await (round % 10 === 9 ? together() : sleep(random(1, 100)))") };
  private readonly awaits: number;
  private meeting: Worker[] = [];
  private working: number;
  private now = 0;

  constructor(count: number, awaits: number) {
    this.awaits = awaits;
    this.working = count;
    this.build.create(this.module, 0, 0, 0);
    for (let index = 0; index < count; index++) this.call(index);
    this.build.suspend(this.module, this.all, 0, this.build.site("await Promise.allSettled("));
    while (this.sleeping.size > 0) this.tick();
    this.build.return(this.module, "undefined", this.build.step - 1);
    this.build.end();
  }

  trace(): BuiltTrace {
    return this.build.build();
  }

  private call(index: number): void {
    const id = this.build.id();
    const cause = this.build.create(id, this.module, 1, this.sites.call, `${index}, ${this.awaits}`);
    this.slice({ id, index, round: 0, cause });
  }

  /** One stretch of running: to the next await, or to the end. */
  private slice(worker: Worker): void {
    if (worker.round++ >= this.awaits) this.finish(worker);
    else if (worker.round % ROUNDS_TOGETHER === 0) this.meet(worker);
    else this.sleep(worker);
  }

  private sleep(worker: Worker): void {
    const dueMs = this.now + 1 + Math.floor(this.random() * LONGEST_SLEEP_MS);
    const timer = this.build.id();
    const set = this.build.timerSet(worker.id, timer, dueMs, this.sites.set);
    const bucket = this.sleeping.get(dueMs) ?? [];
    if (bucket.push({ timer, set, worker }) === 1) this.sleeping.set(dueMs, bucket);
    this.build.suspend(worker.id, this.build.id(), worker.cause, this.sites.wait);
  }

  /** The last one to come wakes all: they are ready together and run in turn. */
  private meet(worker: Worker): void {
    const step = this.build.suspend(worker.id, this.all, worker.cause, this.sites.wait);
    if (this.meeting.push(worker) < this.working) return;
    const woken = this.meeting;
    this.meeting = [];
    for (const each of woken) each.cause = step;
    for (const each of woken) this.slice(each);
  }

  private finish(worker: Worker): void {
    this.working--;
    this.build.write(worker.id, `done ${worker.index}`, this.build.site('console.log("done", id)'));
    const failed = worker.index % 97 === 96;
    const end = failed ? this.build.throw(worker.id, "Error: lost", worker.cause) : this.build.return(worker.id, "undefined", worker.cause);
    this.build.callback(end, this.working === 0 ? this.all : 0);
  }

  private tick(): void {
    const due = this.sleeping.get(++this.now);
    if (due === undefined) return;
    this.sleeping.delete(this.now);
    this.build.clock(this.now);
    for (const { timer, set, worker } of due) {
      worker.cause = this.build.timerFire(timer, set);
      this.slice(worker);
    }
  }
}

/**
 * A run of `count` coroutines with `awaits` awaits each (about 3 records an await), in batches as a run would send
 * them. Every tenth await all wait for each other, so there are ready spans; every 97th coroutine throws.
 */
export function manyLanes(count: number, awaits: number): { header: TraceHeader; batches: TraceBatch[] } {
  const { header, batch } = new LanesRun(count, awaits).trace();
  return { header, batches: splitBatch(batch) };
}

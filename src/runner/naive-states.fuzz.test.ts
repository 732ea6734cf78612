/**
 * The model of the trace against the naive one (testing/naive), on real programs of both loops, whole and cut by a bound:
 * at each step what each coroutine does, since when, for what it waits and how long it has waited in all; and that the
 * loop's stack has just those who run.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { askedFuzz } from "../testing/asked-fuzz.ts";
import { areas, CASES, casesIn, sharedFuzz } from "../testing/asyncio-cases.ts";
import { modelOf, runOnKernel } from "../testing/kernel-run.ts";
import { naiveOf } from "../testing/naive/run.ts";
import { naiveAt, type Life, type NaiveMoment, type NaiveState, type NaiveTrace } from "../testing/naive/states.ts";
import { programs } from "../testing/programs/program.ts";
import type { TraceModel } from "../trace/model/model.ts";
import { State, type CoroutineRow } from "../trace/model/view.ts";

const BOUNDS = { maxRecords: 2_000_000, maxSeconds: 20 };
const LIMIT_MS = 300_000;
/** Longer traces are looked at at this many steps, evenly spread. */
const MOST_STEPS = 150;
/** So many of the shared random programs. */
const RANDOM = 40;

const NAMES: Readonly<Record<State, NaiveState>> = {
  [State.Created]: "created", [State.Running]: "running", [State.Awaiting]: "awaiting", [State.Ready]: "ready", [State.Suspended]: "suspended",
};

/** The same facts, as the model has them. */
function toldBy(model: TraceModel, row: CoroutineRow, step: number): NaiveMoment {
  const { spans } = row;
  const at = spans.at(step);
  const isAwaiting = at >= 0 && spans.state(at) === State.Awaiting;
  const waits = Array.from({ length: spans.length }, (_, i) => i).filter((i) => spans.start(i) <= step && (spans.state(i) === State.Awaiting || spans.state(i) === State.Ready));
  const ms = (at: number): number => model.timeMs(Math.min(at, model.length - 1));
  return {
    state: step <= row.createdStep ? "notYet" : at >= 0 ? NAMES[spans.state(at)] : (row.ending ?? "created"),
    sinceMs: step <= row.createdStep ? -1 : ms(at >= 0 ? spans.start(at) : row.endedStep),
    waitedMs: step <= row.createdStep ? 0 : waits.reduce((sum, i) => sum + ms(Math.min(spans.end(i), step)) - ms(spans.start(i)), 0),
    awaited: isAwaiting ? spans.awaited(at) : 0,
    site: isAwaiting ? spans.site(at) : 0,
  };
}

function compareAt(step: number, model: TraceModel, { lives, records }: NaiveTrace): void {
  for (const life of lives) {
    const told = toldBy(model, rowOf(model, life), step);
    const naive = naiveAt(life, step, records);
    if (JSON.stringify(told) !== JSON.stringify(naive)) throw new Error(`step ${step}, coroutine ${life.id}: the model says ${JSON.stringify(told)}, the naive one ${JSON.stringify(naive)}`);
  }
}

/** Who runs, by the loop's stack and by the naive model. */
function compareStack(step: number, model: TraceModel, { lives, records }: NaiveTrace): void {
  const running = lives.filter((life) => naiveAt(life, step, records).state === "running").map(({ id }) => id);
  const stack = [...model.moment(step).stack].sort((a, b) => a - b);
  if (stack.join() !== running.join()) throw new Error(`step ${step}: on the stack ${stack.join()}, running ${running.join()}`);
}

function rowOf(model: TraceModel, { id }: Life): CoroutineRow {
  const row = model.row(id);
  if (row === undefined) throw new Error(`no row of ${id}`);
  return row;
}

/** Compares the two at each step of a program's run; gives its length. Throws with the program where they part. */
function compare(name: string, source: string, maxRecords = BOUNDS.maxRecords): number {
  const run = runOnKernel(source, { ...BOUNDS, maxRecords });
  const model = modelOf(run);
  const naive = naiveOf(run);
  const stride = Math.max(1, Math.floor(model.length / MOST_STEPS));
  try {
    for (let step = 0; step < model.length; step += stride) compareAll(step, model, naive);
    compareAll(model.length - 1, model, naive);
  } catch (error) {
    throw new Error(`cut at ${maxRecords}: ${name}`, { cause: error });
  }
  return model.length;
}

function compareAll(step: number, model: TraceModel, naive: NaiveTrace): void {
  compareAt(step, model, naive);
  compareStack(step, model, naive);
}

/** The same of a run that a bound cuts in the midst. */
function compareCut(name: string, source: string, random: number): void {
  const whole = compare(name, source);
  compare(name, source, 1 + Math.floor(random * whole));
}

/** Numbers from 0 to 1 that lie evenly however many there are: multiples of the golden ratio. */
const spread = (i: number): number => (i * 0.618034) % 1;

const folder = sharedFuzz();
const CORPUS = [...areas().flatMap((area) => casesIn(`${CASES}/${area}`)), ...(folder === null ? [] : casesIn(folder).slice(0, RANDOM))];

test("every coroutine of the asyncio corpus is told as the naive model tells it", () => {
  CORPUS.forEach(({ name, source }, i) => { compareCut(name, source, spread(i)); });
  expect(CORPUS.length).toBeGreaterThan(300);
}, LIMIT_MS);

test("every coroutine of random JavaScript programs is told as the naive model tells it", () => {
  const { seed, count } = askedFuzz({ seed: 20_261_125, count: 1500 });
  const features = { promiseTry: true, withResolvers: true, returnIntoDelegation: true };
  const sources = fc.sample(programs(features), { seed, numRuns: Math.ceil(count / 5) }); // each step of each: fewer than in the order fuzz
  sources.forEach((source, i) => { compareCut(source, source, spread(i)); });
}, LIMIT_MS);

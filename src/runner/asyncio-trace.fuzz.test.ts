/**
 * The traces of asyncio programs, the corpus and some of the shared random ones: they make sense to the model, at most one
 * coroutine runs at a step, what is ready is what is queued, and every cause leads back to the start.
 */
import { expect, test } from "vitest";
import { areas, CASES, casesIn, sharedFuzz } from "../testing/asyncio-cases.ts";
import { modelOf, runOnKernel } from "../testing/kernel-run.ts";
import type { TraceModel } from "../trace/model/model.ts";
import { State, type CoroutineRow } from "../trace/model/view.ts";

const BOUNDS = { maxRecords: 2_000_000, maxSeconds: 20 };
const LIMIT_MS = 120_000;
/** `TraceView.causes` gives no more links than this. */
const MOST_LINKS = 100;
/** Of longer traces the queue is not compared at every step. */
const LONG = 1500;
/** So many of the random programs. */
const RANDOM = 40;

const folder = sharedFuzz();
const cases = [...areas().flatMap((area) => casesIn(`${CASES}/${area}`)), ...(folder === null ? [] : casesIn(folder).slice(0, RANDOM))];

const idsWhere = (model: TraceModel, holds: (row: CoroutineRow) => boolean): number[] => model.rows.filter(holds).map((row) => row.id);

function stateAt({ spans }: CoroutineRow, step: number): State | -1 {
  const span = spans.at(step);
  return span < 0 ? -1 : spans.state(span);
}

/** Not of a task that was made for a loop which never ran it. */
const isReady = (row: CoroutineRow, step: number): boolean => stateAt(row, step) === State.Ready && row.spans.end(row.spans.at(step)) < Infinity;

function expectReadyAtCause(model: TraceModel): void {
  for (const { spans } of model.rows) {
    for (let i = 0; i < spans.length; i++) if (spans.state(i) === State.Ready) expect(spans.start(i)).toBe(spans.cause(i) + 1);
  }
}

/** But for the last step: there a run that was cut has ended, whoever ran. */
function expectQueue(model: TraceModel): void {
  for (let step = 0; step < model.length - 1; step++) {
    const { microtasks, stack } = model.moment(step);
    const queued = microtasks.map((job) => job.coroutine).filter((id) => id !== 0);
    const told = { step, queued: queued.sort((a, b) => a - b), running: stack };
    expect(told).toEqual({ step, queued: idsWhere(model, (row) => isReady(row, step)), running: idsWhere(model, (row) => stateAt(row, step) === State.Running) });
  }
}

function expectCauses(model: TraceModel): void {
  for (const { step, coroutine } of model.lines) {
    const causes = model.causes(step);
    const isWhole = causes.length < MOST_LINKS;
    expect({ step, writer: model.running(step), last: isWhole ? causes.at(-1)?.kind : "start" }).toEqual({ step, writer: coroutine, last: "start" });
  }
}

test("the traces of asyncio programs make sense", () => {
  for (const { name, source } of cases) {
    const model = modelOf(runOnKernel(source, BOUNDS));
    try {
      expect(model.problems).toBe(0);
      expectReadyAtCause(model);
      expectCauses(model);
      if (model.length <= LONG) expectQueue(model);
    } catch (error) {
      throw new Error(`the trace of ${name}`, { cause: error });
    }
  }
  expect(cases.length).toBeGreaterThan(250);
}, LIMIT_MS);

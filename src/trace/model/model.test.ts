import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitBatch } from "../split.ts";
import { manyLanes, sampleTrace, SAMPLE_IDS as ids, type BuiltTrace } from "../testing.ts";
import { randomRun, type TrueRun } from "../testing-random.ts";
import type { TraceBatch } from "../format.ts";
import { TraceModel } from "./model.ts";
import { awaitedText } from "./sites.ts";
import { treeOrder } from "./tree.ts";
import { State, type CoroutineRow, type TraceView } from "./view.ts";
import { TraceVersionError } from "./version-error.ts";

function modelOf({ header, batch }: BuiltTrace, cuts: readonly number[] = []): TraceModel {
  const model = new TraceModel(header);
  for (const piece of splitBatch(batch, cuts)) model.append(piece);
  return model;
}

/** `[state, start, end]` of each span of a row. */
function spansOf(row: CoroutineRow | undefined): [State, number, number][] {
  const { spans } = row ?? { spans: undefined };
  return Array.from({ length: spans?.length ?? 0 }, (_, i) => [spans?.state(i) ?? 0, spans?.start(i) ?? 0, spans?.end(i) ?? 0]);
}

/** Everything that a view can be asked, as plain data. */
function told(view: TraceView): unknown {
  const steps = Array.from({ length: view.length }, (_, step) => step);
  const rows = view.rows.map((row) => ({ ...row, spans: Array.from({ length: row.spans.length }, (_, i) => [row.spans.start(i), row.spans.end(i), row.spans.state(i), row.spans.site(i), row.spans.awaited(i), row.spans.cause(i)]) }));
  const { lines, warnings, instants, turns, endReason } = view;
  return { rows, lines, warnings, instants, turns, endReason, moments: steps.map((s) => view.moment(s)), causes: steps.map((s) => view.causes(s)), next: steps.map((s) => view.nextChange(s)), previous: steps.map((s) => view.previousChange(s)) };
}

describe("the sample trace", () => {
  const view = modelOf(sampleTrace());
  const { Running, Awaiting } = State;

  it("has a row for each coroutine, labelled by its call", () => {
    expect(view.rows.map((row) => [row.label, row.depth, row.ending])).toEqual([
      ["module", 0, "returned"],
      ["main()", 1, "returned"],
      ['fetch_data("API-1", 2)', 2, "returned"],
      ['fetch_data("API-2", 1)', 2, "returned"],
    ]);
    expect(view.problems).toBe(0);
  });

  it("has the spans that the run had", () => {
    expect(spansOf(view.row(ids.module))).toEqual([[Running, 1, 12], [Awaiting, 12, 24], [Running, 24, 25]]);
    expect(spansOf(view.row(ids.main))).toEqual([[Running, 2, 11], [Awaiting, 11, 22], [Running, 22, 24]]);
    expect(spansOf(view.row(ids.task1))).toEqual([[Running, 3, 6], [Awaiting, 6, 19], [Running, 19, 21]]);
    expect(spansOf(view.row(ids.task2))).toEqual([[Running, 7, 10], [Awaiting, 10, 14], [Running, 14, 16]]);
  });

  it("tells lines with the virtual time of their first character", () => {
    expect(view.lines.map((line) => [line.timeMs, line.text])).toEqual([
      [0, "fetching API-1"],
      [0, "fetching API-2"],
      [1000, "fetched API-2"],
      [2000, "fetched API-1"],
      [2000, "API-1, API-2"],
    ]);
  });

  it("has three instants, with the waits between them", () => {
    expect(view.instants).toEqual([
      { timeMs: 0, firstStep: 0, lastStep: 11 },
      { timeMs: 1000, firstStep: 13, lastStep: 16 },
      { timeMs: 2000, firstStep: 18, lastStep: 25 },
    ]);
    expect([12, 13].map((step) => view.timeMs(step))).toEqual([0, 1000]);
  });

  it("has a turn for the script and for each thing that the loop ran", () => {
    expect(view.turns.map((turn) => [turn.kind, turn.firstStep, turn.lastStep, turn.id, turn.cause])).toEqual([
      ["script", 0, 11, ids.module, -1],
      ["timer", 13, 13, ids.timer2, 8],
      ["resume", 14, 15, ids.task2, 13],
      ["reaction", 16, 16, 0, 15],
      ["timer", 18, 18, ids.timer1, 4],
      ["resume", 19, 20, ids.task1, 18],
      ["reaction", 21, 21, ids.all, 20],
      ["resume", 22, 23, ids.main, 21],
      ["resume", 24, 24, ids.module, 23],
    ]);
  });

  it("leads from the last line back to the start", () => {
    expect(view.causes(22).map((cause) => [cause.kind, cause.step, cause.coroutine, view.siteText(cause.site, 23)])).toEqual([
      ["reaction", 21, 0, ""],
      ["resumed", 20, ids.task1, "return id"],
      ["timer", 18, ids.task1, "setTimeout(resolve, ms)"],
      ["called", 2, ids.main, 'fetch_data("API-1", 2)'],
      ["called", 1, ids.module, "main()"],
      ["start", 0, ids.module, ""],
    ]);
  });

  it("tells the moment of a nested call and of a wait", () => {
    const nested = view.moment(7);
    expect(nested.stack).toEqual([ids.task2, ids.main, ids.module]);
    expect(view.siteText(nested.site)).toBe('console.log("fetching", id)');
    expect(nested.timers.map((timer) => timer.id)).toEqual([ids.timer1]);
    expect(view.moment(12)).toMatchObject({ stack: [], loop: "idle", timeMs: 0, microtasks: [] });
    expect(view.moment(12).timers.map((timer) => [timer.id, timer.dueMs])).toEqual([[ids.timer2, 1000], [ids.timer1, 2000]]);
    expect(view.moment(25)).toMatchObject({ loop: "ended", timeMs: 2000, timers: [] });
  });

  it("tells what is awaited without the keyword", () => {
    const main = view.row(ids.main);
    expect(awaitedText(view, main?.spans.site(1) ?? 0)).toBe("Promise.all([task1, task2])");
  });

  it("steps from change to change", () => {
    const steps = [];
    for (let step = 0; step < 25; step = view.nextChange(step)) steps.push(step);
    expect(steps).toEqual([0, 1, 2, 3, 6, 7, 10, 11, 12, 14, 16, 19, 21, 22, 24]);
    expect(view.nextChange(25)).toBe(25);
    expect([25, 24, 23, 1, 0].map((step) => view.previousChange(step))).toEqual([24, 22, 22, 0, 0]);
  });
});

/** Every row's state at every step, by the truth of the toy loop: a plain replay with objects. */
function trueState(run: TrueRun, id: number, step: number): State | -1 {
  let state: State | -1 = -1;
  for (const [from, next] of run.states.get(id) ?? []) if (from <= step) state = next;
  return state;
}

function modelState(row: CoroutineRow, step: number): State | -1 {
  const span = row.spans.at(step);
  return span < 0 ? -1 : row.spans.state(span);
}

describe("random runs", () => {
  const runs = fc.record({ seed: fc.nat(), size: fc.integer({ min: 1, max: 300 }) });

  it("are in the states in which the toy loop had them, at every step", () => {
    fc.assert(
      fc.property(runs, ({ seed, size }) => {
        const run = randomRun(seed, size);
        const view = modelOf(run);
        expect(view.problems).toBe(0);
        for (const row of view.rows) {
          const steps = Array.from({ length: view.length }, (_, step) => step);
          expect({ id: row.id, states: steps.map((step) => modelState(row, step)) }).toEqual({ id: row.id, states: steps.map((step) => trueState(run, row.id, step)) });
        }
        expect(view.lines.map((line) => line.text)).toEqual(run.lines);
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  it("have the stack, the queue and the timers that the toy loop had", () => {
    fc.assert(
      fc.property(runs, ({ seed, size }) => {
        const run = randomRun(seed, size);
        const view = modelOf(run);
        run.moments.forEach((moment, step) => {
          const { stack, loop, microtasks, timers } = view.moment(step);
          expect({ step, stack, loop, microtasks: microtasks.map((job) => [job.coroutine, job.cause]), timers: timers.map((timer) => timer.id) }).toEqual({ step, ...moment });
        });
      }),
      { seed: 2, numRuns: 150 },
    );
  });

  it("look the same in whatever batches they come", () => {
    const cutRuns = fc.record({ seed: fc.nat(), size: fc.integer({ min: 1, max: 150 }), cuts: fc.array(fc.nat(150), { maxLength: 12 }) });
    fc.assert(
      fc.property(cutRuns, ({ seed, size, cuts }) => {
        const run = randomRun(seed, size);
        const sorted = cuts.filter((cut) => cut * 4 <= run.batch.records.length).sort((a, b) => a - b);
        expect(told(modelOf(run, sorted))).toEqual(told(modelOf(run)));
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it("have causes that lead back to the start by steps that never grow", () => {
    fc.assert(
      fc.property(runs, ({ seed, size }) => {
        const view = modelOf(randomRun(seed, size));
        for (let step = 1; step < view.length; step++) {
          if (view.moment(step).stack.length === 0) continue;
          const causes = view.causes(step);
          const steps = causes.map((cause) => cause.step);
          expect(steps).toEqual([...steps].sort((a, b) => b - a));
          if (causes.length < 100) expect(causes.at(-1)?.kind).toBe("start");
        }
      }),
      { seed: 4, numRuns: 60 },
    );
  });
});

describe("odd input", () => {
  it("never throws, whatever the records say", () => {
    const words = fc.array(fc.tuple(fc.nat(25), fc.nat(9), fc.nat(6), fc.oneof(fc.nat(12), fc.constant(0xffffffff)), fc.oneof(fc.nat(6), fc.constant(0xffffffff))), { maxLength: 80 });
    const { header } = sampleTrace();
    fc.assert(
      fc.property(words, fc.constantFrom("browser" as const, "asyncio" as const), (records, loop) => {
        const model = new TraceModel({ ...header, loop });
        const batch: TraceBatch = { firstStep: 0, records: Uint32Array.from(records.flatMap(([kind, site, ...rest]) => [((kind << 24) | site) >>> 0, ...rest])), strings: ["", "a"], dues: new Float64Array(), values: Uint32Array.of(3, 1) };
        model.append(batch);
        told(model);
        expect(treeOrder(model.rows)).toHaveLength(model.rows.filter((row) => !row.hidden).length);
        for (let id = 0; id < 8; id++) model.awaited(id);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it("tells a moment anew when the trace has grown", () => {
    const { header, batch } = sampleTrace();
    const [first, rest] = splitBatch(batch, [13]);
    const model = new TraceModel(header);
    model.append(first!);
    const before = model.moment(99);
    expect([model.moment(99) === before, before.step]).toEqual([true, 12]);
    model.append(rest!);
    expect(model.moment(99).step).toBe(25);
  });

  it("counts a batch that does not follow on the last one", () => {
    const { header, batch } = sampleTrace();
    const model = new TraceModel(header);
    model.append({ ...batch, firstStep: 7 });
    expect([model.length, model.problems]).toEqual([0, 1]);
  });

  it("refuses another version by name", () => {
    const { header } = sampleTrace();
    expect(() => new TraceModel({ ...header, version: 2 as 1 })).toThrow(TraceVersionError);
  });
});

it("reads twenty thousand awaits of a thousand coroutines", () => {
  const { header, batches } = manyLanes(1000, 20);
  const model = new TraceModel(header);
  for (const batch of batches) model.append(batch);
  expect([model.rows.length, model.problems, model.endReason]).toEqual([1001, 0, "completed"]);
  expect(model.rows.filter((row) => row.ending === "threw")).toHaveLength(10);
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitBatch } from "../split.ts";
import type { BuiltTrace } from "../testing.ts";
import { randomAsyncioRun, type TrueAsyncioRun } from "../testing-random-asyncio.ts";
import { TraceModel } from "./model.ts";
import { treeOrder } from "./tree.ts";
import { State, type CoroutineRow, type TraceView } from "./view.ts";

function modelOf({ header, batch }: BuiltTrace, cuts: readonly number[] = []): TraceModel {
  const model = new TraceModel(header);
  for (const piece of splitBatch(batch, cuts)) model.append(piece);
  return model;
}

const stepsOf = (view: TraceView): number[] => Array.from({ length: view.length }, (_, step) => step);

function trueState(run: TrueAsyncioRun, id: number, step: number): State | -1 {
  let state: State | -1 = -1;
  for (const [from, next] of run.states.get(id) ?? []) if (from <= step) state = next;
  return state;
}

function modelState(row: CoroutineRow, step: number): State | -1 {
  const span = row.spans.at(step);
  return span < 0 ? -1 : row.spans.state(span);
}

/** Everything that a view can be asked, as plain data. */
function told(view: TraceView): unknown {
  const steps = stepsOf(view);
  const rows = view.rows.map((row) => ({ ...row, spans: Array.from({ length: row.spans.length }, (_, i) => [row.spans.start(i), row.spans.end(i), row.spans.state(i), row.spans.site(i), row.spans.awaited(i), row.spans.cause(i)]) }));
  const resources = view.resources.map((one) => [one.label, one.isManager, one.most, Array.from({ length: one.length }, (_, i) => [one.step(i), one.operation(i), one.depth(i), one.by(i)])]);
  const { lines, turns, cancels, endReason } = view;
  return { rows, lines, turns, cancels, resources, endReason, moments: steps.map((s) => view.moment(s)), causes: steps.map((s) => view.causes(s)), next: steps.map((s) => view.nextChange(s)) };
}

describe("random runs of an asyncio loop", () => {
  const runs = fc.record({ seed: fc.nat(), size: fc.integer({ min: 1, max: 300 }) });

  it("are in the states in which the toy loop had them, at every step", () => {
    fc.assert(
      fc.property(runs, ({ seed, size }) => {
        const run = randomAsyncioRun(seed, size);
        const view = modelOf(run);
        for (const row of view.rows) {
          const steps = stepsOf(view);
          expect({ id: row.id, states: steps.map((step) => modelState(row, step)) }).toEqual({ id: row.id, states: steps.map((step) => trueState(run, row.id, step)) });
        }
        expect(view.problems).toBe(0);
        expect(view.lines.map((line) => line.text)).toEqual(run.lines);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it("have the runner, the ready queue and the timers that the toy loop had", () => {
    fc.assert(
      fc.property(runs, ({ seed, size }) => {
        const run = randomAsyncioRun(seed, size);
        const view = modelOf(run);
        run.moments.forEach((moment, step) => {
          const { stack, loop, microtasks, timers } = view.moment(step);
          expect({ step, stack, loop, microtasks: microtasks.map((job) => [job.coroutine, job.cause]), timers: timers.map((timer) => timer.id) }).toEqual({ step, ...moment });
        });
      }),
      { seed: 2, numRuns: 100 },
    );
  });

  it("have ready rows, and those that wait in the queue are they", () => {
    fc.assert(
      fc.property(runs, ({ seed, size }) => {
        const view = modelOf(randomAsyncioRun(seed, size));
        for (const step of stepsOf(view)) {
          const ready = view.rows.filter((row) => modelState(row, step) === State.Ready).map((row) => row.id);
          const queued = view.moment(step).microtasks.map((job) => job.coroutine).filter((id) => id !== 0);
          expect({ step, queued: queued.sort((a, b) => a - b) }).toEqual({ step, queued: ready.sort((a, b) => a - b) });
        }
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it("have each row below who awaited it or made its task, and each above its children", () => {
    fc.assert(
      fc.property(runs, ({ seed, size }) => {
        const run = randomAsyncioRun(seed, size);
        const view = modelOf(run);
        expect(view.rows.map((row) => [row.id, row.parent])).toEqual(view.rows.map((row) => [row.id, run.parents.get(row.id)]));
        const order = treeOrder(view.rows).map(({ row, depth }) => ({ id: row.id, parent: row.parent, depth, own: row.depth }));
        expect(order).toHaveLength(view.rows.length);
        order.forEach((one, i) => {
          expect(one.depth).toBe(one.own);
          expect(one.parent === 0 || order.findIndex((other) => other.id === one.parent) < i).toBe(true);
        });
        expect(new Set(view.rows.map((row) => row.label)).size).toBe(view.rows.length);
      }),
      { seed: 4, numRuns: 100 },
    );
  });

  it("have turns that do not overlap, in one of which everybody runs", () => {
    fc.assert(
      fc.property(runs, ({ seed, size }) => {
        const view = modelOf(randomAsyncioRun(seed, size));
        view.turns.slice(1).forEach((turn, i) => expect(turn.firstStep).toBeGreaterThan(view.turns[i]?.lastStep ?? Infinity));
        for (const step of stepsOf(view)) {
          const running = view.running(step);
          if (running !== 0) expect(view.turns.some((turn) => turn.firstStep <= step && step <= turn.lastStep)).toBe(true);
          expect(view.rows.filter((row) => modelState(row, step) === State.Running).map((row) => row.id)).toEqual(running === 0 ? [] : [running]);
        }
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  it("have resources with the depths that the toy loop had", () => {
    fc.assert(
      fc.property(runs, ({ seed, size }) => {
        const run = randomAsyncioRun(seed, size);
        const view = modelOf(run);
        expect(view.resources.map((one) => [one.id, Array.from({ length: one.length }, (_, i) => [one.step(i), one.depth(i)])])).toEqual([...run.depths]);
        for (const one of view.resources) {
          for (const step of stepsOf(view)) expect(one.depth(one.at(step))).toBe(run.depths.get(one.id)?.filter(([at]) => at <= step).at(-1)?.[1] ?? 0);
        }
      }),
      { seed: 6, numRuns: 100 },
    );
  });

  it("look the same in whatever batches they come", () => {
    const cutRuns = fc.record({ seed: fc.nat(), size: fc.integer({ min: 1, max: 150 }), cuts: fc.array(fc.nat(150), { maxLength: 12 }) });
    fc.assert(
      fc.property(cutRuns, ({ seed, size, cuts }) => {
        const run = randomAsyncioRun(seed, size);
        const sorted = cuts.filter((cut) => cut * 4 <= run.batch.records.length).sort((a, b) => a - b);
        expect(told(modelOf(run, sorted))).toEqual(told(modelOf(run)));
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  it("have causes that lead back to the start by steps that never grow", () => {
    fc.assert(
      fc.property(runs, ({ seed, size }) => {
        const view = modelOf(randomAsyncioRun(seed, size));
        for (const step of stepsOf(view)) {
          if (view.running(step) === 0) continue;
          const causes = view.causes(step);
          const steps = causes.map((cause) => cause.step);
          expect(steps).toEqual([...steps].sort((a, b) => b - a));
          if (causes.length < 100) expect(causes.at(-1)?.kind).toBe("start");
        }
      }),
      { seed: 8, numRuns: 100 },
    );
  });
});

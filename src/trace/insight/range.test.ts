import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modelOf as kernelModelOf, runOnKernel } from "../../testing/kernel-run.ts";
import { TraceModel } from "../model/model.ts";
import { State, type CoroutineRow, type TraceView } from "../model/view.ts";
import { sampleTrace, type BuiltTrace } from "../testing.ts";
import { randomAsyncioRun } from "../testing-random-asyncio.ts";
import { randomRun } from "../testing-random.ts";
import { clampRange, summarizeRange } from "./range.ts";

function modelOf({ header, batch }: BuiltTrace): TraceModel {
  const model = new TraceModel(header);
  model.append(batch);
  return model;
}

const stateAt = ({ spans }: CoroutineRow, step: number): State | -1 => {
  const span = spans.at(step);
  return span < 0 ? -1 : spans.state(span);
};

/** Time of the steps in [from, to) at which `holds` is true, step by step. */
const msWhere = (trace: TraceView, from: number, to: number, holds: (step: number) => boolean): number => {
  let ms = 0;
  for (let step = from; step < to; step++) if (holds(step)) ms += trace.timeMs(step + 1) - trace.timeMs(step);
  return ms;
};

/** The summary's figures, counted step by step. */
function counted(trace: TraceView, from: number, to: number) {
  const steps = Array.from({ length: to - from }, (_, i) => from + i);
  const rows = trace.rows.filter((row) => !row.hidden);
  const ran = rows.map((row) => [row.id, steps.filter((step) => trace.running(step) === row.id).length] as const).filter(([, count]) => count > 0);
  const waits = (row: CoroutineRow, state: State) => msWhere(trace, from, to, (step) => stateAt(row, step) === state);
  const waited = rows.filter((row) => steps.some((step) => stateAt(row, step) === State.Awaiting || stateAt(row, step) === State.Ready));
  return {
    durationMs: msWhere(trace, from, to, () => true),
    ranMs: ran.map(([id]) => msWhere(trace, from, to, (step) => trace.running(step) === id)).map(Math.round).sort(),
    ran: ran.sort((a, b) => a[0] - b[0]),
    waited: waited.map((row) => [row.id, waits(row, State.Awaiting), waits(row, State.Ready)] as const).sort((a, b) => a[0] - b[0]),
    lines: trace.lines.filter(({ step }) => step >= from && step < to),
  };
}

function told(trace: TraceView, from: number, to: number): ReturnType<typeof counted> {
  const { durationMs, ran, waited, lines } = summarizeRange(trace, { from, to });
  return {
    durationMs,
    ranMs: ran.map(({ ms }) => Math.round(ms)).sort(),
    ran: ran.map(({ row, steps }) => [row.id, steps] as const).sort((a, b) => a[0] - b[0]),
    waited: waited.map(({ row, awaitingMs, readyMs }) => [row.id, awaitingMs, readyMs] as const).sort((a, b) => a[0] - b[0]),
    lines: [...lines],
  };
}

describe("the summary of a stretch", () => {
  it("of the sample's first wait: both tasks and main wait for one second", () => {
    const trace = modelOf(sampleTrace());
    const second = trace.instants[1]?.firstStep ?? 0;
    const { durationMs, waited, lines } = summarizeRange(trace, { from: 0, to: second });
    expect(durationMs).toBe(1000);
    expect(waited.map(({ awaitingMs }) => awaitingMs)).toEqual([1000, 1000, 1000, 1000]);
    expect(lines.map(({ text }) => text)).toEqual(["fetching API-1", "fetching API-2"]);
  });

  it("has those who waited longest first, each with its longest wait", () => {
    const trace = modelOf(sampleTrace());
    const { waited } = summarizeRange(trace, { from: 0, to: trace.length });
    const totals = waited.map(({ awaitingMs, readyMs }) => awaitingMs + readyMs);
    expect(totals).toEqual([...totals].sort((a, b) => b - a));
    for (const { row, longest } of waited) expect([State.Awaiting, State.Ready]).toContain(row.spans.state(longest));
  });

  it("tells how much time passed while one ran, and has those who took most first", () => {
    const trace = kernelModelOf(runOnKernel("async function hog() { await null; const s = Date.now(); while (Date.now() - s < 40); }\nawait hog();\nfor (let i = 0; i < 90; i++) console.log(i);\n"));
    const { ran } = summarizeRange(trace, { from: 0, to: trace.length });
    expect(ran.map(({ row, ms }) => [row.label, ms])).toEqual([["hog()", 40], ["module", 0]]);
  });

  it("is brought into the trace, at least a step long", () => {
    expect(clampRange({ from: 9, to: 4 }, 20)).toEqual({ from: 4, to: 9 });
    expect(clampRange({ from: -3, to: 99 }, 20)).toEqual({ from: 0, to: 20 });
    expect(clampRange({ from: 19, to: 19 }, 20)).toEqual({ from: 19, to: 20 });
    expect(clampRange({ from: 30, to: 40 }, 20)).toEqual({ from: 19, to: 20 });
  });

  const runs = fc.record({ seed: fc.nat(), size: fc.integer({ min: 2, max: 200 }), a: fc.nat(), b: fc.nat() });
  const check = (make: (seed: number, size: number) => BuiltTrace) => {
    fc.assert(
      fc.property(runs, ({ seed, size, a, b }) => {
        const trace = modelOf(make(seed, size));
        const { from, to } = clampRange({ from: a % trace.length, to: b % (trace.length + 1) }, trace.length);
        const summary = told(trace, from, to);
        const expected = counted(trace, from, to);
        expect(summary.durationMs).toBeCloseTo(expected.durationMs, 6);
        expect(summary.ran).toEqual(expected.ran);
        expect(summary.ranMs).toEqual(expected.ranMs);
        expect(summary.lines).toEqual(expected.lines);
        expect(summary.waited.map(([id, awaiting, ready]) => [id, Math.round(awaiting), Math.round(ready)])).toEqual(expected.waited.map(([id, awaiting, ready]) => [id, Math.round(awaiting), Math.round(ready)]));
      }),
      { seed: 1, numRuns: 150 },
    );
  };

  it("equals a count step by step, in a browser", () => check(randomRun));
  it("equals a count step by step, under asyncio", () => check(randomAsyncioRun));
});

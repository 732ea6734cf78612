import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modelOf, runOnKernel } from "../../testing/kernel-run.ts";
import { TraceModel } from "../model/model.ts";
import type { TraceView } from "../model/view.ts";
import type { BuiltTrace } from "../testing.ts";
import { randomAsyncioRun } from "../testing-random-asyncio.ts";
import { randomRun } from "../testing-random.ts";
import { criticalPath, pieceMs } from "./critical-path.ts";
import { lineShares } from "./path-lines.ts";

const traceOf = (source: string): TraceModel => modelOf(runOnKernel(source));

/** The pieces in which time passes: [kind, who, line, ms]. */
function timed(trace: TraceView): unknown[] {
  const pieces = criticalPath(trace).filter((piece) => pieceMs(trace, piece) > 0);
  return pieces.map((piece) => [piece.kind, trace.row(piece.coroutine)?.label ?? "", trace.site(piece.site).line, pieceMs(trace, piece)]);
}

/** Without gap from the first step to the last, so that the times add up to the run's. */
function expectWhole(trace: TraceView): void {
  const pieces = criticalPath(trace);
  expect(pieces.map(({ fromStep }) => fromStep)).toEqual([0, ...pieces.slice(0, -1).map(({ toStep }) => toStep)].slice(0, pieces.length));
  expect(pieces.every(({ fromStep, toStep }) => fromStep < toStep)).toBe(true);
  expect(pieces.at(-1)?.toStep ?? 0).toBe(trace.length);
  expect(pieces.reduce((sum, piece) => sum + pieceMs(trace, piece), 0)).toBeCloseTo(trace.timeMs(trace.length), 6);
}

const SLEEP = "const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));\n";

describe("the critical path in a browser", () => {
  it("is the longer of two that wait together, and those that wait one after the other", () => {
    const trace = traceOf(`${SLEEP}async function load(name: string, ms: number) {
  await sleep(ms);
  return name;
}
await load("a", 1000);
await Promise.all([load("b", 500), load("c", 1500)]);
`);
    expect(timed(trace)).toEqual([["timer", 'load("a", 1000)', 3, 1000], ["timer", 'load("c", 1500)', 3, 1500]]);
    expectWhole(trace);
  });

  it("goes to where a timer was set if another one waits for it", () => {
    const trace = traceOf(`let wake = () => {};
const woken = new Promise<void>((resolve) => { wake = resolve; });
async function waiter() { await woken; }
const waits = waiter();
setTimeout(() => wake(), 700);
await waits;
`);
    expect(timed(trace)).toEqual([["timer", "module", 5, 700]]);
    expectWhole(trace);
  });

  it("ends with the last timer, though the module had ended before", () => {
    expect(timed(traceOf("setTimeout(() => console.log(1), 300);\nsetTimeout(() => console.log(2), 900);\n"))).toEqual([["timer", "module", 2, 900]]);
  });

  it("tells whose timer was due while the loop was busy", () => {
    const trace = traceOf(`${SLEEP}async function hog() {
  await sleep(100);
  const end = Date.now() + 50;
  while (Date.now() < end);
  console.log("hog");
}
async function late() {
  await sleep(100);
  console.log("late");
  await sleep(10);
}
await Promise.all([hog(), late()]);
`);
    expect(timed(trace)).toEqual([["timer", "late()", 9, 100], ["ready", "late()", 9, 50], ["timer", "late()", 11, 10]]);
    expectWhole(trace);
  });

  it("tells who ran while time passed, at the line of its next deed", () => {
    const trace = traceOf(`${SLEEP}await sleep(100);
const end = Date.now() + 50;
while (Date.now() < end);
console.log("over");
`);
    expect(timed(trace)[0]).toEqual(["timer", "module", 2, 100]);
    const ran = timed(trace).slice(1) as [string, string, number, number][];
    expect(new Set(ran.map(([kind, name, line]) => `${kind} ${name} ${line}`))).toEqual(new Set(["ran module 5"]));
    expect(ran.reduce((sum, [, , , ms]) => sum + ms, 0)).toBe(50);
  });

  it("of a run in which no time passes has the steps alone", () => {
    const trace = traceOf("async function f() { await null; }\nawait f();\n");
    expect(timed(trace)).toEqual([]);
    expectWhole(trace);
  });
});

describe("the critical path under asyncio", () => {
  const LOCK = `import * as asyncio from "asyncio";
const lock = new asyncio.Lock();
async function work(name: string, seconds: number) {
  await lock.acquire();
  await asyncio.sleep(seconds);
  lock.release();
}
async function main() {
  await asyncio.gather(work("a", 2), work("b", 1));
}
asyncio.run(main());
`;

  it("goes through whoever held the lock that a task waited for", () => {
    const trace = traceOf(LOCK);
    expect(timed(trace)).toEqual([["timer", 'work("a", 2)', 5, 2000], ["timer", 'work("b", 1)', 5, 1000]]);
    expectWhole(trace);
  });

  it("goes through inner coroutines that are awaited inline", () => {
    const trace = traceOf(`import * as asyncio from "asyncio";
async function inner() {
  await asyncio.sleep(1.5);
}
async function outer() {
  await inner();
  await asyncio.sleep(0.5);
}
asyncio.run(outer());
`);
    expect(timed(trace)).toEqual([["timer", "inner()", 3, 1500], ["timer", "outer()", 7, 500]]);
    expectWhole(trace);
  });

  it("by lines gives each its share, the greatest first", () => {
    const trace = traceOf(LOCK);
    const [first] = lineShares(trace, criticalPath(trace));
    expect([first?.line, first?.ms, first?.longestMs]).toEqual([5, 3000, 2000]);
  });
});

describe("the critical path of random runs", () => {
  const runs = fc.record({ seed: fc.nat(), size: fc.integer({ min: 1, max: 400 }) });
  const check = (make: (seed: number, size: number) => BuiltTrace) => {
    fc.assert(
      fc.property(runs, ({ seed, size }) => {
        const { header, batch } = make(seed, size);
        const trace = new TraceModel(header);
        trace.append(batch);
        expectWhole(trace);
      }),
      { seed: 1, numRuns: 150 },
    );
  };

  it("is whole in a browser", () => check(randomRun));
  it("is whole under asyncio", () => check(randomAsyncioRun));
});

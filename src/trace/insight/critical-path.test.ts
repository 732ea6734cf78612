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

  it("gives the time in which a timer was due, but the loop was busy, to whoever ran", () => {
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
    expect(timed(trace)).toEqual([["timer", "late()", 9, 100], ["ran", "hog()", 5, 50], ["timer", "late()", 11, 10]]);
    expectWhole(trace);
  });

  it("tells who ran while time passed, at the line that took it and not at that of its next deed", () => {
    const trace = traceOf(`${SLEEP}await sleep(100);
const end = Date.now() + 50;
while (Date.now() < end);
console.log("over");
`);
    expect(timed(trace)).toEqual([["timer", "module", 2, 100], ["ran", "module", 4, 50]]);
    expectWhole(trace);
  });

  it("blames who blocked the loop, not who was ready meanwhile", () => {
    const trace = traceOf(`async function a() { await null; const s = Date.now(); while (Date.now() - s < 20); }
async function b() { await null; console.log("b"); }
a(); b();
`);
    expect(timed(trace)).toEqual([["ran", "a()", 1, 20]]);
    const [first] = lineShares(trace, criticalPath(trace));
    expect([first?.line, first?.blocks, first?.ms]).toEqual([1, true, 20]);
    expectWhole(trace);
  });

  it("of a line that blocks and then waits tells both, each with its time", () => {
    const trace = traceOf("for (let i = 0; i < 2; i++) { const s = Date.now(); while (Date.now() - s < 45); await new Promise((r) => setTimeout(r, 10)); }\n");
    const shares = lineShares(trace, criticalPath(trace)).filter(({ ms }) => ms > 0);
    expect(shares.map(({ line, blocks, ms, longest }) => [line, blocks, ms, longest.kind])).toEqual([[1, true, 90, "ran"], [1, false, 20, "timer"]]);
  });

  it("has two loops that block one after the other apart", () => {
    const trace = traceOf("const s = Date.now();\nwhile (Date.now() - s < 5);\nwhile (Date.now() - s < 12);\nconsole.log(1);\n");
    expect(timed(trace)).toEqual([["ran", "module", 2, 5], ["ran", "module", 3, 7]]);
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

describe("the critical path of a coroutine that blocks asyncio's loop", () => {
  it("is at the call that blocked, whoever waits for its turn", () => {
    const trace = traceOf(`import * as asyncio from "asyncio";
import * as time from "time";
async function a() {
  await asyncio.sleep(0.5);
  time.sleep(0.25);
}
async function b() {
  await asyncio.sleep(0.5);
}
async function main() {
  await asyncio.gather(a(), b());
}
asyncio.run(main());
`);
    expect(timed(trace)).toEqual([["timer", "b()", 8, 500], ["ran", "a()", 5, 250]]);
    expectWhole(trace);
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

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TraceModel } from "../model/model.ts";
import { sampleTrace, manyLanes, TraceBuilder, type BuiltTrace } from "../testing.ts";
import { randomRun } from "../testing-random.ts";
import { randomAsyncioRun } from "../testing-random-asyncio.ts";
import { chromeTrace } from "./chrome.ts";

interface Event {
  readonly ph: string;
  readonly name: string;
  readonly cat?: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly id?: number;
  readonly bp?: string;
  readonly s?: string;
  readonly args?: Record<string, unknown>;
}

function modelOf({ header, batch }: BuiltTrace): TraceModel {
  const model = new TraceModel(header);
  model.append(batch);
  return model;
}

function eventsOf(model: TraceModel): Event[] {
  const file = JSON.parse([...chromeTrace(model)].join("")) as { traceEvents: Event[] };
  return file.traceEvents;
}

/** Whole nanoseconds, in which sums are exact. */
function ns(us: number | undefined): number {
  return Math.round((us ?? 0) * 1000);
}

/** What the format's documentation demands of each phase. */
function expectSchema(event: Event): void {
  expect(["M", "X", "s", "f", "i", "C"]).toContain(event.ph);
  expect(event.pid).toBe(1);
  expect(Number.isInteger(event.tid)).toBe(true);
  expect(typeof event.name).toBe("string");
  if (event.ph === "M") return;
  expect(event.ts).toBeGreaterThanOrEqual(0);
  if (event.ph === "X") expect(event.dur).toBeGreaterThanOrEqual(0);
  if (event.ph === "i") expect(event.s).toBe("t");
  if (event.ph === "f") expect(event.bp).toBe("e");
}

/** In file order each `X` lies within the one that is still open on its track. */
function expectNested(events: readonly Event[]): void {
  const open = new Map<number, number[]>();
  for (const event of events) {
    if (event.ph !== "X") continue;
    const ends = open.get(event.tid) ?? [];
    open.set(event.tid, ends);
    const end = ns(event.ts) + ns(event.dur);
    while (ends.length > 0 && (ends.at(-1) ?? 0) <= ns(event.ts) && (ends.at(-1) ?? 0) < end) ends.pop();
    expect(end).toBeLessThanOrEqual(ends.at(-1) ?? Infinity);
    ends.push(end);
  }
}

/** Each arrow has a tail and a head, each after a slice with its time and track. */
function expectArrows(events: readonly Event[]): void {
  const slices = new Set<string>();
  const tails = new Map<number, Event>();
  for (const event of events) {
    const place = `${event.tid}@${event.ts}`;
    if (event.ph === "X") slices.add(place);
    if (event.ph !== "s" && event.ph !== "f") continue;
    expect(slices).toContain(place);
    if (event.ph === "s") tails.set(event.id ?? 0, event);
    else expect(tails.get(event.id ?? 0)).toMatchObject({ name: event.name, cat: event.cat });
  }
  expect(events.filter((event) => event.ph === "f")).toHaveLength(tails.size);
}

function expectIncreasing(events: readonly Event[]): void {
  const times = events.filter((event) => event.ph !== "M" && event.ph !== "s").map((event) => event.ts);
  expect(times).toEqual([...times].sort((a, b) => a - b));
}

function expectSound(events: readonly Event[]): void {
  events.forEach(expectSchema);
  expectNested(events);
  expectArrows(events);
  expectIncreasing(events);
}

describe("Chrome trace of the sample", () => {
  const events = eventsOf(modelOf(sampleTrace()));

  it("is sound", () => expectSound(events));

  it("names a track for the loop and for each coroutine", () => {
    expect(events.filter((event) => event.name === "thread_name").map((event) => event.args)).toEqual([
      { name: "event loop" },
      { name: "module" },
      { name: "main()" },
      { name: 'fetch_data("API-1", 2)' },
      { name: 'fetch_data("API-2", 1)' },
    ]);
  });

  it("draws the wait of a second as a second", () => {
    const wait = events.find((event) => event.cat === "awaiting" && event.args?.["id"] === 6);
    expect(wait).toMatchObject({ name: "await sleep(seconds * 1000)", ts: 10, dur: 1_000_001 - 10, args: { timeMs: 0, step: 10, line: 5 } });
  });

  it("draws an arrow from the timer to the coroutine that it woke", () => {
    const head = events.find((event) => event.ph === "f");
    const tail = events.find((event) => event.ph === "s" && event.id === head?.id);
    expect([tail?.tid, tail?.ts, head?.ts]).toEqual([1, 1_000_000, 1_000_001]);
  });
});

describe("Chrome trace of any run", () => {
  it("is sound", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 200 }), (seed, size) => expectSound(eventsOf(modelOf(randomRun(seed, size))))),
      { seed: 1, numRuns: 60 },
    );
  });

  it("is sound under asyncio too", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 200 }), (seed, size) => expectSound(eventsOf(modelOf(randomAsyncioRun(seed, size))))),
      { seed: 2, numRuns: 60 },
    );
  });

  it("comes in pieces that are small, however large the trace", () => {
    const { header, batches } = manyLanes(200, 20);
    const model = new TraceModel(header);
    for (const batch of batches) model.append(batch);
    expect(Math.max(...[...chromeTrace(model)].map((piece) => piece.length))).toBeLessThan(1000);
  });
});

describe("Chrome trace of an asyncio run", () => {
  const build = new TraceBuilder("run(work(1));", [
    { name: "work", text: "work(1)" },
    { name: "shutdown", text: "run", library: true },
  ], "asyncio");
  build.create(1, 0, 0, 0); // 0
  build.create(2, 1, 1, build.site("work(1)"), "1"); // 1
  build.task(2, 3, "eater", true); // 2
  build.resourceNew(1, 4, "Queue(2)", build.site("run")); // 3
  build.suspend(1, 3, 0, build.site("run(work(1))")); // 4
  build.start(2, 3, 2); // 5
  build.resource(2, 4, "put", 1); // 6
  build.cancelRequest(2, 3, 2); // 7
  build.cancelled(2, "CancelledError", 5); // 8
  build.create(5, 1, 2, 0); // 9
  build.return(1, "undefined", 8); // 10
  build.end(); // 11
  const events = eventsOf(modelOf(build.build()));

  it("names tracks by the names of tasks, and has none for what the loop itself made", () => {
    expect(events.filter((event) => event.name === "thread_name").map((event) => event.args?.["name"])).toEqual(["event loop", "module", "eater"]);
    expect(events.find((event) => event.ph === "X" && event.name === "eater")?.args).toMatchObject({ task: "eater", ending: "cancelled" });
  });

  it("has a counter for each resource, and a mark where a task was cancelled", () => {
    expect(events.find((event) => event.ph === "C" && event.name === "Queue(2)")?.args).toEqual({ depth: 1 });
    expect(events.find((event) => event.cat === "cancel")).toMatchObject({ ph: "i", name: "cancel()", tid: 3, args: { step: 7 } });
  });
});

import { describe, expect, it } from "vitest";
import { END_REASONS, Kind, ValueRole, WARNING_KINDS } from "../format.ts";
import { TraceBuilder } from "../testing.ts";
import { TraceModel } from "./model.ts";
import { awaitedText } from "./sites.ts";
import { State } from "./view.ts";

const SOURCE = "async function work() { await rest(); }\nasync function* give() { yield* more(); }\nfor await (const [x] of give(a, [b])) { log(x); }\nsetTimeout(tick, 5);";
const MODULE = 1;

function builder(): TraceBuilder {
  const build = new TraceBuilder(SOURCE, [
    { name: "work", text: "async function work" },
    { name: "give", text: "async function* give", flavour: "async generator" },
    { name: "", text: "async function work", flavour: "async arrow" },
  ]);
  build.create(build.id(), 0, 0, 0);
  return build;
}

function modelOf(build: TraceBuilder): TraceModel {
  const { header, batch } = build.build();
  const model = new TraceModel(header);
  model.append(batch);
  return model;
}

/** `state start-end`, for each span. */
function spansOf(model: TraceModel, id: number): string[] {
  const names = Object.keys(State);
  const spans = model.row(id)?.spans;
  return Array.from({ length: spans?.length ?? 0 }, (_, i) => `${names[spans?.state(i) ?? 0]} ${spans?.start(i)}-${spans?.end(i)}`);
}

describe("ready", () => {
  it("is what lies between the cause and the slice, though only the slice's end tells it", () => {
    const build = builder();
    const [a, b] = [build.id(), build.id()];
    for (const id of [a, b]) {
      const create = build.create(id, MODULE, 1, 0); // 1, 3
      build.suspend(id, 9, create); // 2, 4
    }
    build.suspend(MODULE, 0, 0); // 5: settles 9 meanwhile
    build.return(a, "", 5); // 6
    build.write(b, "hello"); // 7
    expect(spansOf(modelOf(build), b)).toEqual(["Running 4-5", "Awaiting 5-7", "Running 7-Infinity"]);
    build.return(b, "", 5); // 8
    const model = modelOf(build);
    expect(spansOf(model, b)).toEqual(["Running 4-5", "Awaiting 5-6", "Ready 6-7", "Running 7-9"]);
    expect(model.moment(6).microtasks).toEqual([{ coroutine: b, site: 0, cause: 5 }]);
  });

  it("lasts for ever if the run was cut before it ran", () => {
    const build = builder();
    build.suspend(MODULE, 0, 0); // 1
    build.record(Kind.Queued, 0, MODULE, 1, 0); // 2
    build.end(3); // 3
    const model = modelOf(build);
    expect(spansOf(model, MODULE)).toEqual(["Running 1-2", "Ready 2-Infinity"]);
    expect([model.endReason, model.moment(3).microtasks.length, model.moment(3).loop]).toEqual(["limit-records", 1, "ended"]);
  });
});

describe("whoever ran when the run was cut", () => {
  it("runs to the end, though it had written nothing since it was resumed", () => {
    const build = builder();
    const work = build.id();
    build.create(work, MODULE, 1, 0); // 1
    build.suspend(work, 0, 1); // 2
    build.suspend(MODULE, work, 0); // 3
    build.warn(0, WARNING_KINDS.indexOf("unhandled-rejection"), "no"); // 4
    build.warn(work, WARNING_KINDS.indexOf("limit"), "Cut"); // 5
    build.end(END_REASONS.indexOf("limit-seconds")); // 6
    const model = modelOf(build);
    expect(spansOf(model, work)).toEqual(["Running 2-3", "Awaiting 3-4", "Running 4-Infinity"]);
    expect([model.moment(6).stack, model.running(6), model.moment(6).loop]).toEqual([[work], work, null]);
    expect(model.problems).toBe(0);
  });
});

describe("an async generator", () => {
  it("never ran if it was closed before it was asked; whoever closed it did", () => {
    const build = builder();
    const [work, give] = [build.id(), build.id()];
    build.create(work, MODULE, 1, 0); // 1
    build.create(give, work, 2, 0); // 2
    build.suspend(work, 0, 1); // 3
    build.suspend(MODULE, work, 0); // 4
    build.closed(give, "", 5); // 5: by work, which has written nothing yet
    build.return(work, "", 3); // 6
    const model = modelOf(build);
    expect(spansOf(model, give)).toEqual(["Created 3-6"]);
    expect(spansOf(model, work).at(-1)).toBe("Running 5-7");
    expect([model.running(5), model.row(give)?.ending, model.problems]).toEqual([work, "closed", 0]);
  });

  it("has not begun until it is asked, and runs on top of who asks", () => {
    const build = builder();
    const give = build.id();
    build.create(give, MODULE, 2, 0); // 1
    build.write(MODULE, "before"); // 2
    build.yield(give, MODULE, 3); // 3
    build.suspend(MODULE, give, 0); // 4
    const model = modelOf(build);
    expect(spansOf(model, give)).toEqual(["Created 2-3", "Running 3-4", "Suspended 4-Infinity"]);
    expect([model.moment(3).stack, model.problems]).toEqual([[give, MODULE], 0]);
    expect(model.causes(3).map((cause) => cause.kind)).toEqual(["called", "start"]);
  });

  /** The module awaits, and is resumed by step 2; its first deed then is to ask the generator. */
  function silent(end: (build: TraceBuilder, give: number) => void): TraceModel {
    const build = builder();
    const give = build.id();
    build.create(give, MODULE, 2, 0); // 1
    build.suspend(MODULE, 0, 0); // 2
    end(build, give); // 3
    build.suspend(MODULE, give, 2); // 4
    return modelOf(build);
  }

  it("is known to have been asked by the consumer that its yield names", () => {
    const model = silent((build, give) => build.yield(give, MODULE, 3));
    expect(spansOf(model, MODULE)).toEqual(["Running 1-3", "Running 3-5", "Awaiting 5-Infinity"]);
    expect(model.moment(3).stack).toHaveLength(2);
    expect(model.turns.map((turn) => [turn.kind, turn.firstStep, turn.lastStep, turn.id])).toEqual([["script", 0, 2, 1], ["resume", 3, 4, 1]]);
  });

  it("is known to have been asked by whoever writes the next record", () => {
    const model = silent((build, give) => build.suspend(give, 0, 3));
    expect(spansOf(model, MODULE)).toEqual(["Running 1-3", "Running 3-5", "Awaiting 5-Infinity"]);
    expect(model.moment(3).stack).toHaveLength(2);
    expect(model.turns).toHaveLength(2);
  });
});

describe("a pipeline of async generators", () => {
  it("is nested by who asked whom, though only the innermost has written when its slice ends", () => {
    const build = builder();
    const [inner, outer] = [build.id(), build.id()];
    for (const id of [inner, outer]) build.create(id, MODULE, 2, 0); // 1, 2
    build.suspend(MODULE, 0, 0); // 3
    build.suspend(inner, 0, 4); // 4: asked by outer
    build.suspend(outer, inner, 4); // 5: asked by the module
    build.suspend(MODULE, outer, 3); // 6
    const model = modelOf(build);
    expect([4, 5, 6].map((step) => model.moment(step).stack)).toEqual([[inner, outer, MODULE], [outer, MODULE], [MODULE]]);
    expect(spansOf(model, outer)).toEqual(["Created 3-4", "Running 4-6", "Awaiting 6-Infinity"]);
    expect(model.causes(4).map((cause) => [cause.kind, cause.coroutine])).toEqual([["called", outer], ["called", MODULE], ["resumed", MODULE], ["start", MODULE]]);
  });

  it("that was asked one after the other is not nested", () => {
    const build = builder();
    const [first, second] = [build.id(), build.id()];
    for (const id of [first, second]) build.create(id, MODULE, 2, 0); // 1, 2
    build.suspend(MODULE, 0, 0); // 3
    build.suspend(first, 0, 4); // 4
    build.suspend(second, 0, 5); // 5
    build.suspend(MODULE, 0, 3); // 6
    const model = modelOf(build);
    expect([4, 5, 6].map((step) => model.moment(step).stack)).toEqual([[first, MODULE], [second, MODULE], [MODULE]]);
  });
});

describe("the loop's own deeds", () => {
  it("set an interval again after its callback, which is no reaction", () => {
    const build = builder();
    const site = build.site("setTimeout(tick, 5)");
    const timers = [build.id(), build.id()];
    const set = build.timerSet(MODULE, timers[0] ?? 0, 5, site); // 1
    build.return(MODULE, "", 0); // 2
    const fire = build.timerFire(timers[0] ?? 0, set); // 3
    build.callback(fire); // 4
    const again = build.timerSet(0, timers[1] ?? 0, 10, site); // 5
    build.timerFire(timers[1] ?? 0, again); // 6
    const model = modelOf(build);
    expect(model.turns.map((turn) => [turn.kind, turn.firstStep, turn.lastStep])).toEqual([["script", 0, 2], ["timer", 3, 4], ["timer", 6, 6]]);
    expect(model.causes(6).map((cause) => [cause.kind, cause.step])).toEqual([["timer", 6], ["timer", 3], ["start", 0]]);
  });

  it("are a turn of the timer together with its callback and what that calls", () => {
    const build = builder();
    const timer = build.id();
    const set = build.timerSet(MODULE, timer, 5, build.site("setTimeout(tick, 5)")); // 1
    build.return(MODULE, "", 0); // 2
    build.clock(5); // 3
    const fire = build.timerFire(timer, set); // 4
    const work = build.id();
    build.create(work, 0, 1, 0); // 5
    build.suspend(work, 0, 5); // 6
    build.callback(fire); // 7
    build.callback(7, 9); // 8
    build.return(work, "", 6); // 9
    const model = modelOf(build);
    expect(model.turns.map((turn) => [turn.kind, turn.firstStep, turn.lastStep])).toEqual([["script", 0, 2], ["timer", 4, 7], ["reaction", 8, 8], ["resume", 9, 9]]);
    expect([3, 4, 5, 6, 7, 8].map((step) => model.moment(step).loop)).toEqual(["idle", "timer", "timer", null, "timer", "reaction"]);
    expect(model.causes(6).map((cause) => [cause.kind, cause.step])).toEqual([["called", 5], ["timer", 4], ["start", 0]]);
    expect(model.siteText(model.causes(6)[1]?.site ?? 0)).toBe("setTimeout(tick, 5)");
  });

  it("pass virtual time while a coroutine blocks", () => {
    const build = builder();
    build.clock(3); // 1
    build.clock(4); // 2
    build.write(MODULE, "late"); // 3
    const model = modelOf(build);
    expect([1, 2, 3].map((step) => [model.moment(step).stack, model.timeMs(step)])).toEqual([[[1], 0], [[1], 3], [[1], 4]]);
    expect(model.instants).toEqual([{ timeMs: 0, firstStep: 0, lastStep: 0 }, { timeMs: 4, firstStep: 3, lastStep: 3 }]);
    expect(model.lines[0]?.timeMs).toBe(4);
  });
});

it("numbers repeated labels, and trims long ones", () => {
  const build = builder();
  const long = "x".repeat(80);
  for (const args of [undefined, undefined, "", "1", "1", long, long]) build.create(build.id(), 0, 1, 0, args);
  build.create(build.id(), 0, 3, 0);
  const trimmed = `work(${"x".repeat(54)}…`;
  expect(modelOf(build).rows.map((row) => row.label)).toEqual(["module", "work", "work #2", "work()", "work(1)", "work(1) #2", trimmed, `${trimmed} #2`, "(anonymous)"]);
});

it("tells values by step and role", () => {
  const build = builder();
  build.value(1, ValueRole.Yielded, "one");
  build.value(1, ValueRole.Resumed, "two");
  const model = modelOf(build);
  expect([ValueRole.Resumed, ValueRole.Yielded, ValueRole.Thrown].map((role) => model.value(1, role))).toEqual(["two", "one", ""]);
});

it("tells what is awaited, yielded and gone over", () => {
  const build = builder();
  const sites = ["await rest()", "yield* more()", "for await (const [x] of give(a, [b])) { log(x); }"].map((text) => build.site(text));
  const model = modelOf(build);
  expect(sites.map((site) => awaitedText(model, site))).toEqual(["rest()", "more()", "give(a, [b])"]);
  expect(model.siteText(sites[2] ?? 0, 10)).toBe("for aw…; }");
  expect(model.siteText(999)).toBe("");
});

it("tells warnings with their kind", () => {
  const build = builder();
  build.warn(MODULE, 2, "still waiting");
  build.warn(MODULE, 99, "?");
  expect(modelOf(build).warnings.map((warning) => [warning.kind, warning.message])).toEqual([["still-waiting", "still waiting"], ["other", "?"]]);
});

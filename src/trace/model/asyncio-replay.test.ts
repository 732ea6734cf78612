import { describe, expect, it } from "vitest";
import { TraceBuilder } from "../testing.ts";
import { TraceModel } from "./model.ts";
import { treeOrder } from "./tree.ts";
import { State } from "./view.ts";

const SOURCE = "async function main() { await work(1); }\nasync function work(n) { await rest(); }\nasync function* give() { yield 1; }\nrun(main());\ntask.cancel();\n";
const MODULE = 1;

/** Ids of a run in which the module has called `run(main())`; its last record is 4, and main runs in task 3. */
const IDS = { main: 2, task: 3 } as const;

function builder(): TraceBuilder {
  const build = new TraceBuilder(SOURCE, [
    { name: "main", text: "async function main" },
    { name: "work", text: "async function work" },
    { name: "give", text: "async function* give", flavour: "async generator" },
    { name: "sleep", text: "rest()", library: true },
  ], "asyncio");
  for (let id = 0; id < 3; id++) build.id();
  build.create(MODULE, 0, 0, 0); // 0
  build.create(IDS.main, MODULE, 1, build.site("main()", 1), ""); // 1
  build.task(IDS.main, IDS.task, "Task-1"); // 2
  build.suspend(MODULE, IDS.task, 0, build.site("run(main())")); // 3
  build.start(IDS.main, IDS.task, 2); // 4
  return build;
}

/** main calls function `index`, and awaits another coroutine that runs from step 9 on. Gives the ids of both. */
function inlineUser(build: TraceBuilder, index: number, args?: string): [called: number, user: number] {
  const [called, user] = [build.id(), build.id()];
  build.create(called, IDS.main, index, 0, args); // 5
  build.create(user, IDS.main, 2, 0, "user"); // 6
  build.suspend(IDS.main, user, 4); // 7
  build.start(user, IDS.task, 7); // 8
  return [called, user];
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

const turnsOf = (model: TraceModel): unknown[] => model.turns.map((turn) => [turn.kind, turn.firstStep, turn.lastStep, turn.id, turn.cause]);
const causesOf = (model: TraceModel, step: number): unknown[] => model.causes(step).map((cause) => [cause.kind, cause.step, cause.coroutine]);

describe("a task's root", () => {
  it("is created, ready from its Task record to its Start, then runs", () => {
    const build = builder();
    build.return(IDS.main, "", 4); // 5
    build.return(MODULE, "", 5); // 6
    const model = modelOf(build);
    expect(spansOf(model, IDS.main)).toEqual(["Created 2-3", "Ready 3-5", "Running 5-6"]);
    expect(spansOf(model, MODULE)).toEqual(["Running 1-4", "Awaiting 4-6", "Running 6-7"]);
    expect(turnsOf(model)).toEqual([["script", 0, 3, MODULE, -1], ["resume", 4, 5, IDS.main, 2], ["resume", 6, 6, MODULE, 5]]);
    expect(model.problems).toBe(0);
  });

  it("that is cancelled before its first step never ran", () => {
    const build = builder();
    const work = build.id();
    build.create(work, IDS.main, 2, 0, "1"); // 5
    build.task(work, 9, "Task-2"); // 6
    build.cancelRequest(work, 9, IDS.main, build.site("task.cancel()")); // 7
    build.suspend(IDS.main, 9, 4); // 8
    build.cancelled(work, "CancelledError", 6); // 9
    build.return(IDS.main, "", 9); // 10
    const model = modelOf(build);
    expect(spansOf(model, work)).toEqual(["Created 6-7", "Ready 7-10"]);
    expect([model.moment(9).stack, model.problems]).toEqual([[], 0]);
    expect(causesOf(model, 10)).toEqual([["resumed", 9, work], ["cancelled", 7, IDS.main], ["called", 2, MODULE], ["start", 0, MODULE]]);
    expect(model.cancels).toEqual([{ step: 7, coroutine: work, task: 9, asker: IDS.main, site: build.site("task.cancel()") }]);
  });

  it("stands below who made the task, and bears the name that was given", () => {
    const build = builder();
    const [work, user] = inlineUser(build, 2, "1");
    build.task(work, 9, "eater", true); // 9
    const model = modelOf(build);
    expect(model.row(work)).toMatchObject({ label: "eater", task: 9, taskName: "eater", isNamed: true, parent: user, depth: 3 });
    expect(model.row(IDS.main)).toMatchObject({ label: "main()", taskName: "Task-1", isNamed: false, parent: MODULE });
    expect(model.awaited(9)).toEqual({ kind: "task", name: "eater", coroutine: work });
    expect(model.awaited(IDS.main)).toEqual({ kind: "coroutine", name: "main()", coroutine: IDS.main });
  });

  it("that was used already stays what it was when another task is made of it", () => {
    const build = builder();
    const [work, user] = inlineUser(build, 2, "1");
    for (const [task, name] of [[90, "late"], [91, "later"]] as const) build.task(user, task, name, true); // 9, 10
    build.task(work, 92, "in time", true); // 11
    const model = modelOf(build);
    expect([model.row(user)?.label, model.row(user)?.task, model.awaited(91)?.coroutine, model.problems]).toEqual(["work(user)", 0, user, 0]);
    expect(model.row(work)?.label).toBe("in time");
  });

  it("keeps labels unique when it is named like another's call", () => {
    const build = builder();
    const ids = [build.id(), build.id(), build.id(), build.id()];
    for (const id of ids) build.create(id, IDS.main, 2, 0, "1");
    build.task(ids[0] ?? 0, 90, "work(1) #2", true);
    build.task(ids[2] ?? 0, 91, "work(1)", true);
    build.task(ids[2] ?? 0, 91, "other", true);
    const model = modelOf(build);
    expect(ids.map((id) => model.row(id)?.label)).toEqual(["work(1) #2 #2", "work(1) #2", "other", "work(1) #4"]);
  });
});

describe("a coroutine that is awaited inline", () => {
  it("runs in its awaiter's turn, and moves below it", () => {
    const build = builder();
    const [work, user] = [build.id(), build.id()];
    build.create(work, IDS.main, 2, 0, "1"); // 5: called by main,
    build.create(user, IDS.main, 2, 0, "2"); // 6
    build.suspend(IDS.main, user, 4); // 7
    build.start(user, IDS.task, 7); // 8
    build.suspend(user, work, 8); // 9: awaited by another, who was created later
    build.start(work, IDS.task, 9); // 10
    build.return(work, "", 10); // 11
    build.return(user, "", 11); // 12
    build.suspend(IDS.main, 77, 12); // 13
    const model = modelOf(build);
    expect(model.problems).toBe(0);
    expect(spansOf(model, work)).toEqual(["Created 6-11", "Running 11-12"]);
    expect(spansOf(model, user)).toEqual(["Created 7-9", "Running 9-10", "Awaiting 10-12", "Running 12-13"]);
    expect(turnsOf(model).at(-1)).toEqual(["resume", 4, 13, IDS.main, 2]);
    expect(treeOrder(model.rows).map(({ row, depth }) => [row.id, depth])).toEqual([[MODULE, 0], [IDS.main, 1], [user, 2], [work, 3]]);
    expect(model.moment(10)).toMatchObject({ stack: [], loop: null });
    expect(causesOf(model, 12)).toEqual([["resumed", 11, work], ["called", 9, user], ["called", 7, IDS.main], ["called", 2, MODULE], ["start", 0, MODULE]]);
  });

  it("that waits is woken itself, and its awaiter is not", () => {
    const build = builder();
    const work = build.id();
    build.create(work, IDS.main, 2, 0, "1"); // 5
    build.suspend(IDS.main, work, 4); // 6
    build.start(work, IDS.task, 6); // 7
    const timer = build.id();
    const set = build.timerSet(work, timer, 1000); // 8
    build.suspend(work, 77, 7); // 9
    build.clock(1000); // 10
    build.timerFire(timer, set); // 11
    build.return(work, "", 11); // 12
    build.return(IDS.main, "", 12); // 13
    const model = modelOf(build);
    expect(spansOf(model, IDS.main)).toEqual(["Created 2-3", "Ready 3-5", "Running 5-7", "Awaiting 7-13", "Running 13-14"]);
    expect(turnsOf(model).slice(1)).toEqual([["resume", 4, 9, IDS.main, 2], ["timer", 11, 11, timer, 8], ["resume", 12, 13, work, 11]]);
    expect([model.awaited(timer), model.awaited(77), model.problems]).toEqual([{ kind: "timer", name: "", coroutine: 0 }, null, 0]);
  });
});

describe("an async generator", () => {
  it("runs when it is asked, hands over at its yield, and keeps its place", () => {
    const build = builder();
    const [give, user] = inlineUser(build, 3);
    build.suspend(user, give, 8); // 9
    build.start(give, IDS.task, 9); // 10
    build.yield(give, user, 10); // 11
    build.suspend(user, give, 11); // 12
    build.closed(give, "", 12); // 13
    build.return(user, "", 13); // 14
    const model = modelOf(build);
    expect(spansOf(model, give)).toEqual(["Created 6-11", "Running 11-12", "Suspended 12-13", "Running 13-14"]);
    expect(spansOf(model, user)).toEqual(["Created 7-9", "Running 9-10", "Awaiting 10-12", "Running 12-13", "Awaiting 13-14", "Running 14-15"]);
    expect([model.row(give)?.parent, model.turns.length, model.problems]).toEqual([IDS.main, 2, 0]);
  });

  it("that was closed before it was asked never ran", () => {
    const build = builder();
    const give = build.id();
    build.create(give, IDS.main, 3, 0); // 5
    build.suspend(IDS.main, give, 4); // 6
    build.closed(give, "", 6); // 7
    build.return(IDS.main, "", 7); // 8
    const model = modelOf(build);
    expect(spansOf(model, give)).toEqual(["Created 6-8"]);
    expect(spansOf(model, IDS.main).slice(2)).toEqual(["Running 5-7", "Awaiting 7-8", "Running 8-9"]);
    expect(model.problems).toBe(0);
  });
});

describe("who made a task", () => {
  it("stands where he made it, wherever his slice went on to", () => {
    const build = builder();
    const [work, made] = [build.id(), build.site("work(1)")];
    build.create(work, IDS.main, 2, made); // 5
    build.task(work, 90, "Task-2", false, made); // 6
    build.write(IDS.main, "later", build.site("task.cancel()")); // 7
    build.suspend(IDS.main, 0, 4); // 8
    build.start(work, 90, 6); // 9
    build.return(work, "", 9); // 10
    expect(modelOf(build).causes(10)[0]).toEqual({ step: 6, kind: "called", coroutine: IDS.main, site: made });
  });
});

describe("what woke a task", () => {
  it("is whoever asked to cancel it, or the timer that did", () => {
    const build = builder();
    const timer = build.id();
    const set = build.timerSet(IDS.main, timer, 5); // 5
    build.suspend(IDS.main, 77, 4); // 6
    build.clock(5); // 7
    build.timerFire(timer, set); // 8
    build.cancelRequest(IDS.main, IDS.task, 0); // 9
    build.callback(6, 0); // 10: another handle
    build.cancelled(IDS.main, "CancelledError", 9); // 11
    const model = modelOf(build);
    expect(turnsOf(model).slice(2)).toEqual([["timer", 8, 9, timer, 5], ["reaction", 10, 10, 0, 6], ["resume", 11, 11, IDS.main, 9]]);
    expect(causesOf(model, 11)).toEqual([["cancelled", 9, 0], ["timer", 8, IDS.main], ["called", 2, MODULE], ["start", 0, MODULE]]);
    expect(model.row(IDS.main)?.ending).toBe("cancelled");
  });

  it("is not the cancelling of another task, though it happened at the same step", () => {
    const build = builder();
    const [other, woken] = [build.id(), build.id()];
    for (const [i, id] of [other, woken].entries()) {
      build.create(id, IDS.main, 2, 0); // 5, 7
      build.task(id, 90 + i, `Task-${i}`); // 6, 8
    }
    build.suspend(IDS.main, 0, 4); // 9
    for (const [i, id] of [other, woken].entries()) {
      build.start(id, 90 + i, 6 + 2 * i); // 10, 12
      build.suspend(id, 70 + i, 10 + 2 * i); // 11, 13
    }
    build.cancelRequest(other, 90, IDS.main); // 14: it had settled a future before
    build.return(IDS.main, "", 9); // 15
    build.return(woken, "", 14); // 16
    expect(causesOf(modelOf(build), 16)[0]).toEqual(["resumed", 14, IDS.main]);
  });

  it("is a plain callback, which bears no name", () => {
    const build = builder();
    build.suspend(IDS.main, 77, 4); // 5
    build.write(0, "from a callback"); // 6
    build.callback(5, 77); // 7
    build.return(IDS.main, "", 7); // 8
    const model = modelOf(build);
    expect(turnsOf(model).slice(2)).toEqual([["reaction", 6, 7, 77, 5], ["resume", 8, 8, IDS.main, 7]]);
    expect(causesOf(model, 8).slice(0, 2)).toEqual([["reaction", 7, 0], ["resumed", 5, IDS.main]]);
  });
});

describe("the body of an async_with", () => {
  it("is named as the block that it stands for", () => {
    const build = new TraceBuilder("async_with(lock, async () => {});\nlater(async () => {});", [{ name: "", text: "async () =>", flavour: "async arrow" }], "asyncio");
    const [module, body, other] = [build.id(), build.id(), build.id()];
    build.create(module, 0, 0, 0);
    build.create(body, module, 1, build.site("async_with(lock, async () => {})"), "null");
    build.create(other, module, 1, build.site("later(async () => {})"), "null");
    expect(modelOf(build).rows.map(({ label }) => label)).toEqual(["module", "async with body", "(anonymous)(null)"]);
  });
});

describe("library coroutines", () => {
  it("have a row where the snippet called them, and none where the loop did", () => {
    const build = builder();
    const [own, loops] = [build.id(), build.id()];
    build.create(own, IDS.main, 4, build.site("rest()")); // 5
    build.create(loops, IDS.main, 4, 0); // 6
    const model = modelOf(build);
    expect([own, loops].map((id) => [model.row(id)?.library, model.row(id)?.hidden])).toEqual([[true, false], [true, true]]);
    expect(treeOrder(model.rows).map(({ row }) => row.id)).toEqual([MODULE, IDS.main, own]);
  });
});

describe("records that make no sense", () => {
  it("are counted: a coroutine that acts while another runs, a start of one that has run, a wake-up of an awaiter", () => {
    const problems = (write: (build: TraceBuilder) => void): number => {
      const build = builder();
      write(build);
      return modelOf(build).problems;
    };
    expect(problems((build) => build.write(MODULE, "no"))).toBe(1);
    expect(problems((build) => build.start(IDS.main, IDS.task, 2))).toBe(1);
    expect(problems((build) => build.write(0, "no"))).toBe(1);
    expect(problems((build) => build.resource(IDS.main, 99, "put", 1))).toBe(1);
    expect(problems((build) => build.task(MODULE, IDS.task, "twice"))).toBe(1);
  });
});

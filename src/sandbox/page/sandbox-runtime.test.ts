import { beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_RUN_OPTIONS, type Outcome } from "../../runner/outcome.ts";
import { Kind } from "../../trace/format.ts";
import { SandboxError } from "./sandbox-error.ts";
import { SandboxRuntime } from "./sandbox-runtime.ts";
import { FakeClock, FakeFrame, RunNotes, settled } from "./testing.ts";

const OUTCOME: Outcome = {
  outcome: "completed", loop: "browser", limit: null, pending: 0, error: null, compileErrors: [], warnings: [],
  timeMs: 0, realMs: 1, steps: 1, coroutines: 0,
};

let clock: FakeClock;
let frames: FakeFrame[];
let runtime: SandboxRuntime;
let notes: RunNotes;

const frame = (): FakeFrame => frames.at(-1) as FakeFrame;

beforeEach(async () => {
  clock = new FakeClock();
  frames = [];
  notes = new RunNotes();
  const open = async (): Promise<FakeFrame> => {
    frames.push(new FakeFrame());
    return frame();
  };
  runtime = new SandboxRuntime(open, clock);
  await settled();
  frame().said(1, { t: "ready" });
});

/** Starts a run in the warm worker and says that it began. */
function begin(): { id: string; worker: number; stop: () => void } {
  const handle = runtime.run("code", DEFAULT_RUN_OPTIONS, notes);
  const { worker } = frame().lastSent();
  frame().said(worker, { t: "started", id: handle.id });
  return { id: handle.id, worker, stop: () => { handle.stop(); } };
}

const header = (id: string) => ({ t: "header" as const, id, text: '{"version":1,"loop":"browser","functions":[]}', sites: new ArrayBuffer(16) });
const batch = (id: string, firstStep = 0, records = [Kind.End << 24, 0, 0, 0]) => ({
  t: "batch" as const, id, firstStep, text: '[""]', records: new Uint32Array(records).buffer, dues: new ArrayBuffer(0), values: new ArrayBuffer(0),
});

describe("a run", () => {
  it("hands on which statements ran", () => {
    const { id, worker } = begin();
    frame().said(worker, { ...header(id), statements: new Uint32Array([1, 0]).buffer });
    frame().said(worker, { ...batch(id), ran: new Uint8Array([1]).buffer });
    expect([[...(notes.headers[0]?.statements ?? [])], [...(notes.batches[0]?.ran ?? [])]]).toEqual([[1, 0], [1]]);
  });

  it("takes the warm worker, tells header, batches and outcome, and ends the worker", () => {
    const { id, worker } = begin();
    expect(worker).toBe(1);
    frame().said(worker, header(id));
    frame().said(worker, batch(id));
    frame().said(worker, { t: "outcome", id, text: JSON.stringify(OUTCOME) });
    expect(notes.headers[0]).toMatchObject({ source: "code", loop: "browser" });
    expect(notes.batches).toHaveLength(1);
    expect(notes.ends).toEqual([{ kind: "outcome", outcome: OUTCOME }]);
    expect(frame().of("kill")).toEqual([{ t: "kill", worker: 1 }]);
  });

  it("has the next worker started once its own records are here, and not before", () => {
    const { id, worker } = begin();
    expect(frame().of("spawn")).toHaveLength(1);
    frame().said(worker, header(id));
    frame().said(worker, batch(id));
    expect(frame().of("spawn").map((command) => command.worker)).toEqual([1, 2]);
  });

  it("keeps what the worker said before Stop was confirmed", () => {
    const { id, worker, stop } = begin();
    frame().alive = false;
    frame().said(worker, header(id));
    stop();
    frame().said(worker, batch(id));
    frame().report({ t: "gone", worker, reason: "killed", detail: "" });
    expect(notes.batches).toHaveLength(1);
    expect(notes.ends).toEqual([{ kind: "stopped" }]);
  });

  it("is over once: nothing is told after its end", () => {
    const { id, worker, stop } = begin();
    stop();
    stop();
    frame().said(worker, header(id));
    expect(notes.ends).toEqual([{ kind: "stopped" }]);
    expect(notes.headers).toEqual([]);
  });

  it("stops the one before it", () => {
    begin();
    const second = new RunNotes();
    runtime.run("more", DEFAULT_RUN_OPTIONS, second);
    expect(notes.ends).toEqual([{ kind: "stopped" }]);
    expect(second.ends).toEqual([]);
  });

  it("is ended one second after its bound, and not before", () => {
    begin();
    clock.advance(5999);
    expect(notes.ends).toEqual([]);
    clock.advance(1);
    expect(notes.ends).toMatchObject([{ kind: "killed", reason: "time" }]);
  });

  it("is ended if it does not even compile", () => {
    runtime.run("code", DEFAULT_RUN_OPTIONS, notes);
    clock.advance(10_000);
    expect(notes.ends).toMatchObject([{ kind: "killed", reason: "time" }]);
  });

  it.each([
    ["a second start", (id: string) => [{ t: "started" as const, id }]],
    ["a batch before the header", (id: string) => [batch(id)]],
    ["a second header", (id: string) => [header(id), header(id)]],
    ["a batch that leaves steps out", (id: string) => [header(id), batch(id, 5)]],
    ["a record of no kind", (id: string) => [header(id), batch(id, 0, [0, 0, 0, 0])]],
    ["an outcome that is none", (id: string) => [{ t: "outcome" as const, id, text: '{"outcome":"won"}' }]],
    ["an outcome that is no JSON", (id: string) => [{ t: "outcome" as const, id, text: "{" }]],
  ])("is ended as invalid by %s", (_what, reports) => {
    const { id, worker } = begin();
    for (const report of reports(id)) frame().said(worker, report);
    expect(notes.ends).toMatchObject([{ kind: "killed", reason: "invalid" }]);
  });

  it("does not hear what bears the id of another run", () => {
    const { worker } = begin();
    frame().said(worker, header("forged"));
    expect(notes.headers).toEqual([]);
    expect(notes.ends).toEqual([]);
  });

  it("tells what the relay found", () => {
    const { worker } = begin();
    frame().report({ t: "gone", worker, reason: "flood", detail: "" });
    expect(notes.ends).toMatchObject([{ kind: "killed", reason: "flood" }]);
  });
});

describe("a frame whose process is gone", () => {
  it("is found out after two seconds, replaced, and the next run works", async () => {
    begin();
    const dead = frame();
    dead.alive = false;
    clock.advance(2500);
    expect(notes.ends).toMatchObject([{ kind: "killed", reason: "crashed" }]);
    expect(dead.closed).toBe(true);
    await settled();
    expect(frames).toHaveLength(2);
    frame().said(1, { t: "ready" });
    notes = new RunNotes();
    const { id, worker } = begin();
    frame().said(worker, { t: "outcome", id, text: JSON.stringify(OUTCOME) });
    expect(notes.ends).toEqual([{ kind: "outcome", outcome: OUTCOME }]);
  });

  it("ends a Stop that nobody confirms", () => {
    const { stop } = begin();
    frame().alive = false;
    stop();
    clock.advance(2500);
    expect(notes.ends).toEqual([{ kind: "stopped" }]);
  });

  it("is not replaced for ever if none ever works", async () => {
    for (let i = 0; i < 3; i++) {
      frame().alive = false;
      runtime.check("code", "auto").catch(() => undefined);
      clock.advance(5000);
      await settled();
    }
    clock.advance(60_000);
    await settled();
    // The one that worked, its replacement, and one for each later question.
    expect(frames.length).toBeLessThanOrEqual(4);
  });
});

describe("compiling ahead", () => {
  const NOTHING = { errors: [], decision: { loop: "browser", because: null } };
  const answer = (text = '{"errors":[],"loop":"browser","because":null}'): void => {
    const { worker, command } = frame().lastSent();
    frame().said(worker, { t: "compiled", id: command.id, text });
  };

  it("tells the errors, and the loop that the imports choose", async () => {
    const errors = [{ kind: "syntax", message: "no", start: 0, end: 1, line: 1, column: 1 }];
    const check = runtime.check("a", "browser");
    expect(frame().lastSent().command).toMatchObject({ t: "compile", source: "a", loop: "browser" });
    answer(JSON.stringify({ errors, loop: "asyncio", because: "contextlib" }));
    expect(await check).toEqual({ errors, decision: { loop: "asyncio", because: "contextlib" } });
  });

  it("compiles the first and the newest of many calls, and answers those between by null", async () => {
    const checks = ["a", "b", "c", "d"].map((source) => runtime.check(source, "auto"));
    answer();
    answer();
    expect(await Promise.all(checks)).toEqual([null, null, null, NOTHING]);
    expect(frame().of("send").map(({ command }) => command.source)).toEqual(["a", "d"]);
  });

  it("is asked again elsewhere if its worker was taken by a run that was stopped", async () => {
    const check = runtime.check("a", "auto");
    runtime.run("a", DEFAULT_RUN_OPTIONS, notes).stop();
    await settled();
    const again = frame().lastSent();
    expect(again).toMatchObject({ worker: 2, command: { t: "compile", source: "a" } });
    answer();
    expect(await check).toEqual(NOTHING);
  });

  it("gives up after ten seconds, in words, and the next call works", async () => {
    const check = runtime.check("a", "auto");
    const refused = expect(check).rejects.toThrow("did not compile within 10 seconds");
    clock.advance(10_000);
    await refused;
    const next = runtime.check("b", "auto");
    answer();
    expect(await next).toEqual(NOTHING);
  });

  it("tells that the compiler itself failed, and the next call works", async () => {
    const refused = expect(runtime.check("a", "auto")).rejects.toThrow("The compiler failed: RangeError");
    const { worker, command } = frame().lastSent();
    frame().said(worker, { t: "failed", id: command.id, text: "RangeError" });
    await refused;
    const next = runtime.check("b", "auto");
    expect(frame().lastSent().worker).toBe(worker);
    answer();
    expect(await next).toEqual(NOTHING);
  });

  it.each([
    ["errors that are none", '{"errors":[{"kind":"syntax"}],"loop":"browser","because":null}'],
    ["no object", "[]"],
    ["a loop that is none", '{"errors":[],"loop":"node","because":"fs"}'],
    ["asyncio without a reason", '{"errors":[],"loop":"asyncio","because":null}'],
    ["the browser with one", '{"errors":[],"loop":"browser","because":"asyncio"}'],
    ["a module of any length", JSON.stringify({ errors: [], loop: "asyncio", because: "x".repeat(101) })],
  ])("refuses %s", async (_, text) => {
    const refused = expect(runtime.check("a", "auto")).rejects.toThrow(SandboxError);
    answer(text);
    await refused;
  });
});

describe("opening", () => {
  it("tells who waits why there is no sandbox", async () => {
    const failing = new SandboxRuntime(() => Promise.reject(new SandboxError("runtime-not-loaded", "not there")), clock);
    await expect(failing.ready).rejects.toThrow("not there");
    failing.run("a", DEFAULT_RUN_OPTIONS, notes);
    await settled();
    expect(notes.ends).toMatchObject([{ kind: "killed", reason: "crashed" }]);
    await expect(failing.check("a", "auto")).rejects.toThrow("not there");
  });

  it("tells when the worker does not start, and does not try for ever", async () => {
    const dead = new FakeFrame();
    const failing = new SandboxRuntime(() => Promise.resolve(dead), clock);
    await settled();
    dead.report({ t: "gone", worker: 1, reason: "crashed", detail: "SyntaxError" });
    await expect(failing.ready).rejects.toThrow("did not start. SyntaxError");
    expect(dead.of("spawn")).toHaveLength(1);
  });

  it("closes for good", async () => {
    begin();
    runtime.close();
    expect(notes.ends).toEqual([{ kind: "stopped" }]);
    expect(frame().closed).toBe(true);
    await expect(runtime.check("a", "auto")).rejects.toThrow("closed");
  });
});

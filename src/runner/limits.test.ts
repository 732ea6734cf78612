/** The bounds of a run: by records and by real time; whatever the snippet does, they hold. */
import { describe, expect, test } from "vitest";
import { modelOf, runOnKernel } from "../testing/kernel-run.ts";
import { State } from "../trace/model/view.ts";

const SHORT = { maxSeconds: 0.3 };

describe("A run is cut at its bound of records", () => {
  test.each([
    ["microtasks", "const again = (): any => Promise.resolve().then(again); again()"],
    ["awaits", "(async () => { for (;;) await null })()"],
    ["timers", "const again = () => { setTimeout(again) }; again()"],
    ["an interval", "setInterval(() => {}, 1)"],
    ["calls", "const f = async (): Promise<void> => { await f() }; try { await f() } finally { await f() }"],
    ["an async generator", "async function* g() { for (;;) yield 1 } for await (const x of g()) { try { await x } catch { for (;;) await x } }"],
    ["lines", "for (;;) console.log('line')"],
    ["a thenable that resolves with itself", "const t = { then(ok: any) { ok(t) } }; await t"],
  ])("endless %s", (_of, source) => {
    const run = runOnKernel(source, { maxRecords: 1000 });
    expect(run.outcome).toMatchObject({ outcome: "limit", limit: "records" });
    const model = modelOf(run);
    expect({ end: model.endReason, problems: model.problems }).toEqual({ end: "limit-records", problems: 0 });
    expect(run.outcome.steps).toBe(model.length);
    expect(run.outcome.steps).toBeLessThan(1000 + 300); // the closing records come on top
  });

  test("the lines up to it are the same as those of a longer run", () => {
    const source = "(async () => { for (let i = 0; ; i++) { await null; console.log(i) } })()";
    const short = runOnKernel(source, { maxRecords: 1000 });
    const long = runOnKernel(source, { maxRecords: 2000 });
    expect(short.lines.length).toBeGreaterThan(100);
    expect(long.lines.slice(0, short.lines.length)).toEqual(short.lines);
  });
});

describe("A run is cut at its bound of seconds", () => {
  test.each([
    ["for (;;) ;", "for (;;) ;"],
    ["while", "while (true) {}"],
    ["do, in an async function after an await", "(async () => { await 0; do {} while (true) })()"],
    ["recursion that never gets deep", "const f = (n: number): number => n > 0 ? f(n - 1) : 0; const g = (): void => { f(50); queueMicrotask(g) }; for (;;) f(50)"],
    ["try and catch", "for (;;) { try { for (;;) ; } catch {} }"],
    ["try and finally", "while (true) { try { while (true) {} } finally { continue } }"],
    ["finally in an async function", "async function f(): Promise<void> { try { for (;;) ; } finally { await f() } } await f()"],
    ["finally in a generator that is closed", "async function* g() { try { yield 1 } finally { for (;;) ; } } for await (const x of g()) { void x; for (;;) ; }"],
    ["an executor", "new Promise(() => { for (;;) ; }).catch(() => { for (;;) ; })"],
    ["a then that is got", "await { get then(): any { for (;;) ; } }"],
    ["a reaction to it", "Promise.resolve().then(() => { for (;;) ; }).finally(() => console.log('no'))"],
    ["a timer", "setTimeout(() => { for (;;) ; }); setTimeout(() => console.log('no'))"],
  ])("an endless loop cannot hold it off: %s", (_what, source) => {
    const run = runOnKernel(source, SHORT);
    expect(run.outcome).toMatchObject({ outcome: "limit", limit: "seconds" });
    expect(run.outcome.realMs).toBeGreaterThanOrEqual(300);
    expect(run.outcome.realMs).toBeLessThan(3000);
    expect(run.lines).toEqual([]);
    expect(modelOf(run).endReason).toBe("limit-seconds");
  });

  test("a long loop that ends in time is not cut", () => {
    expect(runOnKernel("let n = 0; for (let i = 0; i < 5_000_000; i++) n += i; console.log(n)").lines).toEqual([{ text: "12499997500000", timeMs: 0 }]);
  });
});

test.each([
  ["in a call", "async function f() { for (;;) ; } async function g() { await f(); } g()", ["f", "g", "module"]],
  ["after an await", "async function f() { await 0; for (;;) ; } await f()", ["f"]],
  ["after a finally", "async function f() { await 0; try { for (;;) ; } finally { console.log(1); } } await f()", ["f"]],
  ["in a generator", "async function* g() { await 0; for (;;) ; } for await (const x of g()) console.log(x)", ["g"]],
  ["in a callback", "async function f() { await 0; } f(); setTimeout(() => { for (;;) ; })", []],
  ["in asyncio", 'import * as asyncio from "asyncio"; async function f() { await asyncio.sleep(1); for (;;) ; } async function g() { await f(); } asyncio.run(g())', ["f"]],
])("whoever ran when the run was cut runs at its end: %s", (_where, source, names) => {
  const model = modelOf(runOnKernel(source, SHORT));
  const last = model.length - 1;
  const nameOf = (id: number) => model.row(id)?.name;
  expect(model.moment(last).stack.map(nameOf)).toEqual(names);
  expect(model.warnings.map(({ kind, coroutine }) => [kind, nameOf(coroutine)])).toContainEqual(["limit", names[0]]);
  const running = model.rows.filter(({ spans }) => spans.at(last) >= 0 && spans.state(spans.at(last)) === State.Running);
  expect(running.map(({ name }) => name).reverse()).toEqual(names);
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { casesIn, CASES } from "../../testing/asyncio-cases.ts";
import { modelOf, runOnKernel } from "../../testing/kernel-run.ts";
import type { TraceView } from "../../trace/model/view.ts";
import { texts } from "../testing/english.ts";
import { whyText } from "./why-text.ts";
import { whyChain } from "./why.ts";

const t = texts();
const SLEEP = "const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));\n";
const traceOf = (source: string): TraceView => modelOf(runOnKernel(source));
const told = (trace: TraceView, step: number): string[] => whyChain(trace, step, null).map((sentence) => whyText(sentence, t));

/** Why the line with that text was printed. */
function why(trace: TraceView, text: string): string[] {
  const line = trace.lines.find((one) => one.text === text);
  if (!line) throw new Error(`nothing printed ${text}`);
  return told(trace, line.step);
}

test("a line after a sleep leads over its timer to where it was set, and to the calls", () => {
  const trace = traceOf(readFileSync(new URL("../snippets/01-tasks.ts", import.meta.url), "utf8"));
  expect(why(trace, "Task 2 finished")).toEqual([
    "task2() printed “Task 2 finished” at line 17, at 1.000 s.",
    "What task2() awaited, sleep(1000), was over: its timer fired at 1.000 s.",
    "task2() had set that timer at line 5, at 0.000 s.",
    "main() called task2() at line 22, at 0.000 s.",
    "module called main() at line 26, at 0.000 s.",
    "The run began at 0.000 s: the module runs from the top.",
  ]);
});

test("a promise's callback is told by who queued it, a timer's by who set it", () => {
  const trace = traceOf('setTimeout(() => console.log("timeout"), 5);\nPromise.resolve(1).then(() => console.log("then"));\nawait null;');
  expect(why(trace, "then").slice(1)).toEqual(["module had queued that callback, at or before line 3, at 0.000 s.", "The run began at 0.000 s: the module runs from the top."]);
  expect(why(trace, "timeout").slice(0, 3)).toEqual(["A callback printed “timeout” at line 1, at 0.005 s.", "A timer fired at 0.005 s.", "module had set that timer at line 1, at 0.000 s."]);
});

test("a value of a generator is told by its yield, and the yield by the request", () => {
  const trace = traceOf(`${SLEEP}async function* gen() { for (let i = 0; i < 2; i++) { await sleep(10); yield i; } }\nfor await (const x of gen()) console.log("got " + x);`);
  expect(why(trace, "got 1").slice(0, 6)).toEqual([
    "module printed “got 1” at line 3, at 0.020 s.",
    "gen() yielded 1 at line 2, at 0.020 s: module had asked for it.",
    "What gen() awaited, yield i, was there already: at 0.020 s it only gave up its turn.",
    "What gen() awaited, sleep(10), was over: its timer fired at 0.020 s.",
    "gen() had set that timer at line 1, at 0.010 s.",
    "module asked gen() for its next value at line 3, at 0.010 s.",
  ]);
});

test("one that was ready and had to wait says who came first", () => {
  const trace = traceOf('async function a() { await null; console.log("a"); }\nasync function b() { await null; console.log("b"); }\na(); b();');
  expect(why(trace, "b")[1]).toMatch(/^b\(\) was ready since step \d+, but module and a\(\) came first\.$/);
});

test("an await of another coroutine is told by its end; what a library does between is left out", () => {
  const trace = traceOf('import * as asyncio from "asyncio";\nasync function f(n: number) { await asyncio.sleep(n); }\nasync function main() { await asyncio.gather(f(1), f(2)); console.log("both"); }\nasyncio.run(main());');
  expect(why(trace, "both")).toEqual([
    "main() printed “both” at line 3, at 2.000 s.",
    "f(2) ended at 2.000 s: that was what main() awaited, asyncio.gather(f(1), f(2)).",
    "What f(2) awaited, asyncio.sleep(n), was over: its timer fired at 2.000 s.",
    "f(2) had set that timer at line 2, at 0.000 s.",
    "main() made f(2) a task at line 3, at 0.000 s.",
    "module made main() a task at line 4, at 0.000 s.",
    "The run began at 0.000 s: the module runs from the top.",
  ]);
  expect(told(trace, trace.length).slice(0, 2)).toEqual(["module had run last, and nothing was left to run: the run was over at 2.000 s.", "main() ended at 2.000 s: that was what module awaited, asyncio.run(main())."]);
});

test("a chosen wait is told with what ended it, or that nothing has", () => {
  const trace = traceOf(`${SLEEP}async function f() { await sleep(5); }\nasync function g() { await new Promise(() => {}); }\nf(); g();`);
  const chain = (name: string) => {
    const row = trace.rows.find((one) => one.name === name);
    return whyChain(trace, 0, { coroutine: row?.id ?? 0, span: 1 }).map((sentence) => whyText(sentence, t));
  };
  expect(chain("f").slice(0, 2)).toEqual(["f() awaits sleep(5) since 0.000 s.", "What f() awaited, sleep(5), was over: its timer fired at 0.005 s."]);
  expect(chain("g")).toEqual(["g() awaits new Promise(() => {}) since 0.000 s.", "Nothing has woken it so far."]);
});

const ASYNCIO = 'import * as asyncio from "asyncio"; import { print } from "builtins";\n';

test("at the end it is told what ran last, be it a callback, and how the run ended", () => {
  const head = (source: string) => told(traceOf(source), Infinity)[0];
  expect(head('async function f() { await null; }\nf();\nsetTimeout(() => console.log("last"), 500);')).toBe("A callback had run last, and nothing was left to run: the run was over at 0.500 s.");
  expect(head(`${ASYNCIO}async function main() { await new asyncio.Queue<number>().get(); }\nasyncio.run(main());`)).toMatch(/^main\(\) had run last: since 0\.000 s the run is stuck/);
  const cut = modelOf(runOnKernel('setInterval(() => console.log("t"), 10);', { maxRecords: 300 }));
  expect(told(cut, cut.length)[0]).toMatch(/^A callback ran last: the run was cut at \d\.\d{3} s, before its end\.$/);
});

test("who called another and went on after it ran last, though it began before", () => {
  const trace = traceOf("async function waiter() { await new Promise(() => {}); }\nwaiter();\nlet n = 0; n++;");
  expect(told(trace, trace.length)[0]).toBe("module had run last, and nothing was left to run: the run was over at 0.000 s.");
});

test("a slice that was cut says that its cause is not known", () => {
  const cut = modelOf(runOnKernel("async function spin() { for (;;) await null; }\nspin();", { maxRecords: 300 }));
  expect(told(cut, cut.length).at(-1)).toBe("The run was cut before it was told who had woken spin().");
});

test("a generator that is left is told as asked to end", () => {
  const trace = traceOf(`${SLEEP}async function* gen() { try { yield 1; } finally { console.log("closing"); } }\nfor await (const x of gen()) break;`);
  expect(why(trace, "closing").some((text) => text.startsWith("module asked gen() to end"))).toBe(true);
});

test("asyncio: a generator that the loop closes at the end is not said to have awaited somebody's end", () => {
  const trace = traceOf(`${ASYNCIO}async function* gen() { try { yield 1; } finally { print("closing"); } }\nasync function main() { const g = gen();\n for await (const x of g) break; }\nasyncio.run(main());`);
  expect(why(trace, "closing")[1]).toBe("Before that, main() ended at 0.000 s.");
});

test("asyncio: a queue's item is settled by who put it, also if he ends right after", () => {
  const trace = traceOf(`${ASYNCIO}async function producer(q: asyncio.Queue<number>) { await asyncio.sleep(1); await q.put(1); }\nasync function main() { const q = new asyncio.Queue<number>(); asyncio.create_task(producer(q)); print("got", await q.get()); }\nasyncio.run(main());`);
  expect(why(trace, "got 1")[1]).toMatch(/^producer\(Queue\) settled what main\(\) awaited, at or before line 2/);
});

test("a promise that is settled at somebody's end is not taken for that end", () => {
  const trace = traceOf('let go = () => {}; const p = new Promise<void>((resolve) => (go = resolve));\nasync function a() { await null; go(); }\nasync function b() { await p; console.log("b"); }\na(); b();');
  expect(why(trace, "b")[1]).toBe("a() settled what b() awaited, p, by its end at 0.000 s or just before.");
});

test("a timer's callback that queues or settles is told, and a late timer with who kept the loop busy", () => {
  expect(why(traceOf('setTimeout(() => { queueMicrotask(() => console.log("q")); }, 10);'), "q")[1]).toBe("The callback of a timer that fired at 0.010 s had queued that callback.");
  const late = traceOf('async function busy() { await null; while (Date.now() < 1700000000090); }\nsetTimeout(() => console.log("late"), 12);\nbusy();');
  expect(why(late, "late")[2]).toMatch(/^It had been due at 0\.012 s, but busy\(\) kept the loop busy until 0\.0\d\d s\.$/);
});

test("asyncio: cancelling names the task, and what is left is cancelled by asyncio.run()", () => {
  const asked = traceOf(`${ASYNCIO}async function child() { await asyncio.sleep(9); }\nasync function parent() { try { await child(); } finally { print("bye"); } }\nasync function main() { const t = asyncio.create_task(parent()); await asyncio.sleep(1); t.cancel(); }\nasyncio.run(main());`);
  expect(why(asked, "bye").some((text) => text.startsWith("main() asked to cancel parent() at line 4"))).toBe(true);
  const left = traceOf(`${ASYNCIO}async function job() { try { await asyncio.sleep(9); } finally { print("bye"); } }\nasync function main() { asyncio.create_task(job()); await asyncio.sleep(1); }\nasyncio.run(main());`);
  expect(why(left, "bye")).toContain("asyncio.run() was about to close, at 1.000 s, and asked to cancel job(), which was left.");
});

test.each(casesIn(`${CASES}/seed`).map(({ name, source }) => [name, source] as const))("every line of %s leads back to the start, by steps that do not ascend", (_, source) => {
  const trace = traceOf(source);
  for (const line of trace.lines) {
    const chain = whyChain(trace, line.step, null).filter(({ key }) => key !== "queued");
    expect(chain.length === 1 || chain.length > 90 || chain.at(-1)?.key === "start", line.text).toBe(true);
    for (let i = 1; i < chain.length; i++) expect(chain[i]?.step ?? NaN).toBeLessThanOrEqual(chain[i - 1]?.step ?? NaN);
  }
});

test("every sentence has a text in Chinese too, with nothing left to fill in", () => {
  const zh = texts("zh-CN");
  for (const { source } of casesIn(`${CASES}/seed`)) {
    const trace = traceOf(source);
    for (const line of trace.lines.slice(0, 20)) for (const sentence of whyChain(trace, line.step, null)) expect(whyText(sentence, zh)).not.toMatch(/\{\{|<\/|why\./u);
  }
});

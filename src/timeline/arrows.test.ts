import { expect, test } from "vitest";
import { modelOf, runOnKernel } from "../testing/kernel-run.ts";
import { State, type TraceView } from "../trace/model/view.ts";
import { arrowsOf } from "./arrows.ts";

const SLEEP = "const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));\n";
const traceOf = (source: string): TraceView => modelOf(runOnKernel(source));
const idOf = (trace: TraceView, name: string): number => trace.rows.find((row) => row.name === name)?.id ?? 0;

/** The arrows of the n-th span of that state, as "kind from>to". */
function arrows(trace: TraceView, name: string, state: State, nth = 0): string[] {
  const row = trace.row(idOf(trace, name));
  if (!row) throw new Error(`no ${name}`);
  const span = Array.from({ length: row.spans.length }, (_, i) => i).filter((i) => row.spans.state(i) === state)[nth] ?? -1;
  const end = (coroutine: number, resource: number) => (resource > 0 ? trace.resource(resource)?.label : coroutine === 0 ? "loop" : trace.row(coroutine)?.name);
  return arrowsOf(trace, row.id, span).map(({ kind, from, to }) => `${kind} ${String(end(from.coroutine, from.resource))}>${String(end(to.coroutine, to.resource))}`);
}

test("a wait for another coroutine points at it, and is woken by its end", () => {
  const trace = traceOf(`${SLEEP}async function inner() { await sleep(5); }\nasync function outer() { await inner(); }\nouter();`);
  expect(arrows(trace, "outer", State.Awaiting)).toEqual(["called module>outer", "awaits outer>inner", "woke inner>outer"]);
  expect(arrows(trace, "outer", State.Running, 1)).toEqual(["called module>outer", "woke inner>outer"]);
});

test("a sleep is woken by the loop's timer, and waits for nothing that has a lane", () => {
  const trace = traceOf(`${SLEEP}async function f() { await sleep(5); }\nf();`);
  expect(arrows(trace, "f", State.Awaiting)).toEqual(["called module>f", "woke loop>f"]);
});

test("a turn of its own wakes nobody: no arrow from a lane to itself", () => {
  expect(arrows(traceOf("async function f() { await null; }\nf();"), "f", State.Running, 1)).toEqual(["called module>f"]);
});

test("asyncio: a wait for a queue points at its track, and is woken by who put", () => {
  const source = `import * as asyncio from "asyncio";
async function get(q: asyncio.Queue<number>) { await q.get(); }
async function main() { const q = new asyncio.Queue<number>(); const task = asyncio.create_task(get(q)); await asyncio.sleep(1); await q.put(1); await task; }
asyncio.run(main());`;
  const trace = traceOf(source);
  expect(arrows(trace, "get", State.Awaiting)).toEqual(["called main>get", "awaits get>q", "woke main>get"]);
  expect(arrows(trace, "main", State.Awaiting, 1)).toEqual(["called module>main", "awaits main>get", "woke get>main"]);
});

test("who wakes over a library's callback is the one that ended", () => {
  const trace = traceOf(`${SLEEP}async function f() { await sleep(5); }\nasync function main() { await Promise.all([f()]); }\nmain();`);
  expect(arrows(trace, "main", State.Awaiting)).toContain("woke f>main");
  const gather = traceOf('import * as asyncio from "asyncio";\nasync function f(n: number) { await asyncio.sleep(n); }\nasync function main() { await asyncio.gather(f(1), f(2)); }\nasyncio.run(main());');
  expect(arrows(gather, "main", State.Awaiting)).toContain("woke f>main");
});

test("a span that is not there has none", () => {
  const trace = traceOf("async function f() {}\nf();");
  expect(arrowsOf(trace, 99, 0)).toEqual([]);
  expect(arrowsOf(trace, idOf(trace, "f"), 7)).toEqual([]);
});

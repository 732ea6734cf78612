/** The bounds of an asyncio run hold whatever it does, and the order does not depend on them: what is cut has printed the beginning of the whole. */
import { describe, expect, test } from "vitest";
import { allCases, writtenBy } from "../testing/asyncio-cases.ts";
import { runOnKernel } from "../testing/kernel-run.ts";

const BOUNDS = [1, 7, 50, 200];

const programs = allCases().map(({ name, source }) => ({ name, source, whole: writtenBy(runOnKernel(source)) }));

test.each(BOUNDS)("a run cut at %i records has printed a beginning of the whole", (maxRecords) => {
  let cut = 0;
  for (const { name, source, whole } of programs) {
    const run = runOnKernel(source, { maxRecords });
    if (run.outcome.outcome === "limit") cut += 1;
    const written = writtenBy(run);
    if (!whole.startsWith(written)) expect.soft(written, name).toBe(whole.slice(0, written.length));
    if (run.outcome.outcome !== "limit") expect.soft(written, name).toBe(whole);
  }
  expect(cut).toBeGreaterThan(5);
});

/** Bodies of main that never end, by what runs in them. */
const ENDLESS: readonly [what: string, body: string][] = [
  ["turns", "for (;;) await asyncio.sleep(0);"],
  ["sleeps", "for (;;) await asyncio.sleep(1);"],
  ["awaits of coroutines", "for (;;) await nothing();"],
  ["tasks that make tasks", "const again = async (): Promise<void> => { asyncio.create_task(again()); }; await again(); await asyncio.sleep(1);"],
  ["callbacks", "const loop = asyncio.get_running_loop(); const again = (): void => { loop.call_soon(again); }; again(); await asyncio.sleep(1);"],
  ["callbacks of the library alone", "const loop = asyncio.get_running_loop(); const again = loop.call_soon.bind(loop) as any; again(again, again, again, again, again); for (;;) await asyncio.sleep(0);"],
  ["timers", "const loop = asyncio.get_running_loop(); const again = (): void => { loop.call_later(0.001, again); }; again(); await loop.create_future();"],
  ["timers of the time that is", "const loop = asyncio.get_running_loop(); const again = (): void => { loop.call_at(0, again); }; again(); await loop.create_future();"],
  ["a task that refuses to be cancelled", "const t = asyncio.create_task((async () => { for (;;) { try { await asyncio.sleep(1); } catch {} } })()); await asyncio.sleep(1); t.cancel(); await t;"],
  ["a leftover that refuses to end", "asyncio.create_task((async () => { for (;;) { try { await asyncio.sleep(1); } catch {} } })()); await asyncio.sleep(1);"],
  ["an iterator without end", "for await (const x of aiter({ __aiter__() { return this; }, async __anext__() { return 1; } } as any)) void x;"],
  ["a generator without end", "async function* g(): AsyncGenerator<number, void> { for (;;) yield 1; } for await (const x of g()) void x;"],
  ["a queue that two tasks pass on", "const q = new asyncio.Queue(1); const pass = async (): Promise<void> => { for (;;) { await q.put(1); await q.get(); } }; await asyncio.gather(pass(), pass());"],
  ["runs of other loops", "void 0; }\nfor (;;) { asyncio.run(nothing()); if (1 < 0) break;"],
  ["a catch around the bound", "for (;;) { try { for (;;) await asyncio.sleep(0); } catch {} finally { for (;;) await asyncio.sleep(0); } }"],
  ["a loop of the snippet's own", "for (;;) ;"],
];

describe("A run of asyncio that never ends", () => {
  const source = (body: string): string => `import * as asyncio from "asyncio";\nimport { aiter } from "builtins";\nasync function nothing(): Promise<void> {}\nasync function main(): Promise<void> {\n${body}\n}\nasyncio.run(main());\n`;

  test.each(ENDLESS)("is cut at its bounds: %s", (what, body) => {
    const bySeconds = runOnKernel(source(body), { maxRecords: 50_000_000, maxSeconds: 0.3 }).outcome;
    expect(bySeconds).toMatchObject({ outcome: "limit", limit: "seconds" });
    expect(bySeconds.realMs).toBeLessThan(3000);
    const byRecords = runOnKernel(source(body), { maxRecords: 1000, maxSeconds: 2 }).outcome;
    expect(byRecords).toMatchObject({ outcome: "limit", limit: what.endsWith("own") ? "seconds" : "records" });
  });
});

import { describe, expect, it } from "vitest";
import { modelOf, runOnKernel } from "../../testing/kernel-run.ts";
import type { TraceView } from "../model/view.ts";
import { AwaitSums, awaitAround, lineSums, type SiteSum } from "./lines.ts";

const sitesOf = (view: TraceView, portion = Infinity): readonly SiteSum[] => {
  const sums = new AwaitSums(view);
  while (!sums.advance(portion));
  return sums.sites;
};

const run = (...lines: string[]): TraceView => modelOf(runOnKernel(lines.join("\n")));
const linesOf = (view: TraceView) => lineSums(view, sitesOf(view)).map(({ line, count, open, ms }) => [line, count, open, ms]);

const SLEEP = "const sleep = (ms) => new Promise((done) => setTimeout(done, ms, ms));";

describe("what the awaits of a line came to", () => {
  it("is how often and how long in virtual time, over all coroutines", () => {
    const view = run(SLEEP, "async function f(ms) {", "  await sleep(ms); await null;", "  return ms;", "}", "await Promise.all([f(100), f(200), f(50)]);", "for (let i = 0; i < 3; i++) await f(10);");
    expect(linesOf(view)).toEqual([[3, 12, 0, 380], [6, 1, 0, 200], [7, 3, 0, 30]]);
  });

  it("counts plain values, for await, and waits that were never woken, which last to the end", () => {
    const view = run(SLEEP, "async function f() {", "  await new Promise(() => {});", "}", "f();", "for await (const x of [1, 2]) {", "  await sleep(x * 10);", "}", "async function* g() {", "  yield sleep(5);", "}", "for await (const x of g()) ;");
    expect(linesOf(view)).toEqual([[3, 1, 1, 35], [6, 3, 0, 0], [7, 2, 0, 30], [12, 2, 0, 5]]);
  });

  it("is that of asyncio's own waits under asyncio: an await that goes straight in counts by what waits in it", () => {
    const view = run('import * as asyncio from "asyncio";', "async function inner(s) {", "  await asyncio.sleep(s);", "}", "async function main() {", "  await inner(1);", "  await asyncio.gather(inner(2), inner(3));", "}", "asyncio.run(main());");
    expect(linesOf(view)).toEqual([[3, 3, 0, 6000], [6, 1, 0, 1000], [7, 1, 0, 3000]]);
  });

  it("is the same whatever the portions", () => {
    const view = run(SLEEP, "async function f(n) { for (let i = 0; i < n; i++) await sleep(i); }", "await Promise.all([f(5), f(0), f(7)]);");
    const plain = (sites: readonly SiteSum[]) => sites.map(({ first, ...sum }) => ({ ...sum, first: first.map(({ row, span }) => [row.id, span]) }));
    for (const portion of [1, 2, 3, 10]) expect(plain(sitesOf(view, portion))).toEqual(plain(sitesOf(view)));
  });
});

describe("the first waits of an await", () => {
  it("are kept in the order in which they came back, ten of them", () => {
    const view = run(SLEEP, "const f = async (ms) => await sleep(ms);", "await Promise.all([30, 10, 20].map(f));", "for (let i = 0; i < 20; i++) await f(i);");
    const [site] = sitesOf(view);
    expect(site?.count).toBe(23);
    expect(site?.first.map(({ step, ms }) => [view.timeMs(step), ms]).slice(0, 4)).toEqual([[10, 10], [20, 20], [30, 30], [30, 0]]);
    expect(site?.first).toHaveLength(10);
  });

  it("are found by a place in the text: the innermost await around it", () => {
    const view = run("const f = async (x) => x;", "await f(await f(1));", "await f(2);");
    const sites = sitesOf(view);
    const at = (text: string) => awaitAround(view, sites, view.source.indexOf(text));
    expect(view.siteText(at("f(await")?.site ?? 0)).toBe("await f(await f(1))");
    expect(view.siteText(at("f(1))")?.site ?? 0)).toBe("await f(1)");
    expect(at("const f")).toBeNull();
  });
});

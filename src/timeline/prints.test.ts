import { describe, expect, it } from "vitest";
import type { TraceLine } from "../trace/model/view.ts";
import { createAxis } from "./axis.ts";
import { columnSteps } from "./columns.ts";
import { PrintSteps, printDashes } from "./prints.ts";
import { instantsOf } from "./testing.ts";
import { fitViewport } from "./viewport.ts";

const lineAt = (coroutine: number, step: number): TraceLine => ({ step, timeMs: 0, level: "log", text: "", coroutine, site: 0 });
/** Columns of `wide` steps each. */
const columnsOf = (count: number, wide: number, from = 0): Float64Array => Float64Array.from({ length: count + 1 }, (_, c) => from + c * wide);
const APART = 6;

/** What the dashes stand for, by trying every print: the columns that show one, and a cut wherever two lie apart. */
function plainDashes(prints: readonly number[], columns: Float64Array): { x0: number; x1: number }[] {
  const dots = Array.from(columns.slice(1), (right, c) => (prints.some((p) => p + 0.5 >= (columns[c] ?? 0) && p + 0.5 < right) ? c + 0.5 : -1)).filter((x) => x >= 0);
  const starts = dots.filter((x, i) => i === 0 || x - (dots[i - 1] ?? 0) >= APART);
  return starts.map((x0, i) => ({ x0, x1: dots.filter((x) => x < (starts[i + 1] ?? Infinity)).at(-1) ?? NaN }));
}

describe("printed lines of a lane", () => {
  it("are one dash from end to end where a hundred thousand fill the window", () => {
    const prints = Array.from({ length: 100_000 }, (_, i) => i * 2);
    expect(printDashes(prints, columnsOf(800, 250), APART)).toEqual([{ x0: 0.5, x1: 799.5 }]);
  });

  it("are dots of their own where they lie apart", () => {
    expect(printDashes([5, 105, 799], columnsOf(800, 1), APART)).toEqual([5.5, 105.5, 799.5].map((x) => ({ x0: x, x1: x })));
  });

  it("touch when nearer than a dot is wide", () => {
    expect(printDashes([10, 15, 21], columnsOf(100, 1), APART)).toEqual([{ x0: 10.5, x1: 15.5 }, { x0: 21.5, x1: 21.5 }]);
  });

  it("are left out where they lie outside of the window", () => {
    expect(printDashes([3, 50, 150], columnsOf(100, 1, 40), APART)).toEqual([{ x0: 10.5, x1: 10.5 }]);
    expect(printDashes([3, 170], columnsOf(100, 1, 40), APART)).toEqual([]);
    expect(printDashes([], columnsOf(100, 1), APART)).toEqual([]);
  });

  it("lie where trying every line puts them, at any zoom", () => {
    const prints = Array.from({ length: 400 }, (_, i) => i * 3 + (i % 7) ** 2 + (i > 200 ? 500 : 0)).sort((a, b) => a - b);
    for (const wide of [0.3, 1, 4, 17.5]) {
      for (const from of [0, 33, 1000]) expect(printDashes(prints, columnsOf(120, wide, from), APART)).toEqual(plainDashes(prints, columnsOf(120, wide, from)));
    }
  });

  it("have a dot even where an instant has no width", () => {
    const axis = createAxis({ length: 30, instants: instantsOf([0, 0, 9], [1000, 11, 19], [2000, 21, 29]) }, "time");
    const dashes = printDashes([3, 4, 15, 25], columnSteps(axis, fitViewport(axis, 300, 0), 300), APART);
    expect(dashes.length).toBe(3);
  });

  it("cost a search a column, not a look at each line", () => {
    let looks = 0;
    const prints = new Proxy(Array.from({ length: 100_000 }, (_, i) => i), {
      get: (all, key) => (key === "length" ? all.length : (looks++, all[Number(key)])),
    });
    printDashes(prints, columnsOf(500, 200), APART);
    expect(looks).toBeLessThan(500 * 2 * Math.ceil(Math.log2(100_000)));
  });
});

describe("the steps at which a coroutine printed", () => {
  it("are its own, once a step, and follow a run that grows", () => {
    const lines = [lineAt(1, 2), lineAt(2, 3), lineAt(1, 5), lineAt(1, 5)];
    const prints = new PrintSteps(() => lines);
    expect([prints.of(1), prints.of(2), prints.of(3)]).toEqual([[2, 5], [3], []]);
    lines.push(lineAt(2, 8), lineAt(3, 9));
    expect([prints.of(1), prints.of(2), prints.of(3)]).toEqual([[2, 5], [3, 8], [9]]);
  });
});

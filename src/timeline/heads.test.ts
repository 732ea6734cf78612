import { describe, expect, it } from "vitest";
import { createAxis, type Blend } from "./axis.ts";
import { lowerHeads, timeHeads } from "./heads.ts";
import { instantsOf } from "./testing.ts";
import { instantColumns } from "./tint.ts";
import { shortTimeText, timeText } from "./time-text.ts";
import { fitViewport, zoomAt } from "./viewport.ts";

const WIDTH = 600;
const measure = (text: string): number => text.length * 6;
const texts = { time: timeText, timeShort: shortTimeText, length: timeText, steps: (first: number, last: number) => `steps ${first}-${last}` };
const few = { length: 36, instants: instantsOf([0, 0, 11], [1000, 13, 22], [2000, 24, 35]) };
/** 5,000 instants of 3 steps. */
const many = { length: 20_000, instants: Array.from({ length: 5000 }, (_, i) => ({ timeMs: i * 7, firstStep: i * 4, lastStep: i * 4 + 2 })) };

function headsOf(source: typeof few, blend: Blend, zoom = 1) {
  const axis = createAxis(source, blend);
  const viewport = zoomAt(fitViewport(axis, WIDTH, 0), axis, WIDTH, 300, zoom);
  const columns = instantColumns(axis, viewport, WIDTH);
  return { columns, times: timeHeads(axis, columns, WIDTH, texts, measure), lower: lowerHeads(axis, columns, WIDTH, texts, measure) };
}

describe("heads", () => {
  it("give each instant its time and steps and each wait its length", () => {
    const { times, lower } = headsOf(few, "both");
    expect(times.map(({ text }) => text)).toEqual(["0.000 s", "1.000 s", "2.000 s"]);
    expect(lower.map(({ text }) => text)).toEqual(["steps 0-11", "1.000 s", "steps 13-22", "1.000 s", "steps 24-35"]);
  });

  it("have one form on one axis, however near its instants lie", () => {
    const mixed = createAxis({ length: 30, instants: instantsOf([0, 0, 1], [800, 3, 5], [1200, 7, 9], [1300, 11, 29]) }, "order");
    const columns = [0, 55, 110, 165].map((x0, index) => ({ index, x0, x1: x0 + 5, nextX0: x0 + 55 }));
    for (const width of [200, 300, 1200]) {
      const written = timeHeads(mixed, columns, width, texts, measure).map(({ text }) => text);
      expect(written.length).toBeGreaterThan(2);
      written.forEach((text) => expect(text).toMatch(/^\d\.\d{3} s$/));
    }
  });

  it("drop the decimals on a narrow axis of whole seconds, of times and waits alike", () => {
    const axis = createAxis(few, "time");
    const at = (width: number): string[] => {
      const columns = instantColumns(axis, fitViewport(axis, width, 0), width);
      return [...timeHeads(axis, columns, width, texts, measure), ...lowerHeads(axis, columns, width, texts, measure)].map(({ text }) => text);
    };
    expect(at(306)).toEqual(["0 s", "1 s", "2 s", "1 s", "1 s"]);
    expect(at(400)).toEqual(["0.000 s", "1.000 s", "2.000 s", "1.000 s", "1.000 s"]);
  });

  it("never overlap nor leave the window, at any zoom and in every blend", () => {
    for (const blend of ["order", "both", "time"] as const) {
      for (const zoom of [1, 3, 20, 300, 4000]) {
        const { times, lower } = headsOf(many, blend, zoom);
        expect(times.length).toBeGreaterThan(0);
        times.forEach(({ x, text }, i) => expect(x + measure(text)).toBeLessThanOrEqual(times[i + 1]?.x ?? WIDTH));
        lower.forEach(({ x1 }, i) => expect(x1).toBeLessThanOrEqual((lower[i + 1]?.x0 ?? Infinity) + 1e-6));
        lower.forEach(({ kind, x0, x1, text }) => expect(kind === "wait" || measure(text) <= x1 - x0).toBe(true));
      }
    }
  });

  it("are never missing, however deep the zoom and wherever: the instant, or the wait, that covers the window", () => {
    for (const blend of ["order", "both", "time"] as const) {
      const axis = createAxis(few, blend);
      for (let at = 0; at <= WIDTH; at += 25) {
        let viewport = fitViewport(axis, WIDTH, 0);
        for (let press = 0; press < 40; press++) {
          viewport = zoomAt(viewport, axis, WIDTH, at, 1.5);
          const before = axis.instantAt(axis.stepAt(viewport.from));
          const columns = instantColumns(axis, viewport, WIDTH);
          expect(timeHeads(axis, columns, WIDTH, texts, measure, before), `${blend} ${String(at)} ${String(press)}`).not.toEqual([]);
        }
      }
    }
  });

  it("of a window inside of a wait tell from when to when that is, and its length", () => {
    const axis = createAxis(few, "both");
    const before = axis.instantAt(12);
    expect(timeHeads(axis, [], WIDTH, texts, measure, before)).toEqual([{ x: 6, text: "0.000 s → 1.000 s" }]);
    expect(lowerHeads(axis, [], WIDTH, texts, measure, before).map(({ kind, text }) => [kind, text])).toEqual([["wait", "1.000 s"]]);
  });

  it("are round times where instants lie so dense that most are not written", () => {
    const dense = { length: 160_000, instants: Array.from({ length: 40_000 }, (_, i) => ({ timeMs: i * 10, firstStep: i * 4, lastStep: i * 4 + 2 })) };
    for (const blend of ["order", "both", "time"] as const) {
      const written = headsOf(dense, blend).times.map(({ text }) => Number.parseFloat(text));
      expect(written.length).toBeGreaterThan(5);
      expect(written.filter((seconds) => seconds % 10 !== 0)).toEqual([]);
    }
  });

  it("list no more columns than there are pixels", () => {
    expect(headsOf(many, "both").columns.length).toBeLessThanOrEqual(WIDTH);
  });

  it("bracket nothing where instants between were passed over", () => {
    const { lower, columns } = headsOf(many, "both");
    expect(columns.some((column, i) => i > 0 && column.index > (columns[i - 1]?.index ?? 0) + 1)).toBe(true);
    expect(lower).toEqual([]);
  });

  it("make texts for what is drawn, not for every column", () => {
    const made: string[] = [];
    const counting = { ...texts, time: (ms: number) => (made.push("time"), texts.time(ms)), steps: (first: number, last: number) => (made.push("steps"), texts.steps(first, last)) };
    const axis = createAxis(many, "both");
    const columns = instantColumns(axis, fitViewport(axis, WIDTH, 0), WIDTH);
    timeHeads(axis, columns, WIDTH, counting, measure);
    lowerHeads(axis, columns, WIDTH, counting, measure);
    expect(columns.length).toBeGreaterThan(400);
    expect(made.length).toBeLessThan(columns.length / 10);
  });
});

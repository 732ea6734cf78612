import { describe, expect, it } from "vitest";
import { State, type CoroutineRow } from "../trace/model/view.ts";
import { createAxis } from "./axis.ts";
import { layoutLanes, type LaneLayout } from "./layout.ts";
import { raster } from "./raster.ts";
import { instantsOf, letters, rowOf, testPalette, type SpanTuple } from "./testing.ts";

const palette = testPalette();

/** One column a step, unless `stepsSeen` says otherwise. */
function draw(layout: LaneLayout, width: number, height: number, { dpr = 1, from = 0, stepsSeen = width, instants = instantsOf([0, 0, 9_999]) } = {}): string[] {
  const axis = createAxis({ length: (instants.at(-1)?.lastStep ?? 0) + 1, instants }, "order");
  const pixels = new Uint32Array(width * height).fill(0xdeadbeef);
  raster({ axis, layout }, { from, to: from + stepsSeen, scrollCssPx: 0 }, pixels, width, height, palette, dpr);
  return letters(pixels, width);
}

/** Lanes of exactly `laneCssPx`, whatever their number. */
function lanesOf(rows: CoroutineRow[], laneCssPx: number): LaneLayout {
  return { ...layoutLanes(rows), laneCssPx, contentCssPx: rows.length * laneCssPx };
}

/** FNV-1a over the letters. */
function hashOf(lines: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const letter of lines.join("\n")) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return hash.toString(16);
}

const STATES: SpanTuple[] = [[1, 9, State.Ready], [9, 17, State.Running], [17, 25, State.Awaiting], [25, 33, State.Suspended], [33, 40, State.Created]];

describe("raster", () => {
  it("tells the states apart by height and texture alone", () => {
    expect(draw(lanesOf([rowOf(1, STATES)], 14), 41, 14)).toMatchInlineSnapshot(`
      [
        ":::::::::::::::::::::::::::::::::::::::::",
        ":::::::::::::::::::::::::::::::::::::::::",
        "::::::::::++R++::::::::::::::::::::::::::",
        ":::::::::+RRRRR+:::::::::::::::::::::::::",
        ":++YYY++:+RRRRR+:::::::::::::::::::::::::",
        ":++yy+++:RRRRRRR:::::::::::::::::::::::::",
        ":Yyy++YY:RRRRRRR:::::::::::::::::::::::::",
        ":Yy++Y+Y:RRRRRRR:::::::::::::::::::::::::",
        ":Y++Y+yY:RRRRRRR:+aaaaa+:::::::::::::::::",
        ":++Y+yy+:+RRRRR+:aaaaaaa:aaaa::::::cc::::",
        ":++YYY++:+RRRRR+:+aaaaa+:::::::::::::::::",
        "::::::::::++R++::::::::::::::::::::::::::",
        ":::::::::::::::::::::::::::::::::::::::::",
        ":::::::::::::::::::::::::::::::::::::::::",
      ]
    `);
  });

  it("draws the same at twice the ratio, with finer edges", () => {
    const lines = draw(lanesOf([rowOf(1, STATES)], 14), 82, 28, { dpr: 2, stepsSeen: 41 });
    expect(lines[4]).toMatchInlineSnapshot(`"::::::::::::::::::::+++RRRR+++::::::::::::::::::::::::::::::::::::::::::::::::::::"`);
    expect(hashOf(lines)).toMatchInlineSnapshot(`"97262427"`);
  });

  it("leaves no pixel unpainted", () => {
    expect(draw(lanesOf([rowOf(1, STATES)], 14), 41, 30).join("")).not.toContain("ï");
  });

  it("tints instants from top to bottom and leaves waits plain", () => {
    const lines = draw(lanesOf([], 14), 20, 2, { instants: instantsOf([0, 0, 4], [5, 6, 9], [9, 12, 30]) });
    expect(lines).toEqual([":::::.::::..::::::::", ":::::.::::..::::::::"]);
  });

  it("shows a throw, a cancel and a close at any zoom", () => {
    for (const [ending, letter] of [["threw", "X"], ["cancelled", "V"], ["closed", "G"]] as const) {
      const row = rowOf(1, [[0, 1, State.Running], [1, 5000, State.Awaiting], [5000, 5001, State.Running]], { ending });
      const lines = draw(lanesOf([row], 6), 40, 6, { stepsSeen: 10_000 });
      expect(lines[3]).toContain(letter);
    }
  });

  it("keeps a running span of a thousandth of a pixel visible", () => {
    const row = rowOf(1, [[0, 5000, State.Awaiting], [5000, 5001, State.Running], [5001, 9000, State.Awaiting]]);
    expect(draw(lanesOf([row], 8), 10, 8, { stepsSeen: 10_000 })[2]).toMatch(/^:{5}R+:+$/);
  });

  it("has no rounded end where a span goes on outside of the window", () => {
    const row = rowOf(1, [[0, 100, State.Running]]);
    const lines = draw(lanesOf([row], 14), 20, 14, { from: 30 });
    expect(lines[2]).toBe("R".repeat(20));
  });

  it("moves the hatching along with the run", () => {
    const row = rowOf(1, [[0, 100, State.Ready]]);
    const at = (from: number): string => draw(lanesOf([row], 22), 30, 22, { from })[10] ?? "";
    expect(at(31).slice(0, 29)).toBe(at(30).slice(1));
  });

  it("merges lanes below 4 px into strips where a throw outranks a run, and a run a wait", () => {
    const rows = [
      rowOf(1, [[0, 8, State.Awaiting]]),
      rowOf(2, [[2, 4, State.Running], [4, 6, State.Awaiting]], { ending: "threw" }),
      rowOf(3, [[0, 3, State.Created], [3, 5, State.Ready]]),
    ];
    const layout = { ...lanesOf(rows, 1), lanesPerStrip: 2 };
    expect(draw(layout, 10, 4)).toEqual(["aaRRaaXX::", "aaRRaaXX::", "cccYY:::::", "cccYY:::::"]);
  });

  it("is the same bytes for a large scene as ever", () => {
    const rows = Array.from({ length: 50 }, (_, i) => rowOf(i + 1, Array.from({ length: 200 }, (_, k): SpanTuple => [k * 7 + i, (k + 1) * 7 + i, ((k * 3 + i) % 5) as State]), { ending: i % 9 === 0 ? "threw" : null }));
    const layout = layoutLanes(rows);
    expect([1, 30, 1500].map((stepsSeen) => hashOf(draw(layout, 400, 300, { stepsSeen, dpr: 1.5 })))).toMatchInlineSnapshot(`
      [
        "9fe1d485",
        "9cbaeb0f",
        "853ba80d",
      ]
    `);
  });
});

import { describe, expect, it } from "vitest";
import { State } from "../trace/model/view.ts";
import { createAxis } from "./axis.ts";
import { rasterMinimap, summarizeRun } from "./minimap.ts";
import { instantsOf, letters, rowOf, testPalette } from "./testing.ts";
import { turnSpans } from "./turns.ts";

const { Running, Awaiting, Ready } = State;

/** Two coroutines over two instants, a wait of one step between them. */
const rows = [
  rowOf(1, [[0, 2, Running], [2, 9, Awaiting], [9, 10, Ready], [10, 12, Running]], { ending: "returned" }),
  rowOf(2, [[2, 4, Running], [4, 7, Awaiting], [7, 9, Running]], { ending: "threw" }),
];
const axis = createAxis({ length: 12, instants: instantsOf([0, 0, 3], [1000, 5, 11]) }, "both");
const turns = turnSpans([{ firstStep: 0, lastStep: 3, kind: "script", id: 1, cause: -1 }, { firstStep: 7, lastStep: 11, kind: "resume", id: 2, cause: 4 }]);

function paint(width: number, height: number, dpr = 1): string[] {
  const pixels = new Uint32Array(width * height);
  rasterMinimap(axis, summarizeRun(rows, turns, 12), pixels, width, height, testPalette(), dpr);
  return letters(pixels, width);
}

describe("the minimap", () => {
  it("shows instants, waiting, ready, the loop's work and a throw", () => {
    expect(paint(48, 18)).toMatchInlineSnapshot(`
      [
        "......::::::..............::::::XX::............",
        "......::::::..............::::::XX::............",
        "......::::::..............::::::XX::............",
        "......::::::..............::::::XX::............",
        "......::::::+++++++++++++++++::+::::............",
        "......::::::+++++++++++++++++::+::::............",
        "......::::::+++++++++++++++++::+::::............",
        "......::::::+++++++++++++++++::+::::............",
        "......:::++++++++++++++++++++++++:::............",
        "......:::++++++++++++++++++++++++:::............",
        "......:::++++++++++++++++++++++++:::............",
        "......:::++++++++++++++++++++++++:::............",
        "......::::::..............::::::::::............",
        "......RRRRRR..............::RRRRRRRR............",
        "......RRRRRR..............::RRRRRRRR............",
        "......RRRRRR..............::RRRRRRRR............",
        "......RRRRRR..............::RRRRRRRR............",
        "......RRRRRR..............::RRRRRRRR............",
      ]
    `);
  });

  it("is the same picture at twice the pixels", () => {
    expect(paint(48, 36, 2)).toMatchInlineSnapshot(`
      [
        "......::::::..............::::::XXXX............",
        "......::::::..............::::::XXXX............",
        "......::::::..............::::::XXXX............",
        "......::::::..............::::::XXXX............",
        "......::::::..............::::::XXXX............",
        "......::::::..............::::::XXXX............",
        "......::::::..............::::::XXXX............",
        "......::::::..............::::::XXXX............",
        "......::::::+++++++++++++++++::+::::............",
        "......::::::+++++++++++++++++::+::::............",
        "......::::::+++++++++++++++++::Y::::............",
        "......::::::+++++++++++++++++::Y::::............",
        "......::::::+++++++++++++++++::+::::............",
        "......::::::+++++++++++++++++::+::::............",
        "......::::::+++++++++++++++++::y::::............",
        "......::::::+++++++++++++++++::y::::............",
        "......:::++++++++++++++++++++++++:::............",
        "......:::+++++++++++++++++++++++Y:::............",
        "......:::+++++++++++++++++++++++Y:::............",
        "......:::++++++++++++++++++++++++:::............",
        "......:::++++++++++++++++++++++++:::............",
        "......:::+++++++++++++++++++++++y:::............",
        "......:::+++++++++++++++++++++++y:::............",
        "......:::++++++++++++++++++++++++:::............",
        "......::::::..............::::::::::............",
        "......::::::..............::::::::::............",
        "......RRRRRR..............::RRRRRRRR............",
        "......RRRRRR..............::RRRRRRRR............",
        "......RRRRRR..............::RRRRRRRR............",
        "......RRRRRR..............::RRRRRRRR............",
        "......RRRRRR..............::RRRRRRRR............",
        "......RRRRRR..............::RRRRRRRR............",
        "......RRRRRR..............::RRRRRRRR............",
        "......RRRRRR..............::RRRRRRRR............",
        "......RRRRRR..............::RRRRRRRR............",
        "......RRRRRR..............::RRRRRRRR............",
      ]
    `);
  });

  it("of nothing is the ground", () => {
    const pixels = new Uint32Array(8 * 12);
    rasterMinimap(createAxis({ length: 0, instants: [] }, "both"), summarizeRun([], turnSpans([]), 0), pixels, 8, 12, testPalette(), 1);
    expect(new Set(letters(pixels, 8))).toEqual(new Set(["........"]));
  });

  it("asks for no more spans of a run that has ten times as many", () => {
    const asked = (count: number): number => {
      let reads = 0;
      const read = <T>(value: T): T => (reads++, value);
      const source = { length: count, start: (i: number) => read(2 * i), end: (i: number) => read(2 * i + 2), state: (i: number) => read(i % 2 === 0 ? Running : Awaiting) };
      const longAxis = createAxis({ length: 2 * count, instants: instantsOf([0, 0, 2 * count - 1]) }, "both");
      const draw = (): void => rasterMinimap(longAxis, summarizeRun([], source, 2 * count), new Uint32Array(100 * 20), 100, 20, testPalette(), 1);
      draw(); // lod.ts sums up blocks of spans once.
      reads = 0;
      draw();
      return reads;
    };
    expect(asked(100_000)).toBeLessThan(asked(10_000) * 2);
  });
});

import { describe, expect, it } from "vitest";
import type { ResourceTrack } from "../trace/model/view.ts";
import { createAxis } from "./axis.ts";
import { layoutLanes, overviewScale, trackAt, visibleTracks } from "./layout.ts";
import { raster } from "./raster.ts";
import { instantsOf, letters, resourceOf, rowOf, testPalette } from "./testing.ts";

/** One column a step; lanes are left out of the picture by scrolling. */
function draw(tracks: ResourceTrack[], width: number, dpr = 1, more: { scale?: number; rows?: number } = {}): string[] {
  const rows = Array.from({ length: more.rows ?? 0 }, (_, i) => rowOf(i + 1, []));
  const layout = layoutLanes(rows, more.scale, tracks);
  const height = Math.round(tracks.length * layout.trackCssPx * dpr);
  const axis = createAxis({ length: width / dpr, instants: instantsOf([0, 0, width / dpr - 1]) }, "order");
  const pixels = new Uint32Array(width * height);
  raster({ axis, layout }, { from: 0, to: width / dpr, scrollCssPx: layout.tracksTopCssPx }, pixels, width, height, testPalette(), dpr);
  return letters(pixels, width);
}

describe("a track", () => {
  it("is a step line over a pale area, as high as the greatest depth", () => {
    expect(draw([resourceOf(1, [[3, 1], [8, 2], [14, 0], [18, 1]])], 22)).toMatchInlineSnapshot(`
      [
        "::::::::::::::::::::::",
        "::::::::::::::::::::::",
        "::::::::::::::::::::::",
        "::::::::ddddddd:::::::",
        "::::::::ddddddd:::::::",
        "::::::::d+++++d:::::::",
        "::::::::d+++++d:::::::",
        "::::::::d+++++d:::::::",
        "::::::::d+++++d:::::::",
        "::::::::d+++++d:::::::",
        "::::::::d+++++d:::::::",
        ":::ddddd++++++d:::dddd",
        ":::ddddd++++++d:::dddd",
        ":::d++++++++++d:::d+++",
        ":::d++++++++++d:::d+++",
        ":::d++++++++++d:::d+++",
        ":::d++++++++++d:::d+++",
        ":::d++++++++++d:::d+++",
        "___d++++++++++d___d+++",
        "::::::::::::::::::::::",
        "::::::::::::::::::::::",
        "::::::::::::::::::::::",
      ]
    `);
  });

  it("has its capacity as a dotted line above what it never reached", () => {
    const lines = draw([resourceOf(1, [[3, 1]], { capacity: 2 })], 22);
    expect([lines[3], lines[10], lines[18]]).toMatchInlineSnapshot(`
      [
        "dd:::dd:::dd:::dd:::dd",
        "::::::::::::::::::::::",
        "___d++++++++++++++++++",
      ]
    `);
  });

  it("is drawn finer at twice the ratio", () => {
    const lines = draw([resourceOf(1, [[3, 1], [8, 2]])], 24, 2);
    expect([lines[6], lines[8], lines[9], lines[22], lines[36]]).toMatchInlineSnapshot(`
      [
        "::::::::::::::::dddddddd",
        "::::::::::::::::dddddddd",
        "::::::::::::::::dd++++++",
        "::::::dddddddddd++++++++",
        "______dd++++++++++++++++",
      ]
    `);
  });

  it("is still seen in an overview of very many lanes", () => {
    const lines = draw([resourceOf(1, [[3, 1], [8, 0]])], 12, 1, { rows: 1000, scale: 0.1 });
    expect(lines.join("")).toContain("d");
  });
});

describe("the layout of tracks", () => {
  const tracks = [resourceOf(1, [[1, 1]]), resourceOf(2, [[1, 1]], { isManager: true }), resourceOf(3, []), resourceOf(4, [[1, 1]], { owner: "Barrier(2)" }), resourceOf(5, [[1, 1]])];
  const rows = Array.from({ length: 10 }, (_, i) => rowOf(i + 1, []));

  it("has those that were used, below the lanes, but no context manager and no barrier's own lock", () => {
    const layout = layoutLanes(rows, 1, tracks);
    expect(layout.tracks.map((track) => track.id)).toEqual([1, 5]);
    expect([layout.tracksTopCssPx, layout.trackCssPx, layout.contentCssPx]).toEqual([228, 22, 272]);
    expect(layoutLanes(rows).contentCssPx).toBe(220);
  });

  it("finds them by y, and those in sight", () => {
    const layout = layoutLanes(rows, 1, tracks);
    expect([227, 228, 249, 250, 272].map((y) => trackAt(layout, y))).toEqual([-1, 0, 0, 1, -1]);
    expect([visibleTracks(layout, 0, 200), visibleTracks(layout, 0, 229), visibleTracks(layout, 51, 200)]).toEqual([{ first: 0, last: 0 }, { first: 0, last: 1 }, { first: 0, last: 2 }]);
  });

  it("shrinks with the lanes until all are seen at once", () => {
    const scale = overviewScale(10, 136, 2);
    expect([scale, layoutLanes(rows, scale, tracks).contentCssPx]).toEqual([0.5, 136]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { TraceModel } from "../../trace/model/model.ts";
import { sampleTrace } from "../../trace/testing.ts";
import { testPalette } from "../testing.ts";
import { CanvasControls } from "./canvas-controls.ts";
import { FrameLoop } from "./frame-loop.ts";
import { cursorX, stepX } from "./place.ts";
import { ViewState } from "./state.ts";

/** Controls over the sample run, and what they told of stretches: [from, to, done]. */
function controls() {
  const { header, batch } = sampleTrace();
  const trace = new TraceModel(header);
  trace.append(batch);
  const state = new ViewState(testPalette());
  state.setSize(900, 400, 1);
  state.setTrace(trace);
  const told: unknown[] = [];
  const made = new CanvasControls(state, new FrameLoop({ raster: () => undefined, overlay: () => undefined }), { onRange: (range, done) => void told.push(range === null ? [null, done] : [range.from, range.to, done]) }, () => undefined);
  return { state, told, controls: made, length: trace.length };
}

describe("choosing a stretch", () => {
  beforeEach(() => void vi.stubGlobal("requestAnimationFrame", () => 1));
  afterEach(() => void vi.unstubAllGlobals());

  it("by keys reaches from the cursor to the end of the run, until the other end is put", () => {
    const { state, told, controls: by, length } = controls();
    state.cursor = 5;
    by.markRange("from");
    state.cursor = 9;
    by.markRange("to");
    state.cursor = 12;
    by.markRange("from");
    expect(told).toEqual([[5, length, true], [5, 10, true], [12, length, true]]);
  });

  it("by keys begins at the start of the run where only its end is put", () => {
    const { state, told, controls: by } = controls();
    state.cursor = 7;
    by.markRange("to");
    expect(told).toEqual([[0, 8, true]]);
  });

  it("by keys has its ends change places where its beginning was put behind its end", () => {
    const { state, told, controls: by, length } = controls();
    state.cursor = length - 1;
    by.markRange("from");
    state.cursor = 0;
    by.markRange("to");
    by.clearRange();
    state.cursor = 3;
    by.markRange("to");
    state.cursor = 9;
    by.markRange("from");
    expect(told).toEqual([[length - 1, length, true], [0, length, true], [null, true], [0, 4, true], [3, 10, true]]);
  });

  it("by a drag goes from step to step, whichever way it goes", () => {
    const { state, told, controls: by } = controls();
    by.startRange(stepX(state, 10) + 1, null);
    by.dragRange(stepX(state, 14) - 1);
    by.dragRange(stepX(state, 6) + 1);
    by.endRange();
    expect(told).toEqual([[10, 14, false], [6, 10, false], [6, 10, true]]);
  });

  it("by a handle keeps the other end", () => {
    const { state, told, controls: by } = controls();
    state.setRange({ from: 4, to: 12 });
    const edge = by.rangeEdge(stepX(state, 12) + 3, state.geometry.stripTop + 5, false);
    expect(edge).toBe("to");
    by.startRange(stepX(state, 12) + 3, edge);
    by.dragRange(stepX(state, 15));
    expect(told).toEqual([[4, 15, false]]);
  });

  it("has its handles on the strip alone, wider for fingers", () => {
    const { state, controls: by } = controls();
    state.setRange({ from: 4, to: 12 });
    const { stripTop, lanesTop } = state.geometry;
    const x = stepX(state, 4) - 12;
    expect([by.rangeEdge(x, stripTop + 5, false), by.rangeEdge(x, stripTop + 5, true), by.rangeEdge(stepX(state, 4), lanesTop + 30, true)]).toEqual([null, "from", null]);
  });

  it("is taken away once", () => {
    const { state, told, controls: by } = controls();
    state.setRange({ from: 4, to: 12 });
    expect([by.clearRange(), by.clearRange()]).toEqual([true, false]);
    expect(told).toEqual([[null, true]]);
  });
});

describe("zooming by keys and buttons", () => {
  beforeEach(() => void vi.stubGlobal("requestAnimationFrame", () => 1));
  afterEach(() => void vi.unstubAllGlobals());

  it("keeps the cursor where it is seen, be it at the end of the run or on the very edge of the window", () => {
    for (const shift of [0, 1, -1]) {
      const { state, controls: by, length } = controls();
      state.cursor = length - 1;
      if (shift !== 0) putCursorAt(state, shift > 0 ? state.geometry.width + 1e-9 : state.geometry.gutter - 1e-9);
      const before = cursorX(state);
      for (let press = 0; press < 40; press++) by.zoomAtX(null, 1.3);
      expect(Math.abs(cursorX(state) - before)).toBeLessThan(1.5);
    }
  });
});

/** Zoomed in, and panned so that the cursor stands at x. */
function putCursorAt(state: ViewState, x: number): void {
  const { axis, geometry, viewport } = state;
  state.cursor = 14;
  const length = (viewport.to - viewport.from) / 4;
  const from = axis.positionOf(14.5) - ((x - geometry.gutter) / geometry.plotWidth) * length;
  state.setViewport({ ...viewport, from, to: from + length });
}

describe("the window on a stretch", () => {
  it("shows it whole, with little else", () => {
    const { state } = controls();
    state.zoomTo({ from: 8, to: 12 });
    const { gutter, width } = state.geometry;
    expect(stepX(state, 8)).toBeGreaterThan(gutter);
    expect(stepX(state, 12)).toBeLessThan(width);
    expect(stepX(state, 12) - stepX(state, 8)).toBeGreaterThan(0.8 * (width - gutter));
  });
});

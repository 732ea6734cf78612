import { describe, expect, it } from "vitest";
import { createAxis } from "./axis.ts";
import { instantsOf } from "./testing.ts";
import { carryOver, clampScroll, cssPxOf, fitViewport, isFitted, panBy, positionAt, revealPosition, zoomAt } from "./viewport.ts";

const SOURCE = { length: 1000, instants: instantsOf([0, 0, 499], [1000, 501, 999]) };
const axis = createAxis(SOURCE, "order");
const WIDTH = 800;
const fitted = fitViewport(axis, WIDTH, 0);

describe("viewport", () => {
  it("fits the whole run with room at both ends", () => {
    expect(cssPxOf(fitted, WIDTH, axis.from)).toBeCloseTo(6, 6);
    expect(cssPxOf(fitted, WIDTH, axis.to)).toBeCloseTo(774, 6);
    expect(isFitted(fitted, axis)).toBe(true);
  });

  it("keeps the position under the pointer while zooming", () => {
    const at = positionAt(fitted, WIDTH, 300);
    const zoomed = zoomAt(fitted, axis, WIDTH, 300, 4);
    expect(cssPxOf(zoomed, WIDTH, at)).toBeCloseTo(300, 6);
    expect(zoomed.to - zoomed.from).toBeCloseTo((fitted.to - fitted.from) / 4, 6);
  });

  it("never zooms out beyond the whole run, nor in beyond 240 px a step", () => {
    expect(zoomAt(fitted, axis, WIDTH, 400, 0.01)).toEqual(fitted);
    const close = zoomAt(fitted, axis, WIDTH, 400, 1e9);
    expect(WIDTH / (close.to - close.from)).toBeCloseTo(240, 6);
  });

  it("pans by pixels and stops at both ends", () => {
    const zoomed = zoomAt(fitted, axis, WIDTH, 400, 10);
    const panned = panBy(zoomed, axis, WIDTH, 80);
    expect(panned.from - zoomed.from).toBeCloseTo((zoomed.to - zoomed.from) / 10, 9);
    expect(cssPxOf(panBy(zoomed, axis, WIDTH, -1e9), WIDTH, axis.from)).toBeCloseTo(6, 6);
    expect(cssPxOf(panBy(zoomed, axis, WIDTH, 1e9), WIDTH, axis.to)).toBeCloseTo(774, 6);
  });

  it("cannot pan while the whole run is seen", () => {
    const panned = panBy(fitted, axis, WIDTH, 50);
    expect(panned.from).toBeCloseTo(fitted.from, 9);
  });

  it("fits the run even into a plot without a size, so that it is still fitted when the size comes", () => {
    for (const width of [0.5, 1, 20, 33]) expect(isFitted(fitViewport(axis, width, 0), axis)).toBe(true);
  });

  it("scrolls no further than the last lane", () => {
    expect(clampScroll({ ...fitted, scrollCssPx: 999 }, 500, 200).scrollCssPx).toBe(300);
    expect(clampScroll({ ...fitted, scrollCssPx: 999 }, 100, 200).scrollCssPx).toBe(0);
  });

  it("leaves the window where it is when the cursor is in sight, and follows it out of sight", () => {
    const zoomed = zoomAt(fitted, axis, WIDTH, 0, 10);
    expect(revealPosition(zoomed, axis, WIDTH, 50)).toBe(zoomed);
    const moved = revealPosition(zoomed, axis, WIDTH, 700);
    expect(cssPxOf(moved, WIDTH, 700)).toBeCloseTo(720, 6);
  });

  it("shows the same steps after a change of blend", () => {
    const zoomed = zoomAt(fitted, axis, WIDTH, 200, 5);
    const both = createAxis(SOURCE, "both");
    const carried = carryOver(zoomed, axis, both, WIDTH);
    expect(both.stepAt(carried.from)).toBeCloseTo(axis.stepAt(zoomed.from), 6);
    expect(both.stepAt(carried.to)).toBeCloseTo(axis.stepAt(zoomed.to), 6);
  });

  it("goes on showing the whole of a run that grows", () => {
    const grown = createAxis({ length: 2000, instants: instantsOf([0, 0, 1999]) }, "order");
    expect(isFitted(carryOver(fitted, axis, grown, WIDTH), grown)).toBe(true);
  });
});

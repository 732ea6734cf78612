import { describe, expect, it } from "vitest";
import { TraceModel } from "../../trace/model/model.ts";
import { splitBatch } from "../../trace/split.ts";
import { manyLanes, TraceBuilder } from "../../trace/testing.ts";
import { columnSteps } from "../columns.ts";
import { testPalette } from "../testing.ts";
import { isFitted, zoomAt } from "../viewport.ts";
import { ViewState } from "./state.ts";

/** A view of 100 lanes that has seen the first batches of a run; `grow` brings the rest. */
function growing(): { state: ViewState; grow: () => void } {
  const { header, batches } = manyLanes(100, 80);
  const model = new TraceModel(header);
  const [first, ...rest] = batches;
  if (first === undefined || rest.length === 0) throw new Error("the fixture must come in several batches");
  model.append(first);
  const state = new ViewState(testPalette());
  state.setSize(900, 500, 1);
  state.setTrace(model);
  return { state, grow: () => rest.forEach((batch) => model.append(batch)) };
}

describe("state of the view", () => {
  it("goes on showing the whole of a run that grows", () => {
    const { state, grow } = growing();
    const before = state.axis.length;
    grow();
    expect(state.refresh()).toBe(true);
    expect(state.axis.length).toBeGreaterThan(before);
    expect(isFitted(state.viewport, state.axis)).toBe(true);
    expect(state.refresh()).toBe(false);
  });

  it("goes on showing the same steps of a run that grows while zoomed in", () => {
    const { state, grow } = growing();
    state.setViewport(zoomAt(state.viewport, state.axis, state.geometry.plotWidth, 200, 20));
    const seen = (): number[] => [state.axis.stepAt(state.viewport.from), state.axis.stepAt(state.viewport.to)];
    const before = seen();
    grow();
    state.refresh();
    seen().forEach((step, i) => expect(step).toBeCloseTo(before[i] ?? NaN, 3));
  });

  it("shows the same steps in every blend", () => {
    const { state } = growing();
    state.setViewport(zoomAt(state.viewport, state.axis, state.geometry.plotWidth, 200, 20));
    const before = state.axis.stepAt(state.viewport.from);
    state.setBlend("order");
    expect(state.axis.stepAt(state.viewport.from)).toBeCloseTo(before, 3);
  });

  it("keeps a cursor that the run has not reached yet, and shows it at the run's end until then", () => {
    const { state, grow } = growing();
    const short = state.axis.length;
    state.cursor = short + 100;
    expect(state.cursor).toBe(short - 1);
    grow();
    state.refresh();
    expect(state.cursor).toBe(short + 100);
  });

  it("scrolls a lane into sight and no further", () => {
    const { state } = growing();
    const last = state.layout.lanes.at(-1)?.row.id ?? 0;
    expect(state.revealLane(last)).toBe(true);
    expect(state.viewport.scrollCssPx).toBeCloseTo(state.layout.contentCssPx - state.geometry.lanesHeight, 6);
    expect(state.revealLane(last)).toBe(false);
  });

  it("fits into another size when it showed the whole run", () => {
    const { state } = growing();
    state.setSize(390, 700, 2);
    expect(isFitted(state.viewport, state.axis)).toBe(true);
    expect(state.geometry.wide).toBe(false);
  });

  it("shows the whole run when the host gets its size only after the trace", () => {
    const { header, batches } = manyLanes(5, 5);
    const model = new TraceModel(header);
    const state = new ViewState(testPalette());
    for (const batch of batches) model.append(batch);
    state.setTrace(model);
    state.setSize(900, 500, 1);
    expect(isFitted(state.viewport, state.axis)).toBe(true);
  });

  it("follows rows that move and tracks that come though no row does", () => {
    const build = new TraceBuilder("run();", [{ name: "work", text: "run" }], "asyncio");
    build.create(1, 0, 0, 0); // 0
    build.create(2, 1, 1, 0); // 1
    build.create(3, 1, 1, 0); // 2
    build.task(3, 4, "Task-1"); // 3
    build.suspend(1, 4, 0); // 4
    build.start(3, 4, 3); // 5
    build.suspend(3, 2, 5); // 6
    build.start(2, 4, 6); // 7: awaited by 3, so it moves below it
    build.resourceNew(2, 5, "Queue"); // 8
    build.resource(2, 5, "put", 1); // 9
    const { header, batch } = build.build();
    const model = new TraceModel(header);
    const state = new ViewState(testPalette());
    const lanes = (): unknown => [state.layout.lanes.map(({ row, depth }) => [row.id, depth]), state.layout.tracks.length];
    const [first, second] = splitBatch(batch, [4]);
    if (first === undefined || second === undefined) throw new Error("cut in two");
    model.append(first);
    state.setTrace(model);
    expect(lanes()).toEqual([[[1, 0], [2, 1], [3, 1]], 0]);
    model.append(second);
    state.refresh();
    expect(lanes()).toEqual([[[1, 0], [3, 1], [2, 2]], 1]);
  });

  it("is empty after the trace is taken away", () => {
    const { state } = growing();
    state.setTrace(null);
    expect([state.axis.length, state.layout.lanes.length, state.scrollable]).toEqual([0, 0, false]);
  });

  it("makes the columns anew with the window, the axis and the size, and only then", () => {
    const { state, grow } = growing();
    const seen = (): number[] => Array.from(state.columns);
    const made = [seen()];
    const once = state.columns;
    expect(state.columns).toBe(once);
    grow();
    state.refresh();
    made.push(seen());
    state.setViewport(zoomAt(state.viewport, state.axis, state.geometry.plotWidth, 200, 5));
    made.push(seen());
    state.setBlend("order");
    made.push(seen());
    state.setSize(900, 500, 2);
    made.push(seen());
    expect(made.at(-1)?.length).toBe(2 * state.geometry.plotWidth + 1);
    made.slice(1).forEach((columns, i) => expect(columns).not.toEqual(made[i]));
    expect(seen()).toEqual(Array.from(columnSteps(state.axis, state.viewport, 2 * state.geometry.plotWidth)));
  });
});

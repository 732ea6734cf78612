import { expect, it } from "vitest";
import { ALL_ROWS } from "../../trace/model/arrange.ts";
import { TraceModel } from "../../trace/model/model.ts";
import { SAMPLE_IDS, sampleTrace } from "../../trace/testing.ts";
import { testPalette } from "../testing.ts";
import { markAt, turnAt } from "./mark-hit.ts";
import { foldableAt, nameX, wantedGutter } from "./names.ts";
import { laneTop, stepX } from "./place.ts";
import { ViewState } from "./state.ts";

function sampleState(width = 900): ViewState {
  const { header, batch } = sampleTrace();
  const model = new TraceModel(header);
  model.append(batch);
  const state = new ViewState(testPalette());
  state.setSize(width, 500, 1);
  state.setTrace(model);
  return state;
}

it("a triangle, and the count of what is folded, are found by the pointer, the name beside them is not", () => {
  const state = sampleState();
  const y = laneTop(state, 1) + 20;
  const x = nameX(state, 1);
  expect([foldableAt(state, x - 8, y), foldableAt(state, x + 20, y), foldableAt(state, state.geometry.gutter - 10, y)]).toEqual([SAMPLE_IDS.main, 0, 0]);
  expect(foldableAt(state, x - 8, laneTop(state, 2) + 20)).toBe(0);
  state.setChoice({ ...ALL_ROWS, folded: new Set([SAMPLE_IDS.main]) });
  expect(foldableAt(state, state.geometry.gutter - 10, y)).toBe(SAMPLE_IDS.main);
});

it("a folded coroutine's lane is that of whoever holds it", () => {
  const state = sampleState();
  state.setChoice({ ...ALL_ROWS, folded: new Set([SAMPLE_IDS.main]) });
  expect(state.layout.lanes).toHaveLength(2);
  expect([state.layout.indexOf(SAMPLE_IDS.task1), state.layout.holderOf(SAMPLE_IDS.task1), state.layout.holderOf(999)]).toEqual([-1, 1, -1]);
});

it("panning and zooming put no lanes in order, and neither does a change of their height", () => {
  const state = sampleState();
  const { lanes } = state.layout;
  state.setViewport({ ...state.viewport, from: state.viewport.from + 1 });
  state.setLaneScale(0.5);
  expect(state.layout.lanes).toBe(lanes);
});

it("the gutter is as wide as the longest name within its bounds, never narrower again, and always the same on a phone", () => {
  const state = sampleState();
  const wide = (perLetter: number): number => wantedGutter(state, (text) => text.length * perLetter, 150, 240);
  expect([wide(1), wide(7), wide(20)]).toEqual([150, nameX(state, 2) + 22 * 7 + 6, 240]);
  state.setGutter(220);
  state.setGutter(160);
  expect([state.geometry.gutter, state.geometry.plotWidth]).toEqual([220, 680]);
  const phone = sampleState(390);
  phone.setGutter(220);
  expect(phone.geometry.gutter).toBe(84);
});

it("a dot of a printed line and the loop's turns are found by the pointer", () => {
  const state = sampleState();
  const lane = state.layout.indexOf(SAMPLE_IDS.task1);
  const step = state.prints.of(SAMPLE_IDS.task1)[0] ?? -1;
  const x = stepX(state, step + 0.5);
  expect(markAt(state, SAMPLE_IDS.task1, x + 2, laneTop(state, lane) + 4)).toEqual({ kind: "printed", step });
  expect([markAt(state, SAMPLE_IDS.task1, x + 2, laneTop(state, lane) + 20), markAt(state, SAMPLE_IDS.task1, x + 12, laneTop(state, lane) + 4)]).toEqual([null, null]);
  expect([turnAt(state, stepX(state, 3)), turnAt(state, stepX(state, 13.5)), turnAt(state, stepX(state, 12.5))]).toEqual([0, 1, -1]);
});

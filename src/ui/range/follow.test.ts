import { beforeEach, expect, test } from "vitest";
import type { StepRange } from "../../trace/insight/range.ts";
import type { TraceView } from "../../trace/model/view.ts";
import { rangeStore } from "../stores/range.ts";
import { runStore } from "../stores/run.ts";
import { sample } from "../testing/english.ts";
import { followRange } from "./follow.ts";

const shown: (StepRange | null)[] = [];
followRange({ setRange: (range) => void shown.push(range), setSelecting: () => undefined, setPath: () => undefined });

const RANGE = { from: 2, to: 6 };

/** A run of `source` has come as far as `trace`. */
function run(source: string, phase: "running" | "ended", trace: TraceView = sample()): void {
  runStore.setState({ trace, source, phase, revision: trace.revision });
}

beforeEach(() => {
  run("first", "ended");
  rangeStore.setState({ range: RANGE, selecting: true });
  shown.length = 0;
});

test("a stretch stays when the same text runs again, and the view is told of it anew", () => {
  run("first", "running");
  run("first", "ended");
  expect(rangeStore.getState().range).toEqual(RANGE);
  expect(shown.at(-1)).toEqual(RANGE);
});

test("a stretch of a run of another text is taken away", () => {
  run("second", "running");
  expect(rangeStore.getState()).toMatchObject({ range: null, selecting: false });
  expect(shown.at(-1)).toBeNull();
});

test("a stretch that the new run does not reach is taken away when that has ended", () => {
  rangeStore.setState({ range: { from: 2, to: 9999 } });
  run("first", "running");
  expect(rangeStore.getState().range).toEqual({ from: 2, to: 9999 });
  run("first", "ended");
  expect(rangeStore.getState().range).toBeNull();
});

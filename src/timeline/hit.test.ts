import { describe, expect, it } from "vitest";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { State } from "../trace/model/view.ts";
import { createAxis } from "./axis.ts";
import { hitTest, HIT_SLACK_CSS_PX, stepAtCssPx } from "./hit.ts";
import { layoutLanes } from "./layout.ts";
import { instantsOf, rowOf, type SpanTuple } from "./testing.ts";
import { cssPxOf } from "./viewport.ts";

const WIDTH = 500;
const window = (from: number, to: number) => ({ from, to, scrollCssPx: 0 });

function sceneOf(rows: ReturnType<typeof rowOf>[], length: number) {
  return { axis: createAxis({ length, instants: instantsOf([0, 0, length - 1]) }, "order"), layout: layoutLanes(rows) };
}

describe("hit test", () => {
  const row = rowOf(7, [[0, 20, State.Awaiting], [20, 21, State.Running], [21, 100, State.Awaiting]]);
  const scene = sceneOf([row], 100);

  it("finds the lane by y and nothing below the last", () => {
    expect(hitTest(scene, window(0, 100), WIDTH, 50, 10)).toEqual({ lane: 0, coroutine: 7, spanIndex: 0, step: 10 });
    expect(hitTest(scene, window(0, 100), WIDTH, 50, 41)).toBeNull();
  });

  it("takes scrolling into account", () => {
    const rows = Array.from({ length: 100 }, (_, i) => rowOf(i + 1, [[0, 100, State.Awaiting]]));
    expect(hitTest(sceneOf(rows, 100), { from: 0, to: 100, scrollCssPx: 140 }, WIDTH, 50, 3)?.lane).toBe(10);
  });

  it("reaches a span of half a pixel from 2 px away on either side, and no further", () => {
    const wide = window(0, 1000);
    const spanAt = (x: number): number | undefined => hitTest(scene, wide, WIDTH, x, 10)?.spanIndex;
    expect([7.5, 8.2, 10.2, 12.4, 13].map(spanAt)).toEqual([0, 1, 1, 1, 2]);
  });

  it("gives a wide span up to its edge to the span itself", () => {
    const pair = sceneOf([rowOf(1, [[0, 50, State.Running], [50, 100, State.Awaiting]])], 100);
    expect([249, 251].map((x) => hitTest(pair, window(0, 100), WIDTH, x, 10)?.spanIndex)).toEqual([0, 1]);
  });

  it("reports an empty part of a lane as no span", () => {
    const late = sceneOf([rowOf(1, [[50, 60, State.Running]])], 100);
    expect(hitTest(late, window(0, 100), WIDTH, 100, 10)?.spanIndex).toBe(-1);
  });

  it("agrees with a look at every span wherever spans are wider than the slack", () => {
    const generator = xoroshiro128plus(3);
    const below = (n: number): number => (generator.next() >>> 0) % n;
    for (let round = 0; round < 100; round++) {
      const tuples: SpanTuple[] = [];
      for (let at = below(10); at < 90; ) tuples.push([at, (at += 2 + below(9)), below(5) as State]);
      const one = sceneOf([rowOf(1, tuples)], 100);
      const x = below(WIDTH * 4) / 4;
      const edge = (step: number): number => cssPxOf(window(0, 100), WIDTH, step);
      const inside = tuples.findIndex(([from, to]) => edge(from) <= x && x < edge(to));
      const near = tuples.findIndex(([from, to]) => edge(from) - HIT_SLACK_CSS_PX <= x && x <= edge(to) + HIT_SLACK_CSS_PX);
      expect(hitTest(one, window(0, 100), WIDTH, x, 10)?.spanIndex).toBe(inside >= 0 ? inside : near);
    }
  });

  it("clamps the step of a click to the run", () => {
    expect([-50, 0, 250, 5000].map((x) => stepAtCssPx(scene, window(0, 100), WIDTH, x))).toEqual([0, 0, 50, 99]);
  });
});

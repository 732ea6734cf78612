import { describe, expect, it } from "vitest";
import { DEAR_MS, REST_MS, Sharpness } from "./sharpness.ts";

/** Draws at each of `times`, a sharp picture in `costMs`; the ratios that it was drawn at, and when sharp ones were asked for. */
function play(times: readonly number[], costMs: number, dpr: number): { ratios: number[]; asked: number[] } {
  const pending = new Map<number, number>();
  const asked: number[] = [];
  let [nowMs, made] = [0, 0];
  const timers = { set: (_: () => void, ms: number) => (pending.set(++made, nowMs + ms), made), clear: (timer: number) => void pending.delete(timer) };
  const sharpness = new Sharpness(timers, () => undefined);
  const ratios = times.map((at) => {
    for (const due of pending.values()) if (due <= at) asked.push(due);
    const ratio = sharpness.ratio(at, dpr);
    nowMs = at + (ratio === dpr ? costMs : 1);
    sharpness.drawn(at, nowMs, ratio === dpr);
    return ratio;
  });
  return { ratios, asked: [...asked, ...pending.values()] };
}

const MOVING = [0, 16, 32, 48];

describe("the picture", () => {
  it("is drawn coarser while it moves, if sharp it takes too long, and asks to be sharpened once", () => {
    expect(play(MOVING, DEAR_MS + 1, 2)).toEqual({ ratios: [2, 1, 1, 1], asked: [49 + REST_MS] });
  });

  it("is sharp again when it has rested", () => {
    const rested = 49 + REST_MS;
    expect(play([...MOVING, rested, rested + 1000], DEAR_MS + 1, 2).ratios).toEqual([2, 1, 1, 1, 2, 2]);
  });

  it("is always sharp where that is quick enough, or where there is nothing finer than a css pixel", () => {
    expect(play(MOVING, DEAR_MS, 2)).toEqual({ ratios: [2, 2, 2, 2], asked: [] });
    expect(play(MOVING, 50, 1)).toEqual({ ratios: [1, 1, 1, 1], asked: [] });
  });

  it("is never coarser than one pixel a css pixel", () => {
    expect(play(MOVING, 50, 1.5).ratios).toEqual([1.5, 1, 1, 1]);
    expect(play(MOVING, 50, 3).ratios).toEqual([3, 1.5, 1.5, 1.5]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Controls, RangeEdge } from "./controls.ts";
import { Gestures, type Point } from "./gestures.ts";
import type { Zone } from "./geometry.ts";

const at = (x: number, y = 100): Point => ({ x, y, clientX: x, clientY: y });

/** Controls that write down what they are told. */
function recorder(zone: Zone, { edge = null, selecting = false }: { edge?: RangeEdge | null; selecting?: boolean } = {}): { told: string[]; gestures: Gestures } {
  const told: string[] = [];
  const round = (n: number): string => String(Math.round(n * 100) / 100);
  const controls: Controls = {
    zone: () => zone,
    zoomAtX: (x, factor) => void told.push(`zoom ${x === null ? "?" : round(x)} ${round(factor)}`),
    pan: (dx, dy) => (told.push(`pan ${round(dx)} ${round(dy)}`), true),
    scaleLanes: (factor) => void told.push(`scale ${factor}`),
    fit: () => void told.push("fit"),
    seek: (x) => void told.push(`seek ${x}`),
    select: (x) => void told.push(`select ${x}`),
    hover: (point) => {
      if (point !== null) told.push(`hover ${point.x}`);
    },
    moveLane: () => undefined,
    foldSelected: () => undefined,
    search: () => undefined,
    dragThumb: (dy) => void told.push(`thumb ${dy}`),
    rangeEdge: () => edge,
    selecting,
    startRange: (x, from) => void told.push(`start ${x} ${from}`),
    dragRange: (x) => void told.push(`range ${x}`),
    endRange: () => void told.push("range ends"),
    markRange: () => undefined,
    clearRange: () => false,
    focusChanged: () => undefined,
  };
  return { told, gestures: new Gestures(controls) };
}

describe("gestures", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("take a press that hardly moves for a click", () => {
    const { told, gestures } = recorder("lanes");
    gestures.down(1, at(50), false);
    gestures.move(1, at(52));
    gestures.up(1, false);
    expect(told).toEqual(["select 52"]);
  });

  it("take a press that moves for a pan, without a click at its end", () => {
    const { told, gestures } = recorder("lanes");
    gestures.down(1, at(50), false);
    gestures.move(1, at(60));
    gestures.move(1, at(75, 90));
    gestures.up(1, false);
    expect(told).toEqual(["pan -10 0", "pan -15 10"]);
  });

  it("seek from the first touch of the axis and scrub on", () => {
    const { told, gestures } = recorder("axis");
    gestures.down(1, at(50), true);
    gestures.move(1, at(51));
    gestures.up(1, false);
    expect(told).toEqual(["seek 50", "seek 51"]);
  });

  it("seek by a click on the loop's lane", () => {
    const { told, gestures } = recorder("loop");
    gestures.down(1, at(70), false);
    gestures.up(1, false);
    expect(told).toEqual(["seek 70"]);
  });

  it("zoom between two fingers, and pan on with the one that stays", () => {
    const { told, gestures } = recorder("lanes");
    gestures.down(1, at(100), true);
    gestures.down(2, at(200), true);
    gestures.move(2, at(300));
    gestures.up(2, false);
    gestures.move(1, at(90));
    gestures.up(1, false);
    expect(told).toEqual(["pan -50 0", "zoom 200 2", "pan 10 0"]);
  });

  it("take a finger that stays for a hover, which then follows it and is no click", () => {
    const { told, gestures } = recorder("lanes");
    gestures.down(1, at(50), true);
    vi.advanceTimersByTime(500);
    gestures.move(1, at(80));
    gestures.up(1, false);
    expect(told).toEqual(["hover 50", "hover 80"]);
  });

  it("choose a stretch by a drag with Shift, on the axis too, without a pan or a click", () => {
    for (const zone of ["lanes", "axis", "loop"] as const) {
      const { told, gestures } = recorder(zone);
      gestures.down(1, at(50), false, true);
      gestures.move(1, at(60));
      gestures.move(1, at(75, 90));
      gestures.up(1, false);
      expect(told).toEqual(["start 50 null", "range 60", "range 75", "range ends"]);
    }
  });

  it("choose a stretch by a plain drag where that was asked for, and hold the page still meanwhile", () => {
    const { told, gestures } = recorder("lanes", { selecting: true });
    gestures.down(1, at(50), true);
    expect(gestures.holds).toBe(true);
    gestures.move(1, at(60));
    gestures.up(1, false);
    expect(told).toEqual(["start 50 null", "range 60", "range ends"]);
    expect(gestures.holds).toBe(false);
  });

  it("drag an end of the stretch from its handle", () => {
    const { told, gestures } = recorder("axis", { edge: "to" });
    gestures.down(1, at(50), false);
    gestures.move(1, at(51));
    gestures.up(1, false);
    expect(told).toEqual(["start 50 to", "range 51", "range ends"]);
  });

  it("take a press with Shift that does not move for a click", () => {
    const { told, gestures } = recorder("lanes");
    gestures.down(1, at(50), false, true);
    gestures.up(1, false);
    expect(told).toEqual(["select 50"]);
  });

  it("forget a press that the system cancels", () => {
    const { told, gestures } = recorder("lanes");
    gestures.down(1, at(50), true);
    gestures.up(1, true);
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([]);
    expect(gestures.busy).toBe(false);
  });
});

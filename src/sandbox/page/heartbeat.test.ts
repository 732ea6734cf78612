import { expect, it } from "vitest";
import { Heartbeat } from "./heartbeat.ts";
import { FakeClock } from "./testing.ts";

function heart(awaiting: () => boolean = () => true): { clock: FakeClock; heartbeat: Heartbeat; pings: number[]; silences: () => number } {
  const clock = new FakeClock();
  const pings: number[] = [];
  let silences = 0;
  const heartbeat = new Heartbeat({ clock, ping: (beat) => pings.push(beat), awaiting, onSilence: () => silences++ });
  return { clock, heartbeat, pings, silences: () => silences };
}

it("takes a frame for dead after two seconds without an answer", () => {
  const { clock, heartbeat, pings, silences } = heart();
  heartbeat.start();
  clock.advance(1999);
  expect(silences()).toBe(0);
  clock.advance(1);
  expect(silences()).toBe(1);
  expect(pings).toEqual([1, 2, 3, 4]);
});

it("goes on as long as there are answers", () => {
  const { clock, heartbeat, silences } = heart();
  heartbeat.start();
  for (let i = 0; i < 20; i++) {
    clock.advance(500);
    heartbeat.heard();
  }
  expect(silences()).toBe(0);
});

it("counts beats and not time, so a machine that slept is no dead frame", () => {
  const { clock, heartbeat, silences } = heart();
  heartbeat.start();
  // An hour passes and one timer fires: the answer to its ping was not heard yet.
  clock.skip(3_600_000);
  expect(silences()).toBe(0);
});

it("rests while nothing is awaited", () => {
  let awaiting = true;
  const { clock, heartbeat, pings } = heart(() => awaiting);
  heartbeat.start();
  awaiting = false;
  heartbeat.heard();
  clock.advance(10_000);
  expect(pings).toEqual([1]);
  heartbeat.start();
  expect(pings).toEqual([1, 2]);
});

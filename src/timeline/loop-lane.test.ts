import { expect, it } from "vitest";
import type { LoopTurn } from "../trace/model/view.ts";
import { createAxis } from "./axis.ts";
import { columnSteps } from "./columns.ts";
import { Runs, spanRuns } from "./lod.ts";
import { hullsOf, idlesOf } from "./loop-lane.ts";
import { instantsOf } from "./testing.ts";
import { instantColumns } from "./tint.ts";
import { Firings, turnSpans } from "./turns.ts";

const turn = (kind: LoopTurn["kind"], firstStep: number, lastStep: number): LoopTurn => ({ kind, firstStep, lastStep, id: 0, cause: -1 });
/** The script, two microtasks, 10 ms of nothing, a timer, three microtasks, and one that blocks for 5 ms. */
const TURNS = [turn("script", 0, 3), turn("resume", 4, 5), turn("reaction", 6, 6), turn("timer", 8, 8), turn("resume", 9, 9), turn("resume", 10, 11), turn("reaction", 12, 14)];
const AXIS = createAxis({ length: 16, instants: instantsOf([0, 0, 6], [10, 8, 12], [15, 14, 15]) }, "order");
const WINDOW = { from: 0, to: 16, scrollCssPx: 0 };

it("a hull holds the microtasks that follow each other, neither the script nor a timer", () => {
  const runs = new Runs();
  spanRuns(turnSpans(TURNS), columnSteps(AXIS, WINDOW, 160), runs);
  expect(hullsOf(runs, TURNS)).toEqual([{ x0: 40, x1: 70 }, { x0: 90, x1: 150 }]);
});

it("the loop is idle in a wait between turns, not in one within a turn", () => {
  expect(idlesOf({ instants: AXIS.instants, turns: TURNS }, instantColumns(AXIS, WINDOW, 160))).toEqual([{ x0: 70, x1: 80, lengthMs: 10 }]);
});

it("firings are followed while the run grows, though the newest turns may still change", () => {
  const turns = TURNS.slice(0, 4);
  const firings = new Firings(() => turns);
  expect(firings.steps()).toEqual([8]);
  turns[3] = turn("resume", 8, 9);
  expect(firings.steps()).toEqual([]);
  turns.push(...Array.from({ length: 10 }, (_, i) => turn(i % 2 === 0 ? "timer" : "resume", 20 + i, 20 + i)));
  expect(firings.steps()).toEqual([20, 22, 24, 26, 28]);
  expect(firings.steps()).toEqual([20, 22, 24, 26, 28]);
});

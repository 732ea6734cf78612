import { describe, expect, it } from "vitest";
import { TraceModel } from "../trace/model/model.ts";
import { manyLanes, SAMPLE_IDS, sampleTrace } from "../trace/testing.ts";
import { LaneSums, type LaneSum } from "./sums.ts";

function sumOf(sums: LaneSums, model: TraceModel, id: number): LaneSum | null {
  const row = model.row(id);
  return row === undefined ? null : sums.lane(model, row);
}

describe("a lane's sum", () => {
  it("tells how often it ran and how long it waited", () => {
    const { header, batch } = sampleTrace();
    const model = new TraceModel(header);
    model.append(batch);
    const sums = new LaneSums();
    expect(sumOf(sums, model, SAMPLE_IDS.task1)).toEqual({ ranTimes: 2, waitedMs: 2000 });
    expect(sumOf(sums, model, SAMPLE_IDS.task2)).toEqual({ ranTimes: 2, waitedMs: 1000 });
    expect(sums.timers(model)).toBe(2);
  });

  it("is the same whether counted once or carried on while the run grows", () => {
    const { header, batches } = manyLanes(200, 60);
    const model = new TraceModel(header);
    const carried = new LaneSums();
    for (const batch of batches) {
      model.append(batch);
      for (const row of model.rows) carried.lane(model, row);
      carried.timers(model);
    }
    expect(batches.length).toBeGreaterThan(1);
    const fresh = new LaneSums();
    for (const row of model.rows) expect(carried.lane(model, row)).toEqual(fresh.lane(model, row));
    expect(carried.timers(model)).toBe(fresh.timers(model));
  });
});

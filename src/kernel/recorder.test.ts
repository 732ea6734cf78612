import { expect, test } from "vitest";
import { Kind, RECORDS_PER_CHUNK, ValueRole, VALUE_ROLE_SHIFT, type TraceBatch } from "../trace/format.ts";
import { Recorder } from "./recorder.ts";

/** A recorder whose clock is set by hand. */
function open(maxRecords = 1_000_000) {
  const batches: TraceBatch[] = [];
  const time = { nowMs: 0 };
  const ran = [0, 0, 0];
  const recorder = new Recorder({
    maxRecords, siteCount: 10, ran, now: () => time.nowMs, sink: (batch) => { batches.push(batch); }, onLook: () => undefined,
    onFull: () => { throw new Error("full"); },
  });
  return { recorder, batches, time, ran };
}

test("batches follow one another without a gap, whatever cuts them", () => {
  const { recorder, batches, time } = open();
  for (let i = 0; i < 3 * RECORDS_PER_CHUNK + 5; i++) {
    recorder.push(Kind.Suspend, i % 10, i, i, i);
    if (i % 5000 === 17) { time.nowMs += 60; recorder.flushIfDue(time.nowMs); }
  }
  recorder.flush();
  let step = 0;
  for (const { firstStep, records } of batches) {
    expect(firstStep).toBe(step);
    for (let at = 0; at < records.length; at += 4, step++) if (records[at + 1] !== step) expect.fail(`record ${String(step)} is not its own`);
  }
  expect(step).toBe(3 * RECORDS_PER_CHUNK + 5);
  expect(batches.length).toBeGreaterThan(8);
});

test("the bound on records ends the run exactly there, again and again, and the closing records go beyond it", () => {
  const { recorder } = open(1500);
  for (let i = 0; i < 1500; i++) recorder.push(Kind.Callback, 0, 0, 0, 0);
  for (let i = 0; i < 2; i++) expect(() => recorder.push(Kind.Callback, 0, 0, 0, 0)).toThrow("full");
  recorder.beginClosing();
  expect(recorder.push(Kind.End, 0, 0, 0, 0)).toBe(1500);
});

test("a string is kept once, and travels with the batch in which it was new", () => {
  const { recorder, batches } = open();
  const index = recorder.string("x");
  recorder.write(1, 2, "warn", 0, "x");
  recorder.flush();
  recorder.value(1, ValueRole.Resumed, "y");
  recorder.push(Kind.Suspend, 1, 2, 0, 0);
  recorder.flush();
  expect(batches.map(({ strings }) => strings)).toEqual([["", "x"], ["y"]]);
  expect([...(batches[0]?.records ?? [])]).toEqual([(Kind.Write << 24) | 1, 2, 3, index]);
  expect([...(batches[1]?.values ?? [])]).toEqual([1, (ValueRole.Resumed << VALUE_ROLE_SHIFT) | 2]);
});

test("previews of a site end at their cap", () => {
  const { recorder } = open();
  let wanted = 0;
  while (recorder.wantsPreview(3)) wanted++;
  expect(wanted).toBe(1100);
  expect([recorder.wantsPreview(4), recorder.wantsArguments(3)]).toEqual([true, true]);
});

test("a time survives in two words", () => {
  const { recorder, batches } = open();
  recorder.clock(1234.5678, 0);
  recorder.flush();
  const words = batches[0]?.records.slice(2, 4) ?? new Uint32Array(2);
  expect(new Float64Array(words.buffer)[0]).toBe(1234.5678);
});

test("which statements ran goes with a batch if it has changed, as a copy, and is handed on even without records", () => {
  const { recorder, batches, ran } = open();
  recorder.push(Kind.Suspend, 1, 1, 0, 0);
  ran[1] = 1;
  recorder.flush();
  ran[1] = 1;
  recorder.push(Kind.Suspend, 1, 1, 0, 0);
  recorder.flush();
  ran[2] = 1;
  recorder.flush();
  recorder.flush();
  expect(batches.map((batch) => [batch.records.length / 4, batch.ran && [...batch.ran]])).toEqual([[1, [0, 1, 0]], [1, undefined], [0, [0, 1, 1]]]);
});

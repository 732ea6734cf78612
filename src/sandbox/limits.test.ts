import { expect, it } from "vitest";
import { DEFAULT_RUN_OPTIONS } from "../runner/outcome.ts";
import { recordCap, runGrant } from "./limits.ts";

it("grants a run twice its records, since who waits at the end is recorded after the bound", () => {
  expect(recordCap(DEFAULT_RUN_OPTIONS)).toBe(416_384);
});

it("lets the caps of a run follow from its limits", () => {
  // 26 chunks, 20 posts a second for 5 seconds, and 100.
  expect(runGrant(DEFAULT_RUN_OPTIONS, 1000).messages).toBe(226);
  expect(runGrant(DEFAULT_RUN_OPTIONS, 0).bytes).toBe(416_384 * 40 + 32);
  const doubled = runGrant({ ...DEFAULT_RUN_OPTIONS, maxRecords: 400_000, maxSeconds: 10 }, 1000);
  expect(doubled.messages).toBe(50 + 200 + 100);
});

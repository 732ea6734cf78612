/** The order does not depend on the bounds of a run: what is cut has printed the beginning of what the whole run prints. */
import { expect, test } from "vitest";
import { allCases, writtenBy } from "../testing/asyncio-cases.ts";
import { runOnKernel } from "../testing/kernel-run.ts";

const BOUNDS = [1, 7, 50, 300, 2000];

const programs = allCases().map(({ name, source }) => ({ name, source, whole: writtenBy(runOnKernel(source)) }));

test.each(BOUNDS)("a run cut at %i records has printed a beginning of the whole", (maxRecords) => {
  let cut = 0;
  for (const { name, source, whole } of programs) {
    const run = runOnKernel(source, { maxRecords });
    if (run.outcome.outcome === "limit") cut += 1;
    const written = writtenBy(run);
    if (!whole.startsWith(written)) expect.soft(written, name).toBe(whole.slice(0, written.length));
    if (run.outcome.outcome !== "limit") expect.soft(written, name).toBe(whole);
  }
  expect(cut).toBeGreaterThan(maxRecords > 1000 ? 0 : 10);
});

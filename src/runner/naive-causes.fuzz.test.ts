/** "Why now?" of every console line of the asyncio corpus and of random JavaScript programs: the chain that the naive model finds. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { askedFuzz } from "../testing/asked-fuzz.ts";
import { areas, CASES, casesIn, sharedFuzz } from "../testing/asyncio-cases.ts";
import { modelOf, runOnKernel } from "../testing/kernel-run.ts";
import { naiveCauses } from "../testing/naive/causes.ts";
import { naiveOf } from "../testing/naive/run.ts";
import { programs } from "../testing/programs/program.ts";

const LIMIT_MS = 300_000;
/** So many of the shared random programs. */
const RANDOM = 20;

/** Compares the chains of each line; gives the number of lines. Throws with the program where they part. */
function compare(name: string, source: string): number {
  const run = runOnKernel(source, { maxSeconds: 20 });
  const model = modelOf(run);
  const naive = naiveOf(run);
  for (const { step, text } of model.lines) {
    const told = model.causes(step).map(({ site, ...cause }) => ({ ...cause, line: naive.records.lineOf(site) }));
    expect({ name, text, causes: told }).toEqual({ name, text, causes: naiveCauses(step, naive) });
  }
  return model.lines.length;
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

test("the asyncio corpus", () => {
  const folder = sharedFuzz();
  const cases = [...areas().flatMap((area) => casesIn(`${CASES}/${area}`)), ...(folder === null ? [] : casesIn(folder).slice(0, RANDOM))];
  expect(sum(cases.map(({ name, source }) => compare(name, source)))).toBeGreaterThan(2000);
}, LIMIT_MS);

test("random JavaScript programs", () => {
  const { seed, count } = askedFuzz({ seed: 5, count: 1500 });
  const sources = fc.sample(programs({ promiseTry: true, withResolvers: true, returnIntoDelegation: true }), { seed, numRuns: Math.ceil(count / 10) });
  expect(sum(sources.map((source) => compare(source, source)))).toBeGreaterThan(sources.length);
}, LIMIT_MS);

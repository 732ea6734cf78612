/**
 * Random programs print on our asyncio what CPython's printed: the seeds that checkouts share. `npm run fuzz:asyncio` makes
 * fresh ones, for which it needs a Python.
 */
import { expect, test } from "vitest";
import { casesIn, firstDifference, outputOf, SHARED, sharedFuzz } from "../testing/asyncio-cases.ts";

/** Reports stay readable if the kernel is badly broken. */
const MOST_REPORTED = 10;
/** A program takes about 5 ms; this is for a machine that is slow and busy. */
const LIMIT_MS = 120_000;

const folder = sharedFuzz();
if (folder === null) process.stdout.write(`asyncio fuzz: there is no ${SHARED}, so its random programs are skipped\n`);

test.skipIf(folder === null)("the shared random programs print what CPython's asyncio printed", () => {
  const all = casesIn(folder ?? "");
  const differing = all.flatMap(({ name, source, expected }) => {
    const difference = firstDifference(outputOf(source), expected);
    return difference === null ? [] : [`${name}\n${difference}`];
  });
  if (differing.length > 0) expect.fail(`${differing.length} of ${all.length} differ:\n${differing.slice(0, MOST_REPORTED).join("\n\n")}`);
  expect(all.length).toBeGreaterThanOrEqual(300);
}, LIMIT_MS);

/** "Why now?": of every console line of the seed programs and of the JavaScript examples, the model gives the naive one's chain. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CASES, casesIn } from "../testing/asyncio-cases.ts";
import { modelOf, runOnKernel } from "../testing/kernel-run.ts";
import { naiveCauses } from "../testing/naive/causes.ts";
import { lineSteps } from "../testing/naive/lines.ts";
import { naiveOf } from "../testing/naive/run.ts";

/** `TraceView.causes` gives no more links than this. */
const MOST_LINKS = 100;

const EXAMPLES = new URL("../ui/snippets/", import.meta.url);
const examples = readdirSync(EXAMPLES).filter((name) => name.endsWith(".ts")).map((name) => ({ name, source: readFileSync(new URL(name, EXAMPLES), "utf8") }));

test.each([...casesIn(`${CASES}/seed`), ...examples].map(({ name, source }) => [name, source]))("every line of %s has the causes that its records tell", (_name, source) => {
  const run = runOnKernel(source);
  const model = modelOf(run);
  const naive = naiveOf(run);
  expect(lineSteps(naive.records)).toEqual(model.lines.map(({ step }) => step));
  for (const { step, text } of model.lines) {
    const told = model.causes(step).map(({ site, ...cause }) => ({ ...cause, line: naive.records.lineOf(site) }));
    expect({ text, causes: told }).toEqual({ text, causes: naiveCauses(step, naive) });
    if (told.length < MOST_LINKS) expect(told.at(-1)?.kind).toBe("start");
  }
});

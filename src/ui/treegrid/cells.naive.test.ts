/** The treegrid's cells against the naive model's (testing/naive), at each step of real programs of both loops. */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { CASES, casesIn } from "../../testing/asyncio-cases.ts";
import { modelOf, runOnKernel } from "../../testing/kernel-run.ts";
import { naiveCells } from "../../testing/naive/cells.ts";
import { naiveOf } from "../../testing/naive/run.ts";
import { programs } from "../../testing/programs/program.ts";
import { texts } from "../testing/english.ts";
import { coroutineCells } from "./cells.ts";

const EXAMPLES = new URL("../snippets/", import.meta.url);
/** Of a thousand coroutines at each of ten thousand steps the naive model would tell for hours. */
const isSmall = ({ name }: { readonly name: string }): boolean => !/thousand/.test(name);
const examples = readdirSync(EXAMPLES).filter((name) => name.endsWith(".ts")).map((name) => ({ name, source: readFileSync(new URL(name, EXAMPLES), "utf8") }));
const areas = ["seed", "queues", "cancellation", "generators", "errors"].flatMap((area) => casesIn(`${CASES}/${area}`));
const random = fc.sample(programs({ promiseTry: true, withResolvers: true, returnIntoDelegation: true }), { seed: 4, numRuns: 60 }).map((source, i) => ({ name: `random program ${i}`, source }));
const t = texts();

test.each([...areas, ...examples, ...random].filter(isSmall).map(({ name, source }) => [name, source]))("%s", (_name, source) => {
  const run = runOnKernel(source);
  const model = modelOf(run);
  const naive = naiveOf(run);
  for (let step = 0; step < model.length; step++) {
    for (const life of naive.lives.filter(({ isHidden }) => !isHidden)) {
      const row = model.row(life.id);
      if (row === undefined) throw new Error(`no row of ${life.id}`);
      const { state, line, since, waited } = coroutineCells(model, row, step, t);
      const told = { state: t(`state.${state}`), line: line > 0 ? String(line) : "", since, waited };
      expect({ step, label: row.label, ...told }).toEqual({ step, label: row.label, ...naiveCells(life, step, naive) });
    }
  }
});

import { expect, test } from "vitest";
import { modelOf, runOnKernel } from "../testing/kernel-run.ts";
import { neverRanLines } from "../trace/insight/never-ran.ts";

const linesOf = (source: string, options = {}) => neverRanLines(modelOf(runOnKernel(source, options)));

test("the trace of a run tells which lines never ran, on either loop", () => {
  expect(linesOf("async function f() {\n  await null;\n  throw 1;\n  console.log(1);\n}\nf().catch(() => {\n  console.log(2);\n});\nsetTimeout(() => {\n  console.log(3);\n}, 9);")).toEqual([4]);
  const asyncio = 'import * as asyncio from "asyncio";\nasync function main() {\n  const task = asyncio.create_task(late());\n  await asyncio.sleep(1);\n  task.cancel();\n}\nasync function late() {\n  await asyncio.sleep(5);\n  await asyncio.sleep(1);\n}\nasyncio.run(main());';
  expect(linesOf(asyncio)).toEqual([9]);
});

test("a run that a bound cuts tells what ran until then", () => {
  const source = "for (let i = 0; i < 1000; i++) {\n  await i;\n  if (i === 500) {\n    console.log(i);\n  }\n}\nconsole.log(1);";
  expect(linesOf(source, { maxRecords: 100 })).toEqual([4, 7]);
  expect(linesOf(source)).toEqual([]);
});

test("statements that begin without any record are told by the end", () => {
  expect(linesOf("let n = 0;\nfor (const x of [1, 2]) {\n  n += x;\n  if (n > 9) {\n    n = 0;\n  }\n}")).toEqual([5]);
});

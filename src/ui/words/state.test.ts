import { expect, test } from "vitest";
import { modelOf, runOnKernel } from "../../testing/kernel-run.ts";
import { State } from "../../trace/model/view.ts";
import { SNIPPETS } from "../snippet-groups.ts";
import { texts } from "../testing/english.ts";
import { coroutineCells } from "../treegrid/cells.ts";
import { nowSentence } from "./now.ts";

const trace = modelOf(runOnKernel(SNIPPETS[0]?.text ?? ""));
const steps = Array.from({ length: trace.length }, (_, step) => step);

test("at every step the grid's line of whoever runs is the line of the sentence Now", () => {
  const seen = steps.flatMap((step) => {
    const runner = trace.row(trace.moment(step).stack[0] ?? 0);
    const now = / runs line (\d+)/.exec(nowSentence(trace, step, texts()));
    return runner && now ? [{ step, now: Number(now[1]), grid: coroutineCells(trace, runner, step, texts()).line }] : [];
  });
  expect(seen.length).toBeGreaterThan(10);
  expect(seen.filter(({ now, grid }) => now !== grid)).toEqual([]);
  // A span's own site, which is its last, would not do.
  expect(new Set(seen.map(({ now }) => now)).size).toBeGreaterThan(5);
});

test("one that throws before any of its lines was known to run stands at its own function, not at its call", () => {
  const failing = modelOf(runOnKernel(`import * as asyncio from "asyncio";
async function w(lock: unknown) {
  await async_with(lock, async () => {});
}
async function main() {
  await asyncio.gather(w(1), w(2));
}
asyncio.run(main());
`));
  const row = failing.rows.find(({ name }) => name === "w")!;
  const told = Array.from({ length: failing.length }, (_, step) => nowSentence(failing, step, texts())).find((text) => text.includes("w(1) runs"));
  expect(told).toMatch(/^0\.000 s: w\(1\) runs line 2; /);
  const lines = [row.createdStep + 1, row.endedStep, row.endedStep + 1].map((step) => coroutineCells(failing, row, step, texts()).line);
  expect(lines).toEqual([6, 2, 2]);
});

test("who called stands at its call while the called one runs", () => {
  const step = steps.find((at) => trace.moment(at).stack.length === 3 && trace.moment(at).stack.every((id) => trace.row(id)?.spans.state(trace.row(id)?.spans.at(at) ?? 0) === State.Running));
  if (step === undefined) throw new Error("no step with three on the stack");
  const lines = trace.moment(step).stack.map((id) => coroutineCells(trace, trace.row(id)!, step, texts()).line);
  const source = trace.source.split("\n");
  expect(lines.slice(1).map((line) => source[line - 1])).toEqual([expect.stringContaining("Promise.all([task1(), task2()])"), expect.stringMatching(/^main\(\)/)]);
});

import { expect, test } from "vitest";
import { modelOf, runOnKernel } from "../../testing/kernel-run.ts";
import { sample, texts } from "../testing/english.ts";
import { entryAt, entryStory, storyEntries } from "./story-entries.ts";
import { MAX_ENTRIES, storyMarkdown } from "./story-markdown.ts";

const CLOSING = `import { create_task, run, sleep } from "asyncio";
import { print } from "builtins";
async function worker(name: string) {
  try {
    await sleep(10);
  } finally {
    print(name, "cleans up");
  }
}
async function* numbers() {
  try {
    yield 1;
  } finally {
    print("closed");
  }
}
async function main() {
  create_task(worker("a"));
  await numbers().__anext__();
  await sleep(1);
}
run(main());
print("*after*");
`;

const trace = modelOf(runOnKernel(CLOSING));
const entries = storyEntries(trace);
const told = entries.map((entry) => entryStory(trace, entry, texts()));

test("entries hold every turn once, in order", () => {
  expect(entries.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i))).toEqual(trace.turns.map((_, i) => i));
});

test("what asyncio does for itself to close the loop is one entry between those of the snippet's own code", () => {
  const own = told.filter((text) => text.includes("of asyncio's own"));
  expect(own.at(-1)).toMatch(/^\d+ turns of asyncio's own: shutdown_asyncgens\(\) and shutdown_default_executor\(\)\.$/);
  expect(told.join("\n")).not.toMatch(/^module goes on\.$/m);
  expect(told.find((text) => text.includes("a cleans up"))).toMatch(/^worker\("a"\) goes on at line 5 .* It is cancelled\.$/);
  expect(told.find((text) => text.includes("closed"))).toContain("numbers() goes on");
  expect(told.at(-1)).toContain('It prints "*after*".');
});

test("under the browser's loop every turn is an entry", () => {
  expect(storyEntries(sample())).toHaveLength(sample().turns.length);
});

test("the entry at a step is the last that began", () => {
  entries.forEach(({ firstStep, lastStep }, i) => {
    expect([entryAt(entries, firstStep), entryAt(entries, lastStep)]).toEqual([i, i]);
  });
  expect(entryAt(entries, -1)).toBe(-1);
});

test("as Markdown each entry is an item with its time, and what the snippet wrote is no markup", () => {
  const lines = storyMarkdown(trace, "en", texts()).split("\n");
  expect(lines[0]).toBe("# Story");
  expect(lines.filter((line) => line.startsWith("- **"))).toHaveLength(entries.length);
  expect(lines[2]).toMatch(/^- \*\*0\.000 s\*\* The script runs from the top\./);
  expect(lines.at(-2)).toContain(String.raw`\*after\*`);
});

test("of a huge run the first part is copied, and it is said that more was left out", () => {
  const many = modelOf(runOnKernel(`for (let i = 0; i < ${String(MAX_ENTRIES + 500)}; i++) await null;`));
  const markdown = storyMarkdown(many, "en", texts());
  expect(markdown.split("\n").filter((line) => line.startsWith("- "))).toHaveLength(MAX_ENTRIES);
  expect(markdown).toMatch(/\n\n5\d\d more turns of the run are left out\.\n$/);
});

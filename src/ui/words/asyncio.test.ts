import { expect, test } from "vitest";
import { modelOf, runOnKernel } from "../../testing/kernel-run.ts";
import { texts } from "../testing/english.ts";
import { nowSentence } from "./now.ts";
import { turnStory } from "./story.ts";

const SOURCE = `import * as asyncio from "asyncio";
async function nap(seconds: number) {
  await asyncio.sleep(seconds);
}
async function stuck() {
  await asyncio.sleep(9);
}
async function main() {
  asyncio.get_running_loop().call_soon(() => undefined);
  const task = asyncio.create_task(stuck());
  await nap(1);
  task.cancel();
}
asyncio.run(main());
`;

const trace = modelOf(runOnKernel(SOURCE));
const story = trace.turns.map((turn) => turnStory(trace, turn, texts()));

test("the story of an asyncio run creates coroutines and tells neither promises nor the None of a sleep", () => {
  expect(trace.loop).toBe("asyncio");
  expect(story[0]).toMatch(/^The script runs from the top\. It creates main\(\)\./);
  expect(story.join("\n")).not.toMatch(/promise|null/i);
  expect(story.find((sentence) => sentence.startsWith("nap(1) goes on"))).toContain("nap(1) goes on at line 3.");
});

test("a task starts, one who was cancelled is told to be, and an awaiter goes on in the same turn", () => {
  expect(story.filter((sentence) => sentence.startsWith("stuck()"))).toEqual(["stuck() starts. Then it awaits asyncio.sleep(9).", expect.stringMatching(/with the error .*CancelledError.* It is cancelled\.$/)]);
  expect(story.find((sentence) => sentence.startsWith("nap(1) goes on"))).toBe("nap(1) goes on at line 3. It is over. main() goes on at line 11. It is over.");
});

test("Now tells who runs and who waits, and what the loop made for itself by its name alone", () => {
  const told = Array.from({ length: trace.length }, (_, step) => nowSentence(trace, step, texts()));
  expect(told).toContain("0.000 s: stuck() runs line 6; module, main(), and nap(1) wait.");
  expect(told).toContain("1.000 s: shutdown_asyncgens() runs; module waits.");
  expect(told.join("\n")).not.toContain("promise");
});

test("each coroutine of a handle is told by itself: an await goes straight in, and what the caller does is the caller's", () => {
  const inline = modelOf(runOnKernel(`import * as asyncio from "asyncio";
import { print } from "builtins";
async function inner(n: string) {
  await asyncio.sleep(1);
  return n;
}
async function outer() {
  print("outer got", await inner("x"));
  asyncio.create_task(inner("y"));
}
async function main() {
  await outer();
  print("main ends");
}
asyncio.run(main());
`));
  const told = inline.turns.map((turn) => turnStory(inline, turn, texts()));
  expect(told).toContain('main() starts. It creates outer(). Then it awaits outer(). outer() starts. It creates inner("x"). Then it awaits inner("x"). inner("x") starts. Then it awaits asyncio.sleep(1).');
  expect(told).toContain('inner("x") goes on at line 4. It returns "x". outer() goes on at line 8 with "x". It prints "outer got x". It creates inner("y"). It is over. main() goes on at line 12. It prints "main ends". It is over.');
  const now = Array.from({ length: inline.length }, (_, step) => nowSentence(inline, step, texts()));
  expect(now).toContain("0.000 s: the loop starts main(); main() is ready; module waits.");
  expect(now).toContain("0.000 s: main() enters outer(); module and main() wait.");
  expect(now.join("\n")).not.toContain("chooses what is next; module and main() wait");
});

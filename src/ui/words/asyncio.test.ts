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
  expect(story.find((sentence) => sentence.startsWith("nap(1) goes on"))).toBe("nap(1) goes on at line 3. It is over, and main() goes on.");
});

test("Now tells who runs and who waits, and what the loop made for itself by its name alone", () => {
  const told = Array.from({ length: trace.length }, (_, step) => nowSentence(trace, step, texts()));
  expect(told).toContain("0.000 s: stuck() runs line 6; module, main(), and nap(1) wait.");
  expect(told).toContain("1.000 s: shutdown_asyncgens() runs; module waits.");
  expect(told.join("\n")).not.toContain("promise");
});

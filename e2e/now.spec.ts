/** What is said of the moment at the cursor: where a run was cut, what it waits for; and what goes when the reader goes on. */
import { expect, test, type Page } from "@playwright/test";
import { CoroscopePage } from "./coroscope-page.ts";

const INTERVAL = 'setInterval(() => console.log("t"), 10);\n';

test("a run that was cut is nowhere called over, and its counts agree", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(INTERVAL, /cut at/);
  await expect(coroscope.now).toContainText("the run was cut here, at its bound of 200,000 steps");
  await coroscope.tab("Event loop");
  await expect(page.getByRole("region", { name: "Event loop" })).toContainText("Nothing: the run was cut here, at its bound of 200,000 steps.");
  const more = Number(/cut at 200,000 steps \(and (\d+) more/.exec(await coroscope.status.innerText())?.[1]);
  expect(await coroscope.position.getAttribute("aria-valuemax")).toBe(String(200_000 + more));
});

test("a run that was stopped is called so at its end, and at its start nothing is said of it", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.openCode("for (;;) {\n  await null;\n  for (let i = 0; i < 3_000_000; i++) ;\n}\n");
  await coroscope.run.click();
  await coroscope.ended(/Running: \d/);
  await coroscope.stop.click();
  await coroscope.ended(/stopped/);
  await expect(coroscope.now).toContainText("the run was stopped here");
  await page.getByRole("button", { name: "To start" }).click();
  await expect(coroscope.now).not.toContainText("stopped");
});

test("while nothing is ready, Now tells the timer for which the loop waits", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode('setTimeout(() => console.log("t"), 500);\n');
  await page.getByRole("button", { name: "Step back" }).click();
  for (let i = 0; i < 5 && !(await coroscope.now.innerText()).includes("due"); i++) await page.getByRole("button", { name: "Step back" }).click();
  await expect(coroscope.now).toHaveText("0.000 s: nothing is ready; the next timer is due at 0.500 s.");
});

/** The chain of causes, opened from the timeline; the focus is then put back there. */
async function openWhyOnTimeline(page: Page): Promise<void> {
  await page.getByRole("group", { name: /^Timeline:/ }).focus();
  await page.keyboard.press("y");
  await expect(page.getByRole("region", { name: "Why now?" })).toBeFocused();
  await page.getByRole("group", { name: /^Timeline:/ }).focus();
}

test("Escape on the timeline clears a stretch first, then closes the chain of causes", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode("await null;\nawait null;\n");
  await openWhyOnTimeline(page);
  await page.keyboard.press("Home");
  await page.keyboard.press("i");
  await page.keyboard.press("End");
  await page.keyboard.press("o");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "Why now?" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "Why now?" })).toHaveCount(0);
});

test("a new run leaves nothing of a chosen span marked in the code", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode("async function f() {\n  await null;\n  return 1;\n}\nawait f();\n");
  const grid = await coroscope.grid();
  await grid.getByRole("row", { name: /^f\(\)/ }).click();
  await expect(page.locator(".monaco-editor .coroscope-selection")).not.toHaveCount(0);
  await expect(page.locator(".monaco-editor .selected-text")).not.toHaveCount(0);
  await coroscope.run.click();
  await coroscope.ended(/completed/);
  await expect(page.locator(".monaco-editor .coroscope-selection")).toHaveCount(0);
  await expect(page.locator(".monaco-editor .selected-text")).toHaveCount(0);
});

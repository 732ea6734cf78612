/** "Why did this run now?" in the page: from a line of the console, a span, the cursor; the cursor's units, Play, and the keys. */
import AxeBuilder from "@axe-core/playwright";
import { readFileSync } from "node:fs";
import { expect, test, type Page } from "@playwright/test";
import { CoroscopePage } from "./coroscope-page.ts";

const TASKS = readFileSync(new URL("../src/ui/snippets/01-tasks.ts", import.meta.url), "utf8");
const SLEEP = "const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));\n";

const panel = (page: Page) => page.getByRole("region", { name: "Why now?" });
const sentences = (page: Page): Promise<string[]> => panel(page).getByRole("listitem").allTextContents();

const FINISHED = [
  "task2() printed “Task 2 finished” at line 17, at 1.000 s.",
  "What task2() awaited, sleep(1000), was over: its timer fired at 1.000 s.",
  "task2() had set that timer at line 5, at 0.000 s.",
  "main() called task2() at line 22, at 0.000 s.",
  "module called main() at line 26, at 0.000 s.",
  "The run began at 0.000 s: the module runs from the top.",
];

test("a line of the console tells why it was printed then; a link moves the cursor and keeps the chain", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(TASKS);
  await coroscope.console.getByText("Task 2 finished").hover();
  await coroscope.console.getByRole("button", { name: "why now?" }).click();
  expect(await sentences(page)).toEqual(FINISHED);
  const printed = await coroscope.step();
  await panel(page).getByRole("listitem").nth(2).getByRole("link", { name: "0.000 s" }).click();
  expect(await coroscope.step()).toBeLessThan(printed);
  expect(await sentences(page)).toEqual(FINISHED);
  await coroscope.console.getByText("Results").click();
  expect((await sentences(page))[0]).toContain("Results");
  await panel(page).getByRole("button", { name: "Close: why now?" }).click();
  await expect(panel(page)).toHaveCount(0);
});

test("a link to a line selects that line of the code", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(TASKS);
  await coroscope.console.getByText("Task 2 finished").click();
  await page.getByRole("button", { name: "Why now?", exact: true }).click();
  await panel(page).getByRole("link", { name: "line 22" }).click();
  await expect(page.locator(".monaco-editor .line-numbers.active-line-number")).toHaveText("22");
});

test("by keyboard alone: run, step to a line of output, find its cause, jump to the line", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.openCode(TASKS);
  await coroscope.run.focus();
  await page.keyboard.press("Enter");
  await coroscope.ended(/completed/);
  await coroscope.console.focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(coroscope.console.locator("[data-current]")).toContainText("Task 2 finished");
  await page.keyboard.press("y");
  await expect(panel(page)).toBeFocused();
  expect(await sentences(page)).toEqual(FINISHED);
  const line = panel(page).getByRole("link", { name: "line 5" });
  for (let i = 0; i < 12 && !(await line.evaluate((link) => link === document.activeElement)); i++) await page.keyboard.press("Tab");
  await expect(line).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator(".monaco-editor .line-numbers.active-line-number")).toHaveText("5");
});

test("Escape closes the chain and gives the focus back", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(TASKS);
  await coroscope.console.focus();
  await page.keyboard.press("y");
  await expect(panel(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await expect(coroscope.console).toBeFocused();
});

test("a long chain shows its nearest links, and the others on demand", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(`${SLEEP}for (let i = 0; i < 20; i++) await sleep(1);\nconsole.log("end");`);
  await coroscope.console.getByText("end").click();
  await page.getByRole("button", { name: "Why now?", exact: true }).click();
  expect(await sentences(page)).toHaveLength(9);
  await panel(page).getByRole("button", { name: /more links of the chain/ }).click();
  expect((await sentences(page)).at(-1)).toContain("The run began");
});

test("the cursor steps by the chosen unit; Shift and an arrow on the slider move by a whole job; a held button repeats", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(TASKS);
  await coroscope.position.focus();
  await page.keyboard.press("Home");
  const forward = page.getByRole("button", { name: "Step forward" });
  const unit = async (name: RegExp) => {
    await page.getByRole("button", { name: /^Step by/ }).click();
    await page.getByRole("menuitemradio", { name }).click();
  };
  await unit(/Printed line/);
  await forward.click();
  await expect(coroscope.console.locator("[data-current]")).toContainText("Task 1 started");
  await forward.click();
  await expect(coroscope.console.locator("[data-current]")).toContainText("Task 2 started");
  await unit(/Event/);
  const before = await coroscope.step();
  await forward.click();
  expect(await coroscope.step()).toBe(before + 1);
  await coroscope.position.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+ArrowRight");
  // The first job is the whole script: the next begins with the first timer, at 1 s.
  await expect(coroscope.position).toHaveAttribute("aria-valuetext", /^1\.000 s/);
  await page.keyboard.press("Shift+ArrowLeft");
  await expect(coroscope.position).toHaveAttribute("aria-valuenow", "0");
  await forward.hover();
  await page.mouse.down();
  await expect.poll(() => coroscope.step()).toBeGreaterThan(4);
  await page.mouse.up();
});

test("Play goes through the run to its end by itself, quicker at a higher speed, and Pause holds it", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(TASKS);
  await page.getByRole("button", { name: /^Step by/ }).click();
  await page.getByRole("menuitemradio", { name: "4×" }).click();
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await expect.poll(() => coroscope.step()).toBeGreaterThan(2);
  await page.getByRole("button", { name: "Pause" }).click();
  const held = await coroscope.step();
  await page.waitForTimeout(400);
  expect(await coroscope.step()).toBe(held);
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await expect(coroscope.position).toHaveAttribute("aria-valuenow", (await coroscope.position.getAttribute("aria-valuemax")) ?? "", { timeout: 15_000 });
  await expect(page.getByRole("button", { name: "Play", exact: true })).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing with the chain open, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const coroscope = new CoroscopePage(page);
    await coroscope.runCode(TASKS);
    await coroscope.console.getByText("Task 2 finished").click();
    await page.getByRole("button", { name: "Why now?", exact: true }).click();
    await expect(panel(page)).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).exclude(".monaco-editor").analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
  });
}

test("on a phone the chain stands below the views and its links can be reached @phone", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(TASKS);
  await coroscope.tab("Console");
  await coroscope.console.getByText("Task 2 finished").click();
  await page.getByRole("button", { name: "Why now?", exact: true }).click();
  expect(await sentences(page)).toEqual(FINISHED);
  await panel(page).getByRole("link", { name: "line 22" }).click();
  await expect(page.getByRole("tab", { name: "Code" })).toHaveAttribute("aria-selected", "true");
});

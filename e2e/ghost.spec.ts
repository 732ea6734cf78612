/** The run before as a ghost, and the run in text: what an edit changed, the Story on the clipboard, the console read aloud. */
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { CoroscopePage } from "./coroscope-page.ts";

const SLEEP = "const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));\n";
const TASK = 'async function task(name: string, ms: number) {\nconsole.log(name, "starts");\nawait sleep(ms);\nconsole.log(name, "ends");\n}\n';
const SEQUENTIAL = `${SLEEP}${TASK}console.log("first");\nawait task("slow", 2000);\nawait task("fast", 1000);\n`;
const TOGETHER = `${SLEEP}${TASK}console.log("first");\nawait Promise.all([task("slow", 2000), task("fast", 1000)]);\n`;

const strip = (page: Page) => page.getByRole("note", { name: "Changes since the run before" });

/** Puts another text in the place of the code, as one edit. */
async function edit(page: Page, text: string): Promise<void> {
  const code = page.locator(".monaco-editor .view-lines");
  await expect(code).toBeVisible();
  await code.click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(text);
}

async function editAndRun(coroscope: CoroscopePage, text: string, ending: RegExp): Promise<void> {
  await edit(coroscope.page, text);
  await expect(coroscope.page.getByText(/Edited since this run/)).toBeVisible();
  await coroscope.run.click();
  await coroscope.ended(ending);
}

test("after an edit the next run is compared with the one before, in words, in the console and on the timeline", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(SEQUENTIAL, /completed at 3\.000 s/);
  await expect(strip(page)).toHaveCount(0);
  await editAndRun(coroscope, TOGETHER, /^completed at 2\.000 s/);
  await expect(strip(page)).toContainText("Compared with the run before: printed line “slow ends” moved from place 3 to place 5; 3.000 s of virtual time became 2.000 s; printed line “fast starts” went from 2.000 s to 0.000 s");
  await expect(coroscope.console.getByRole("img", { name: "Moved: this was printed line 3 at 2.000 s in the run before." })).toBeVisible();
  expect((await coroscope.lines()).map(({ text }) => text)).toEqual(["first", "slow starts", "fast starts", "fast ends", "slow ends"]);
  const drawn = await page.getByRole("group", { name: /^Timeline/ }).screenshot();
  await strip(page).getByRole("button", { name: "Show before", pressed: true }).click();
  await expect(coroscope.console.getByRole("img")).toHaveCount(0);
  expect(drawn.equals(await page.getByRole("group", { name: /^Timeline/ }).screenshot())).toBe(false);
});

test("lines that are gone stand struck through at their place, and the log holds what was printed alone", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode('console.log("a");\nconsole.log("b");\nconsole.log("c");\nconsole.log("d");\n', /completed/);
  await editAndRun(coroscope, 'console.log("a");\nconsole.log("c");\n', /^completed/);
  await expect(strip(page)).toContainText("2 printed lines are gone.");
  expect((await coroscope.lines()).map(({ text }) => text)).toEqual(["a", "c"]);
  expect(await coroscope.console.locator("[data-gone]").getAttribute("data-gone")).toBe("gone: b");
  await expect(page.getByRole("note", { name: "Printed at the end by the run before, and gone now" })).toHaveText("gone: d");
});

test("nothing is compared with the same text run again, nor with another snippet, and what is closed stays closed", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode('console.log("a");\n', /completed/);
  await editAndRun(coroscope, 'console.log("b");\n', /^completed/);
  await expect(strip(page)).toContainText("printed line “a” became “b”.");
  await strip(page).getByRole("button", { name: "Dismiss the comparison" }).click();
  await expect(strip(page)).toHaveCount(0);
  await expect(coroscope.console.locator("[data-gone]")).toHaveCount(0);
  await coroscope.run.click();
  await page.waitForTimeout(1000);
  await expect(strip(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Examples" }).click();
  await page.getByRole("menuitem").first().click();
  await coroscope.ended(/completed at [1-9]/);
  await expect(strip(page)).toHaveCount(0);
});

test("a run that is refused says why in the middle of the page, and the comparison goes on with the last good run", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode("const x = ;\n", /not run/);
  await expect(page.getByText("The code was not run: line 1 has an error. Syntax error: Unexpected token. See Problems.")).toBeVisible();
  await expect(coroscope.now).toHaveText("The code was not run: it has errors, see Problems.");
  await edit(page, 'console.log("a");\n');
  await coroscope.run.click();
  await coroscope.ended(/^completed/);
  await expect(strip(page)).toHaveCount(0);
  await editAndRun(coroscope, "const y = ;\n", /not run/);
  await editAndRun(coroscope, 'console.log("a");\nconsole.log("z");\n', /^completed/);
  await expect(strip(page)).toContainText("printed line “z” is new.");
});

test("the Story is copied as Markdown", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(SEQUENTIAL, /completed/);
  await coroscope.tab("Story");
  await page.getByRole("button", { name: "Copy as Markdown" }).click();
  await expect(page.getByText("The story is copied as Markdown.")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^# Story\n\n- \*\*0\.000 s\*\* The script runs from the top\./);
  expect(copied).toContain('**3.000 s** task("fast", 1000) goes on at line 4. It prints "fast ends".');
});

test("the console is read aloud only for who asks for it, and the log itself stays silent", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode('console.log("one");\nconsole.log("two");\n', /completed/);
  await expect(page.locator("[data-aloud]")).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await page.getByPlaceholder("Type a command or an example").fill("aloud");
  await page.getByRole("option", { name: "Read new console lines aloud" }).click();
  await expect(page.locator("[data-aloud][aria-live=polite]")).toBeEmpty();
  await coroscope.run.click();
  await expect(page.locator("[data-aloud] p")).toHaveText(["one", "two"]);
  await expect(coroscope.console).toHaveAttribute("aria-live", "off");
});

test("of 12,000 lines the first 5,000 are there, and the button for more is in sight at the run's end", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode('for (let i = 0; i < 12_000; i++) console.log("line", i);\n', /completed at .* 12,003 steps/);
  await expect(page.getByRole("button", { name: "7,000 more lines: show" })).toBeInViewport();
  await expect(page.getByText("step 12,003/12,003")).toBeVisible();
  await expect(coroscope.position).toHaveAttribute("aria-valuetext", /step 12,003 of 12,003/);
});

test("three equal signs are three glyphs in the console and in the code", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode('console.log("a === b");\n', /completed/);
  await expect(coroscope.console.locator("[data-part=text]")).toHaveCSS("font-variant-ligatures", "none");
  await expect(page.locator(".monaco-editor .view-lines")).toHaveCSS("font-feature-settings", /"calt" 0|"calt" off/);
});

test("letters and signs zoom the timeline while it has the focus, and nowhere else", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(SEQUENTIAL, /completed/);
  const picture = page.getByRole("img", { name: "Event-loop timeline" });
  const before = await picture.screenshot();
  await page.getByRole("tab", { name: /^Console/ }).focus();
  for (const key of ["w", "a", "+"]) await page.keyboard.press(key);
  await page.waitForTimeout(200);
  expect(before.equals(await picture.screenshot())).toBe(true);
  await page.getByRole("group", { name: /^Timeline/ }).focus();
  await page.keyboard.press("w");
  await page.waitForTimeout(200);
  expect(before.equals(await picture.screenshot())).toBe(false);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on a comparison, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const coroscope = new CoroscopePage(page);
    await coroscope.runCode(SEQUENTIAL, /completed/);
    await editAndRun(coroscope, `${TOGETHER}console.log("new");\n`, /^completed/);
    await expect(strip(page)).toBeVisible();
    for (const tab of ["Console", "Story"]) {
      await coroscope.tab(tab);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(", ")}`), tab).toEqual([]);
    }
  });
}

test("on a phone the comparison is read whole, and its buttons are large enough @phone", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(SEQUENTIAL, /completed/);
  await coroscope.tab("Code");
  await edit(page, TOGETHER);
  await coroscope.run.click();
  await coroscope.ended(/^completed at 2/);
  for (const name of ["Show before", "Dismiss the comparison"]) {
    const box = await page.getByRole("button", { name }).boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(44);
  }
  const text = strip(page).locator("p");
  expect(await text.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

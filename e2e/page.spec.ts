/** The page around a run: first visit, links, edits, languages, the keyboard alone, assistive technology, the phone. */
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { CoroscopePage } from "./coroscope-page.ts";

const SLEEPERS = `const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
async function nap(ms: number) {
  await sleep(ms);
  console.log("woke", ms);
}
nap(1000);
nap(2000);
`;

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(", ")}`);
}

/** Waits until the code is in the editor itself and not the static text of the first paint. */
const editorIsThere = (page: Page) => expect(page.locator(".monaco-editor .view-lines")).toBeVisible();

async function type(page: Page, text: string): Promise<void> {
  await editorIsThere(page);
  await page.locator(".monaco-editor .view-lines").click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(text);
}

test("a first visit runs the first snippet and gives three hints that can be dismissed for good", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await page.goto("./?lang=en");
  await coroscope.ended(/completed at 2\.000 s virtual time \(\d+ ms real\), \d+ steps, 3 coroutines/);
  await expect(page.getByText("Hint 1 of 3")).toBeVisible();
  await page.getByRole("button", { name: "Next hint" }).click();
  await expect(page.getByText("Hint 2 of 3")).toBeVisible();
  await page.getByRole("button", { name: "Next hint" }).click();
  await expect(page.getByText("Hint 3 of 3")).toBeVisible();
  await page.getByText("Hint 3 of 3").locator("xpath=ancestor::*[.//button][1]").getByRole("button").last().click();
  await expect(page.getByText(/Hint \d of 3/)).toHaveCount(0);
  await page.reload();
  await coroscope.ended(/completed/);
  await expect(page.getByText(/Hint \d of 3/)).toHaveCount(0);
});

test("a link opens with its code, not run, and after Run the address bar holds such a link", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.openCode("console.log('from a link: ü, 你好, 🙂')");
  await expect(page.getByText("This code came with the link. Press Run: it can compute, nothing else.")).toBeVisible();
  await page.waitForTimeout(1000);
  await expect(coroscope.status).toContainText("Not yet run");
  expect(await coroscope.lines()).toEqual([]);
  await coroscope.run.click();
  await coroscope.ended(/completed/);
  expect(await coroscope.lines()).toEqual([{ text: "from a link: ü, 你好, 🙂", timeMs: 0 }]);
  expect(decodeURIComponent(new URL(page.url()).hash)).toBe("#code=console.log('from a link: ü, 你好, 🙂')");
});

test("after an edit the old run is said to be old, and its marks leave the editor", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(SLEEPERS, /completed/);
  await coroscope.console.getByText("woke 1000").click();
  await editorIsThere(page);
  const marks = page.locator(".monaco-editor [class*=running]");
  await expect(marks.first()).toBeAttached();
  await type(page, "\nconsole.log('new');");
  await expect(page.getByText(/Edited since this run/)).toBeVisible();
  await expect(marks).toHaveCount(0);
  await page.keyboard.press("Control+Enter");
  await coroscope.ended(/completed/);
  await expect(page.getByText(/Edited since this run/)).toHaveCount(0);
  expect((await coroscope.lines()).map(({ text }) => text)).toEqual(["new", "woke 1000", "woke 2000"]);
});

test("Run as I type runs what compiles and keeps the last good run otherwise", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode("console.log('one');", /completed/);
  await page.getByRole("switch", { name: "Run as I type" }).click();
  await type(page, "\nconsole.log('two');");
  await expect(coroscope.console.getByText("two")).toBeVisible();
  await type(page, "\nconst = broken");
  await expect.poll(() => coroscope.problems()).toMatch(/line 3/);
  expect((await coroscope.lines()).map(({ text }) => text)).toEqual(["one", "two"]);
});

test("a click on a line of the editor finds its spans, and a click on a span selects its code", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(SLEEPERS, /completed/);
  await editorIsThere(page);
  const picture = page.getByRole("img", { name: "Event-loop timeline" });
  const before = await picture.screenshot();
  await page.locator(".monaco-editor .view-line", { hasText: "await" }).click();
  await expect.poll(async () => (await picture.screenshot()).equals(before)).toBe(false);
  await expect(page.locator(".monaco-editor .selected-text")).toHaveCount(0);
  await clickSpan(page, "nap(1000)", "awaiting");
  await expect(page.locator(".monaco-editor .selected-text").first()).toBeAttached();
});

/** Finds a span by what its hover card says, and clicks it. */
async function clickSpan(page: Page, name: string, state: string): Promise<void> {
  const box = await page.getByRole("img", { name: "Event-loop timeline" }).boundingBox();
  if (box === null) throw new Error("no timeline");
  const card = page.locator("[role=presentation]", { has: page.locator("[data-state]") }).filter({ hasText: name }).filter({ hasText: state });
  for (let y = box.y + 90; y < box.y + box.height; y += 20) {
    for (let x = box.x + 170; x < box.x + box.width; x += 40) {
      await page.mouse.move(x, y);
      await page.waitForTimeout(20);
      if ((await card.count()) > 0) return page.mouse.click(x, y);
    }
  }
  throw new Error(`no span of ${name} that is ${state}`);
}

test("the whole journey by keyboard alone: run, step to a line of output, read who waits, jump to the code", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.openCode(SLEEPERS);
  await coroscope.run.focus();
  await page.keyboard.press("Enter");
  await coroscope.ended(/completed/);
  await coroscope.position.focus();
  await page.keyboard.press("Home");
  await expect(coroscope.position).toHaveAttribute("aria-valuenow", "0");
  for (let i = 0; i < 40 && !(await coroscope.now.textContent())?.includes("1.000 s"); i++) await page.keyboard.press("ArrowRight");
  await expect(coroscope.now).toContainText("nap(2000) wait");
  await page.getByRole("tab", { name: "Console" }).focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowRight");
  const grid = page.getByRole("treegrid", { name: "Trace" });
  await expect(grid).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect(grid.locator("[aria-level='2']").first()).toBeVisible();
});

test("Chinese is complete, and what is chosen stays", async ({ page }) => {
  await page.goto("./?lang=zh-CN");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(page.getByRole("status")).toContainText("协程");
  await expect(page.getByRole("button", { name: /运行/ }).first()).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on any tab, ${colorScheme}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const coroscope = new CoroscopePage(page);
    await coroscope.runCode(`${SLEEPERS}console.error("red");\nconsole.warn("amber");\nnew Promise(() => {}).then();\nthrow new Error("x");`, /threw/);
    await coroscope.console.getByText("woke 1000").click();
    for (const tab of ["Console", "Event loop", "Problems", "Story", "Trace"]) {
      await coroscope.tab(tab);
      await page.waitForTimeout(200);
      expect(await violations(page), tab).toEqual([]);
    }
  });
}

test("at 400 % zoom of 1280x800 the page scrolls down, never sideways, and everything is reached", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 200 });
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(SLEEPERS);
  const size = await page.evaluate(() => ({ width: document.documentElement.scrollWidth, height: document.documentElement.scrollHeight }));
  expect(size.width).toBe(320);
  expect(size.height).toBeGreaterThan(480);
  await coroscope.status.scrollIntoViewIfNeeded();
  await expect(coroscope.status).toBeInViewport();
  await page.getByRole("button", { name: "Step back" }).click();
  await expect(coroscope.position).toBeVisible();
  await coroscope.tab("Trace");
  await expect(page.getByRole("treegrid", { name: "Trace" })).toBeVisible();
});

test("a menu that is still being fetched keeps the focus and the press for when it comes", async ({ page }) => {
  await page.route(/\/menus-[^/]*\.js$/, async (route) => {
    await new Promise((later) => setTimeout(later, 1500));
    await route.continue();
  });
  await page.goto("./?lang=en");
  const examples = page.getByRole("button", { name: /Examples/ });
  await examples.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menu")).toHaveCount(0);
  await expect(page.getByRole("menu").getByRole("menuitem").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(examples).toBeFocused();
});

test("on a phone every control is reachable and nothing is wider than the screen @phone", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await page.goto("./?lang=en");
  await coroscope.ended(/completed/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  for (const name of ["Run", "Stop", "Step back", "Step forward", "Play"]) {
    const box = await page.getByRole("button", { name, exact: true }).boundingBox();
    expect(box, name).not.toBeNull();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(44);
    expect((box?.x ?? 0) + (box?.width ?? 0), name).toBeLessThanOrEqual(390);
  }
  await page.getByRole("tab", { name: "Code" }).click();
  await expect(page.getByText("async function task1").first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

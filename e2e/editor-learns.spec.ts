/** What the editor learns from a run: lines that never ran, what the awaits of a line came to, and the values of an await. */
import { expect, test, type Page } from "@playwright/test";
import { CoroscopePage } from "./coroscope-page.ts";

const SNIPPET = `const sleep = (ms: number) => new Promise<number>((resolve) => setTimeout(resolve, ms, ms));
async function task(ms: number) {
  const slept = await sleep(ms);
  if (slept > 1000) {
    throw new Error("too slow");
    console.log("after a throw");
  } else {
    console.log("slept", slept);
  }
  return ms;
}
function nobodyCalls() {
  console.log("uncalled");
}
await task(500);
for (const ms of [100, 200, 2000]) {
  await task(ms).catch(() => 0);
}
await new Promise(() => {});
console.log("never");
`;

/** Texts of the notes behind lines, by the line's number. */
const notes = (page: Page) =>
  page.locator(".monaco-editor .view-line").evaluateAll((lines) => {
    const top = (line: Element) => (line as HTMLElement).getBoundingClientRect().top;
    const inOrder = [...lines].sort((a, b) => top(a) - top(b));
    return inOrder.flatMap((line, i) => [...line.querySelectorAll(".coroscope-note")].map((note) => [i + 1, note.textContent.replaceAll("\u00a0", " ")]));
  });

/** Lines with the mark of what never ran. */
const neverRan = (page: Page) =>
  page.locator(".monaco-editor .margin-view-overlays > div").evaluateAll((lines) => {
    const top = (line: Element) => (line as HTMLElement).getBoundingClientRect().top;
    const inOrder = [...lines].sort((a, b) => top(a) - top(b));
    return inOrder.flatMap((line, i) => (line.querySelector(".coroscope-never") ? [i + 1] : []));
  });

const line = (page: Page, text: string) => page.locator(".monaco-editor .view-line", { hasText: text });
const hover = (page: Page) => page.locator(".monaco-hover").filter({ visible: true });

const SUMS = [[3, "awaited 4×, 2.800 s in all"], [15, "awaited once, 0.500 s"], [17, "awaited 3×, 2.300 s in all"], [19, "awaited once, never resumed, 0.000 s to the end"]];

async function run(page: Page): Promise<void> {
  await new CoroscopePage(page).runCode(SNIPPET);
  await expect(page.locator(".monaco-editor .view-line").first()).toBeVisible();
}

test.use({ viewport: { width: 1600, height: 900 } });

test("after a run the gutter marks the lines that never ran, and says so", async ({ page }) => {
  await run(page);
  await expect.poll(() => neverRan(page)).toEqual([6, 13, 20]);
  await expect(page.locator(".coroscope-never").first()).toHaveAttribute("title", "never ran");
});

test("each line with awaits tells what they came to; at the cursor the present wait takes its place", async ({ page }) => {
  await run(page);
  await expect.poll(() => notes(page)).toEqual(SUMS);
  const position = page.getByRole("slider", { name: "Position" });
  await position.focus();
  await position.press("Home");
  for (let i = 0; i < 4; i++) await page.getByRole("button", { name: "Step forward" }).click();
  await expect.poll(() => notes(page)).toEqual([[3, "0.500 s"], [15, "0.500 s"], ...SUMS.slice(2)]);
});

test("no note makes the code scroll sideways", async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 800 });
  const width = () => page.locator(".monaco-editor .view-lines").evaluate((lines) => (lines as HTMLElement).scrollWidth);
  const coroscope = new CoroscopePage(page);
  await coroscope.openCode(`async function f(ms: number) {\n  await new Promise((resolve) => setTimeout(resolve, ms));\n}\nawait f(1);\n`);
  await expect(page.locator(".monaco-editor .view-line").first()).toBeVisible();
  // The font may still be on its way: a width counts once it has stayed.
  let before = -1;
  await expect.poll(async () => before === (before = await width()), { intervals: [300] }).toBe(true);
  await coroscope.run.click();
  await expect.poll(() => notes(page)).toContainEqual([4, "awaited once, 0.001 s"]);
  await expect.poll(width).toBe(before);
});

test("an edit takes the marks away, and the next run brings them back", async ({ page }) => {
  await run(page);
  await expect.poll(() => notes(page)).toEqual(SUMS);
  await line(page, "too slow").click();
  await page.keyboard.type(" ");
  await expect.poll(async () => [await notes(page), await neverRan(page)]).toEqual([[], []]);
  await line(page, "task(500)").getByText("await", { exact: true }).hover();
  await page.waitForTimeout(1000);
  await expect(hover(page).filter({ hasText: "Awaited" })).toHaveCount(0);
  await page.keyboard.press("Control+Enter");
  await expect.poll(async () => [await notes(page), await neverRan(page)]).toEqual([SUMS, [6, 13, 20]]);
});

test("hovering an await shows what it gave, in order", async ({ page }) => {
  await run(page);
  await expect.poll(() => neverRan(page)).toEqual([6, 13, 20]);
  await line(page, "slept = await").getByText("await", { exact: true }).hover();
  await expect(hover(page)).toContainText("Awaited 4 times, 2.800 s in all");
  await expect(hover(page)).toContainText("1. 500 at 0.500 s after 0.500 s, by task(500)");
  await expect(hover(page)).toContainText("4. 2000 at 2.800 s after 2.000 s, by task(2000)");
});

test("by keyboard Shift+F1 shows the same, and Escape leads back to the code", async ({ page }) => {
  await run(page);
  await expect.poll(() => neverRan(page)).toEqual([6, 13, 20]);
  await line(page, "new Promise(() => {})").click();
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+F1");
  await expect(hover(page)).toContainText("1 never resumed");
  await page.keyboard.press("Escape");
  await expect(hover(page)).toHaveCount(0);
  await line(page, "uncalled").click();
  await page.keyboard.press("Shift+F1");
  await expect(hover(page)).toContainText("Line 13 never ran.");
});

test("a command takes the notes away for good, and back", async ({ page }) => {
  await run(page);
  await expect.poll(() => notes(page)).toEqual(SUMS);
  const choose = async (name: string) => {
    await page.keyboard.press("Control+K");
    await page.getByRole("combobox", { name: "Commands" }).fill(name);
    await page.keyboard.press("Enter");
  };
  await choose("Hide notes behind lines");
  await expect.poll(() => notes(page)).toEqual([]);
  expect(await neverRan(page)).toEqual([6, 13, 20]);
  await run(page);
  await expect.poll(() => neverRan(page)).toEqual([6, 13, 20]);
  expect(await notes(page)).toEqual([]);
  await choose("Show notes behind lines");
  await expect.poll(() => notes(page)).toEqual(SUMS);
});

/** The whole run at a glance, a stretch of it, its critical path; and the same with fingers. */
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type CDPSession, type Locator, type Page } from "@playwright/test";
import { CoroscopePage } from "./coroscope-page.ts";

/** Lines 4 and 5 wait one after the other; line 9 waits for both that go on together. */
const TWO_WAITS = `const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function load(name: string, ms: number) {
  await sleep(ms);
  await sleep(2 * ms);
  console.log(name);
}

await Promise.all([load("slow", 1000), load("quick", 500)]);
`;

const MANY_LANES = `const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
async function wait(ms: number) { await sleep(ms); }
await Promise.all(Array.from({ length: 40 }, (_, i) => wait(100 * (i + 1))));
`;

const group = (page: Page): Locator => page.getByRole("group", { name: /^Timeline/ });
const minimap = (page: Page): Locator => page.locator("canvas[data-part=minimap]");

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error("not in the page");
  return box;
}

/** Width of the names; the plot begins right of them. */
const gutterOf = (width: number): number => (width >= 500 ? 150 : 84);
const AXIS_Y = 46;

/** The step that the window shows at a share of its width, found by a click on the axis. */
async function stepShownAt(page: Page, coroscope: CoroscopePage, share: number): Promise<number> {
  const { x, y, width } = await boxOf(group(page));
  const gutter = gutterOf(width);
  await page.mouse.click(x + gutter + share * (width - gutter), y + AXIS_Y);
  return coroscope.step();
}

/** Drags over the plot from one share of its width to another. */
async function drag(page: Page, where: Locator, from: number, to: number, dy: number): Promise<void> {
  const { x, y, width } = await boxOf(where);
  const gutter = gutterOf(width);
  const at = (share: number) => x + gutter + share * (width - gutter);
  await page.mouse.move(at(from), y + dy);
  await page.mouse.down();
  await page.mouse.move(at((from + to) / 2), y + dy, { steps: 4 });
  await page.mouse.move(at(to), y + dy, { steps: 4 });
  await page.mouse.up();
}

const figures = (page: Page, list: string): Promise<string[]> => page.getByRole("region", { name: "Stretch" }).getByRole("region", { name: list }).locator("li").allInnerTexts().then((texts) => texts.map((text) => text.replace(/\s+/g, " ").trim()));

test("the window on the minimap is drawn, dragged, widened and taken back", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(TWO_WAITS, /completed at 3\.000 s/);
  const last = Number(await coroscope.position.getAttribute("aria-valuemax"));
  expect(await stepShownAt(page, coroscope, 0.01)).toBe(0);
  await drag(page, minimap(page), 0.1, 0.4, 16);
  const drawn = [await stepShownAt(page, coroscope, 0.02), await stepShownAt(page, coroscope, 0.98)];
  expect(drawn[0]).toBeGreaterThan(0);
  expect(drawn[1]).toBeLessThan(last - 1);
  await drag(page, minimap(page), 0.25, 0.6, 16);
  const moved = [await stepShownAt(page, coroscope, 0.02), await stepShownAt(page, coroscope, 0.98)];
  expect(moved[0]).toBeGreaterThan(drawn[0] ?? 0);
  await drag(page, minimap(page), 0.45, 0.02, 16);
  expect(await stepShownAt(page, coroscope, 0.02)).toBeLessThan(moved[0] ?? 0);
  const { x, y, width } = await boxOf(minimap(page));
  await page.mouse.click(x + width - 60, y + 16);
  expect(await stepShownAt(page, coroscope, 0.98)).toBe(last - 1);
  await minimap(page).dblclick({ position: { x: width / 2, y: 16 } });
  expect([await stepShownAt(page, coroscope, 0.01), await stepShownAt(page, coroscope, 0.99)]).toEqual([0, last - 1]);
});

test("Shift and a drag choose a stretch, its summary has the figures of the whole run, and its end can be dragged", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(TWO_WAITS, /completed at 3\.000 s/);
  const steps = Number(await coroscope.position.getAttribute("aria-valuemax"));
  await page.keyboard.down("Shift");
  await drag(page, group(page), 0.001, 0.999, 150);
  await page.keyboard.up("Shift");
  const panel = page.getByRole("region", { name: "Stretch" });
  await expect(panel).toContainText(`from 0.000 s to 3.000 s, ${String(steps)} steps`);
  expect(await figures(page, "Waited longest")).toEqual(["module 3.000 s awaiting, 0.000 s ready", 'load("slow", 1000) 3.000 s awaiting, 0.000 s ready', 'load("quick", 500) 1.500 s awaiting, 0.000 s ready']);
  expect(await figures(page, "Printed")).toEqual(["quick 1.500 s", "slow 3.000 s"]);
  const ran = await figures(page, "Ran");
  expect(ran.find((text) => text.startsWith('load("quick"'))).toContain("3 turns");
  expect(ran.map((text) => Number(/(\d+) steps?,/.exec(text)?.[1])).reduce((sum, count) => sum + count, 0)).toBe(steps);

  // The handle of its beginning stands at the first step, 6 px into the plot.
  const { x, y, width } = await boxOf(group(page));
  const cursor = await coroscope.step();
  await page.mouse.move(x + gutterOf(width) + 6, y + AXIS_Y);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + AXIS_Y, { steps: 4 });
  await page.mouse.up();
  await expect(panel).toContainText(`–${String(steps - 1)})`);
  await expect(panel).not.toContainText(`${String(steps)} steps (0–`);
  expect(await coroscope.step()).toBe(cursor);

  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
});

test("the keys I and O choose a stretch at the cursor; its entries lead to spans, and it can be zoomed to and cleared", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(TWO_WAITS, /completed at 3\.000 s/);
  await group(page).focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("i");
  for (let i = 0; i < 60 && !/^1\.000 s/.test((await coroscope.position.getAttribute("aria-valuetext")) ?? ""); i++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("o");
  const panel = page.getByRole("region", { name: "Stretch" });
  await expect(panel).toContainText("from 0.000 s to 1.000 s");
  expect(await figures(page, "Printed")).toEqual([]);
  expect(await figures(page, "Waited longest")).toHaveLength(3);
  await panel.getByRole("button", { name: /quick/ }).click();
  await expect(coroscope.now).toContainText('load("quick", 500)');
  await panel.getByRole("button", { name: "Zoom to it" }).click();
  const shown = await stepShownAt(page, coroscope, 0.97);
  expect(shown).toBeLessThan(Number(await coroscope.position.getAttribute("aria-valuemax")) - 3);
  await panel.getByRole("button", { name: "Clear" }).click();
  await expect(panel).toHaveCount(0);
  await expect(page.getByRole("tab", { name: "Stretch" })).toHaveCount(0);
});

test("the critical path is drawn, and told by lines that lead to code and span", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(TWO_WAITS, /completed at 3\.000 s/);
  const overlay = page.locator('[role=group] canvas[aria-hidden="true"]').first();
  const drawn = () => overlay.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const before = await drawn();
  const toggle = page.getByRole("button", { name: "Critical path" });
  await toggle.click();
  await expect(toggle).toHaveAttribute("aria-pressed", "true");
  const panel = page.getByRole("region", { name: "Critical path" });
  await expect(panel.locator("li")).toHaveCount(2);
  await expect(panel.locator("li").nth(0)).toContainText("2.000 s of 3.000 s, 67 %");
  await expect(panel.locator("li").nth(1)).toContainText("1.000 s of 3.000 s, 33 %");
  await expect(panel.locator("li").nth(0).getByRole("button", { name: "line 5" })).toBeVisible();
  await expect.poll(drawn).not.toBe(before);
  await panel.locator("li").nth(0).getByRole("button", { name: /waited for a timer/ }).click();
  await expect(coroscope.position).toHaveAttribute("aria-valuetext", /^1\.000 s/);
  await toggle.click();
  await expect(panel).toHaveCount(0);
});

test("the critical path is at the line that blocked the loop, and of a run without code says that nothing was waited for", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode('async function a() { await null; const s = Date.now(); while (Date.now() - s < 20); }\nasync function b() { await null; console.log("b"); }\na(); b();\n', /completed at 0\.020 s/);
  await page.getByRole("button", { name: "Critical path" }).click();
  const panel = page.getByRole("region", { name: "Critical path" });
  await expect(panel.locator("li")).toHaveCount(1);
  await expect(panel.locator("li")).toContainText(/line 1.*0\.020 s of 0\.020 s, 100 %.*runs, blocks the loop.*a\(\) ran, and blocked the loop/s);
  await coroscope.runCode("// nothing\n", /completed at 0\.000 s/);
  await expect(panel).toContainText("This run waited for nothing");
});

test("with the chain of causes open the tab in front is whole in sight, more of them are signed, and the Trace's names stay when its columns are scrolled", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(TWO_WAITS, /completed at 3\.000 s/);
  await page.getByRole("button", { name: "Critical path" }).click();
  await group(page).focus();
  await page.keyboard.press("o");
  await page.keyboard.press("y");
  await coroscope.tab("Critical path");
  const tab = page.getByRole("tab", { name: "Critical path" });
  const list = page.getByRole("tablist");
  const [inner, outer] = [await boxOf(tab), await boxOf(list)];
  expect(inner.x).toBeGreaterThanOrEqual(outer.x);
  expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width + 1);
  await expect(list).toHaveAttribute("data-more-left", "true");
  const grid = await coroscope.grid();
  await grid.evaluate((element) => element.parentElement?.scrollTo({ left: 500 }));
  const name = await boxOf(grid.getByText("Name", { exact: true }));
  const around = await boxOf(grid.locator(".."));
  expect(Math.abs(name.x - around.x)).toBeLessThan(14);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on a stretch's summary and the critical path, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const coroscope = new CoroscopePage(page);
    await coroscope.runCode(TWO_WAITS, /completed at 3\.000 s/);
    await group(page).focus();
    await page.keyboard.press("o");
    await expect(page.getByRole("region", { name: "Stretch" })).toBeVisible();
    const violations = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    expect(await violations()).toEqual([]);
    await page.getByRole("button", { name: "Critical path" }).click();
    await expect(page.getByRole("region", { name: "Critical path" })).toBeVisible();
    expect(await violations()).toEqual([]);
  });
}

interface Finger {
  readonly x: number;
  readonly y: number;
}

const touch = (client: CDPSession, type: "touchStart" | "touchMove" | "touchEnd", fingers: readonly Finger[]) =>
  client.send("Input.dispatchTouchEvent", { type, touchPoints: fingers.map((finger, id) => ({ ...finger, id })) });

/** A finger that goes from one point to another in steps, and is lifted. */
async function swipe(client: CDPSession, from: Finger, to: Finger): Promise<void> {
  await touch(client, "touchStart", [from]);
  for (let i = 1; i <= 8; i++) await touch(client, "touchMove", [{ x: from.x + ((to.x - from.x) * i) / 8, y: from.y + ((to.y - from.y) * i) / 8 }]);
  await touch(client, "touchEnd", []);
}

async function phone(page: Page, code: string, ending: RegExp) {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(code, ending);
  const client = await page.context().newCDPSession(page);
  const box = await boxOf(group(page));
  const at = (share: number, dy: number): Finger => ({ x: box.x + gutterOf(box.width) + share * (box.width - gutterOf(box.width)), y: box.y + dy });
  return { coroscope, client, at };
}

/** What the hover card tells under a finger that stays, and whether the card is above that. */
async function hovered(page: Page, client: CDPSession, finger: Finger): Promise<{ readonly text: string; readonly isAbove: boolean }> {
  const card = page.locator("[role=presentation] > strong");
  await touch(client, "touchStart", [finger]);
  await expect(card).toBeVisible();
  const text = (await card.locator("..").innerText()).replace(/\s+/g, " ");
  const { y, height } = await boxOf(card.locator(".."));
  await touch(client, "touchEnd", []);
  await expect(card).toHaveCount(0);
  return { text, isAbove: y > 0 && y + height < finger.y };
}

test("@phone a finger on the axis scrubs; two fingers zoom; on lanes one pans, and the page does not scroll", async ({ page }) => {
  const { coroscope, client, at } = await phone(page, TWO_WAITS, /completed at 3\.000 s/);
  await swipe(client, at(0.9, AXIS_Y), at(0.2, AXIS_Y));
  const early = await coroscope.step();
  await swipe(client, at(0.2, AXIS_Y), at(0.7, AXIS_Y));
  expect(await coroscope.step()).toBeGreaterThan(early);

  const shown = async (share: number) => {
    await swipe(client, at(share, AXIS_Y), at(share, AXIS_Y));
    return coroscope.step();
  };
  const whole = [await shown(0.1), await shown(0.9)];
  await touch(client, "touchStart", [at(0.45, 130), at(0.55, 130)]);
  for (let i = 1; i <= 8; i++) await touch(client, "touchMove", [at(0.45 - 0.04 * i, 130), at(0.55 + 0.04 * i, 130)]);
  await touch(client, "touchEnd", []);
  const zoomed = [await shown(0.1), await shown(0.9)];
  expect((zoomed[1] ?? 0) - (zoomed[0] ?? 0)).toBeLessThan((whole[1] ?? 0) - (whole[0] ?? 0));
  await swipe(client, at(0.8, 130), at(0.2, 130));
  expect(await shown(0.1)).toBeGreaterThan(zoomed[0] ?? 0);
  expect(await page.evaluate(() => [scrollX, scrollY, visualViewport?.scale])).toEqual([0, 0, 1]);
});

test("@phone a finger that goes up scrolls the lanes, and one that stays hovers, with the card above it", async ({ page }) => {
  const { client, at } = await phone(page, MANY_LANES, /completed at 4\.000 s/);
  const first = await hovered(page, client, at(0.2, 150));
  expect(first.isAbove).toBe(true);
  await swipe(client, at(0.5, 200), at(0.5, 120));
  const second = await hovered(page, client, at(0.2, 150));
  expect(second.text).not.toBe(first.text);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test("@phone a stretch is chosen with one finger once its button is pressed, and the minimap is dragged", async ({ page }) => {
  const { coroscope, client, at } = await phone(page, TWO_WAITS, /completed at 3\.000 s/);
  const select = page.getByRole("button", { name: "Select a stretch" });
  await select.tap();
  await expect(select).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("status").filter({ hasText: "Drag over the lanes" })).toBeVisible();
  await swipe(client, at(0.001, 130), at(0.999, 130));
  await expect(page.getByRole("region", { name: "Stretch" })).toContainText("from 0.000 s to 3.000 s");
  await expect(select).toHaveAttribute("aria-pressed", "false");
  await expect(page.getByRole("tab", { name: "Stretch" })).toBeInViewport();

  const strip = await boxOf(minimap(page));
  await swipe(client, { x: strip.x + 150, y: strip.y + 14 }, { x: strip.x + 250, y: strip.y + 14 });
  await swipe(client, at(0.05, AXIS_Y), at(0.05, AXIS_Y));
  expect(await coroscope.step()).toBeGreaterThan(0);
});

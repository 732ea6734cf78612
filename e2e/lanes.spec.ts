/** Lanes: folding, search, order and library coroutines change the timeline and the treegrid alike; cards tell of turns and marks. */
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Locator, type Page } from "@playwright/test";
import { CoroscopePage } from "./coroscope-page.ts";

const NESTED = `const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function fetch_page(id: string, ms: number) {
  await sleep(ms);
  return id;
}
async function user(name: string, ms: number) {
  await fetch_page(name + "-1", ms);
  await sleep(ms);
  console.log(name, "done");
}

await Promise.all([user("a", 300), user("b", 100), user("c", 200)]);
`;

const ASYNCIO = `import * as asyncio from "asyncio";

async function work(name: string) {
  await asyncio.sleep(1);
  console.log(name, "done");
}
async function main() {
  const slow = asyncio.create_task(work("slow"));
  await asyncio.wait_for(work("quick"), 5);
  slow.cancel();
}
asyncio.run(main());
`;

const picture = (page: Page): Locator => page.getByRole("img", { name: "Event-loop timeline" });
const names = async (coroscope: CoroscopePage): Promise<string[]> => (await coroscope.rows()).map(({ name }) => name);
/** The heads of the tree: module, then user("a") with what it called, and so on. */
const ALL = ["module", ...["a", "b", "c"].flatMap((name, i) => [`user("${name}", ${[300, 100, 200][i] ?? 0})`, `fetch_page("${name}-1", ${[300, 100, 200][i] ?? 0})`])];

/** Moves a pointer over the picture, within the page since it is thousands of places; the texts of the cards' parts that it finds, in turn. */
async function sweep(page: Page, part: string, xs: readonly number[], ys: readonly number[]): Promise<string[]> {
  return page.evaluate(async ({ part: selector, xs: across, ys: down }) => {
    const group = document.querySelector("[role=img]")?.parentElement;
    if (!group) throw new Error("no timeline");
    const { left, top } = group.getBoundingClientRect();
    const found = new Set<string>();
    for (const y of down) {
      for (const x of across) {
        group.dispatchEvent(new PointerEvent("pointermove", { pointerId: 1, clientX: left + x, clientY: top + y }));
        await new Promise((resolve) => queueMicrotask(() => queueMicrotask(() => resolve(null))));
        for (const element of document.querySelectorAll(`[role=presentation]${selector}`)) found.add(element.textContent);
      }
    }
    return [...found];
  }, { part, xs: [...xs], ys: [...ys] });
}

const range = (from: number, to: number, by: number): number[] => Array.from({ length: Math.max(0, Math.ceil((to - from) / by)) }, (_, i) => from + i * by);

async function sizeOf(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await picture(page).boundingBox();
  if (box === null) throw new Error("no timeline");
  return box;
}

/** The names that the cards tell, from the first lane to the last. */
async function lanesHovered(page: Page): Promise<string[]> {
  const { width, height } = await sizeOf(page);
  return sweep(page, " > strong", range(160, width, 7), range(104, height - 4, 9));
}

test("folding by the pointer takes rows out of both views, says how many, and gives them back", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(NESTED, /completed/);
  expect(await names(coroscope)).toEqual(ALL);
  const box = await sizeOf(page);
  // Seven lanes of 40 px: the second is user("a").
  await page.mouse.click(box.x + 16, box.y + 98 + 60);
  await expect(page.getByRole("img", { name: "1 coroutine folded" })).toBeVisible();
  const folded = ["module", 'user("a", 300)+1', ...ALL.slice(3)];
  expect(await names(coroscope)).toEqual(folded);
  expect(await lanesHovered(page)).not.toContain('fetch_page("a-1", 300)');
  await page.getByRole("img", { name: "1 coroutine folded" }).click();
  expect(await names(coroscope)).toEqual(ALL);
});

test("with keys alone a lane is chosen and folded on the timeline, and unfolded in the grid", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(NESTED, /completed/);
  const grid = await coroscope.grid();
  await page.getByRole("group", { name: /^Timeline/ }).focus();
  await page.keyboard.press("ArrowUp");
  for (let i = 0; i < 8; i++) await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowDown");
  await expect(grid.locator("[aria-selected=true][aria-level='1']")).toContainText('user("a", 300)');
  await page.keyboard.press("BracketLeft");
  expect(await names(coroscope)).toHaveLength(6);
  await grid.locator("[role=row][aria-level='1']").nth(1).focus();
  await page.keyboard.press("BracketRight");
  await expect(grid.locator("[role=row]:focus")).toContainText('user("a", 300)');
  await expect(grid.locator("[role=row][aria-level='1']")).toHaveCount(7);
  await page.keyboard.press("BracketLeft");
  await expect(grid.locator("[role=row]:focus")).toContainText('user("a", 300)+1');
  await expect(grid.locator("[role=row][aria-level='1']")).toHaveCount(6);
});

test("a slash on the timeline searches, Escape first empties the search and then closes it", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(NESTED, /completed/);
  await coroscope.grid();
  const timeline = page.getByRole("group", { name: /^Timeline/ });
  await timeline.focus();
  await page.keyboard.press("/");
  const field = page.getByRole("searchbox", { name: "Search by name" });
  await expect(field).toBeFocused();
  await page.keyboard.type("B-1");
  await expect(page.getByText("1 match", { exact: true })).toBeVisible();
  expect(await page.locator("[role=row][aria-level='1'] [role=gridcell]:first-child").allTextContents()).toEqual(["module", 'user("b", 100)', 'fetch_page("b-1", 100)']);
  expect(await page.locator("[role=row][data-dimmed]").count()).toBe(2);
  await page.keyboard.press("Escape");
  await expect(field).toHaveValue("");
  await page.keyboard.press("Escape");
  await expect(field).toBeHidden();
  await expect(timeline).toBeFocused();
  expect(await names(coroscope)).toEqual(ALL);
});

test("sorted by total wait, the longest wait comes first in both views", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(NESTED, /completed/);
  await page.getByRole("button", { name: "Lanes" }).click();
  await page.getByRole("radio", { name: "Total wait" }).click();
  await page.keyboard.press("Escape");
  const rows = await coroscope.rows();
  const waits = rows.map(({ waited }) => parseFloat(waited));
  expect(waits).toEqual([...waits].sort((a, b) => b - a));
  const sorted = rows.map(({ name }) => name);
  expect(sorted).toEqual(["module", 'user("a", 300)', 'user("c", 200)', 'fetch_page("a-1", 300)', 'user("b", 100)', 'fetch_page("c-1", 200)', 'fetch_page("b-1", 100)']);
  const hovered = await lanesHovered(page);
  expect(hovered.length).toBeGreaterThan(2);
  expect(hovered).toEqual(sorted.filter((name) => hovered.includes(name)));
});

test("library coroutines are hidden and counted, and shown in both views when asked for", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(ASYNCIO, /completed|threw/);
  const before = await names(coroscope);
  await page.getByRole("button", { name: "Lanes" }).click();
  const hidden = page.getByText(/^\d+ library coroutines? hidden$/);
  const count = Number.parseInt((await hidden.textContent()) ?? "", 10);
  expect(count).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await page.keyboard.press("Escape");
  expect(await names(coroscope)).toHaveLength(before.length + count);
});

test("the card of a turn says which, what it ran, and when; under asyncio it is a handle", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(NESTED, /completed/);
  expect(await turnCards(page)).toEqual(expect.arrayContaining([expect.stringMatching(/^Turn 1script/), expect.stringMatching(/^Turn 2timerThe timer of fetch_page\("b-1", 100\) fires\.It makes fetch_page\("b-1", 100\) ready\.0\.100 ssteps 18–19set at line 1$/)]));
  await coroscope.runCode(ASYNCIO, /completed|threw/);
  expect(await turnCards(page)).toEqual(expect.arrayContaining([expect.stringMatching(/^Handle 1script/), expect.stringMatching(/^Handle \d+task step/)]));
});

test("the card tells of a printed line and of a request to cancel", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(ASYNCIO.replace("sleep(1);", "sleep(name === \"slow\" ? 9 : 1);"), /completed|threw/);
  const { width } = await sizeOf(page);
  const marks = await sweep(page, " > [data-mark]", range(160, width - 20, 2), range(99, 99 + 40 * 4, 3));
  expect(marks.sort()).toEqual(["is asked to cancel by main(), line 10", 'prints "quick done" at line 5']);
});

test("axe finds nothing in the popovers of lanes and legend, with rows folded and dimmed", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(NESTED, /completed/);
  await coroscope.grid();
  await page.getByRole("button", { name: "Lanes" }).click();
  await page.getByRole("button", { name: "Fold all", exact: true }).click();
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await page.getByRole("searchbox").fill("fetch");
  await expect(page.locator("[data-dimmed]").first()).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Legend" }).click();
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
});

test("on a phone the Lanes button is big enough, its popover fits, and the whole legend is in More @phone", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(ASYNCIO, /completed|threw/);
  const button = page.getByRole("button", { name: "Lanes" });
  const box = await button.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  await button.tap();
  const popover = await page.getByRole("dialog", { name: "Lanes" }).boundingBox();
  expect(popover?.x).toBeGreaterThanOrEqual(0);
  expect((popover?.x ?? 0) + (popover?.width ?? 0)).toBeLessThanOrEqual(390);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "More" }).tap();
  for (const entry of ["asked to cancel", "inside a context manager", "folded: what its lanes do", "the run was cut here"]) await expect(page.getByRole("listitem").filter({ hasText: entry })).toBeVisible();
});

/** The cards of all turns, as texts, from left to right. */
async function turnCards(page: Page): Promise<string[]> {
  const { width } = await sizeOf(page);
  return sweep(page, "[data-turn]", range(150, width, 1), [78]);
}

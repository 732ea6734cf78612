/** asyncio in the page: programs of the corpus print what CPython printed; the loop selector, the menu, the Python tab, the editor's types. */
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Locator, type Page } from "@playwright/test";
import { asyncioCase, casesOf, pythonOf } from "./asyncio-cases.ts";
import { CoroscopePage } from "./coroscope-page.ts";

/** One or two of each area, those that fail in every way among them. */
const SAMPLE = [
  "seed/s07_practical_program", "seed/s03_callback_handler", "tasks/done_callbacks_order", "tasks/gather_first_error", "cancellation/taskgroup_child_fails",
  "cancellation/main_cancelled_by_itself", "queues/priority_queue", "queues/deadlock_on_get", "locks/barrier_rounds", "locks/lock_deadlock", "generators/athrow",
  "generators/shutdown_asyncgens", "context/exit_stack", "context/nested_order", "loop/equal_deadlines_mixed", "loop/uncaught_error", "contextvars/request_ids",
  "contextvars/callbacks_keep_context", "blocking/sleep_blocks_everyone", "blocking/overdue_timers", "runnables/racing_models", "runnables/retries",
  "forms/await_in_expressions", "forms/generator_methods",
];

const ENDED = /completed|threw|stuck|cut|not run|ended/;

for (const name of SAMPLE) {
  test(`${name} prints what CPython printed`, async ({ page }) => {
    const { text, lines, failure } = asyncioCase(name);
    const coroscope = new CoroscopePage(page);
    await coroscope.runCode(text, ENDED);
    expect((await coroscope.lines()).map((line) => line.text)).toEqual(lines);
    await expectFailure(coroscope, failure);
  });
}

/** The status and Problems tell what Python's last line tells. */
async function expectFailure(coroscope: CoroscopePage, failure: string | null): Promise<void> {
  const [, kind, rest = ""] = /^(raised|deadlock): (.*)$/.exec(failure ?? "") ?? [];
  if (kind === undefined) return expect(coroscope.status).toContainText("completed");
  const type = rest.split(":")[0] ?? "";
  await expect(coroscope.status).toContainText(kind === "raised" ? `threw ${type} ` : `deadlock, ${rest}`);
  expect(await coroscope.problems()).toMatch(kind === "raised" ? new RegExp(`Uncaught ${type}`) : /Deadlock: /);
}

test("every snippet of the asyncio groups prints what CPython printed", async ({ page }) => {
  test.setTimeout(180_000);
  const coroscope = new CoroscopePage(page);
  await coroscope.openCode("1;");
  for (const name of casesOf("seed")) {
    const { text, lines } = asyncioCase(name);
    await page.evaluate((code) => { location.hash = `#code=${encodeURIComponent(code)}`; }, text);
    await expect(coroscope.status).toContainText("Not yet run");
    await coroscope.run.click();
    await coroscope.ended(/completed/);
    expect((await coroscope.lines()).map((line) => line.text), name).toEqual(lines);
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on the Python tab, the loop's region and a deadlock's problems, ${colorScheme}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const coroscope = new CoroscopePage(page);
    await coroscope.runCode(asyncioCase("seed/s03_queue").text, /completed/);
    await coroscope.console.getByText("Consumed: b").click();
    for (const tab of ["Python", "Event loop"]) await expectAccessible(coroscope, tab);
    await coroscope.runCode(asyncioCase("locks/lock_deadlock").text, /stuck/);
    await expectAccessible(coroscope, "Problems");
  });
}

async function expectAccessible(coroscope: CoroscopePage, tab: string): Promise<void> {
  await coroscope.tab(tab);
  await coroscope.page.waitForTimeout(300);
  const { violations } = await new AxeBuilder({ page: coroscope.page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(", ")}`), tab).toEqual([]);
}

async function openExample(page: Page, group: string, title: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: /Examples/ }).click();
  await page.getByRole("menuitem", { name: group, exact: true }).click();
  await page.getByRole("menuitem", { name: title }).click();
}

test("a snippet of the menu's groups runs on asyncio, is known by its title, and prints its lines", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await page.goto("./?lang=en");
  await coroscope.ended(/completed/);
  await openExample(page, "A practical program", "The whole program, eight parts");
  await coroscope.ended(/completed at 1\d\.\d+ s|completed at [2-9]/);
  expect((await coroscope.lines()).map((line) => line.text)).toEqual(asyncioCase("seed/s07_practical_program").lines);
  await expect(page.locator("header")).toContainText("The whole program, eight parts");
  await expect(page.getByRole("combobox", { name: "Event loop" })).toContainText("asyncio");
});

/** Presses `key` and waits until `target` has the focus. */
async function press(page: Page, key: string, target: Locator): Promise<void> {
  await page.keyboard.press(key);
  await expect(target).toBeFocused();
}

test("the groups of the menu are reached by keys alone", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await page.goto("./?lang=en");
  await coroscope.ended(/completed/);
  await page.getByRole("button", { name: /Examples/ }).focus();
  // The menu moves the focus a task after each key: a key pressed before that starts from where it was.
  const items = page.getByRole("menu").getByRole("menuitem");
  await press(page, "Enter", items.first());
  const last = (await items.count()) - 1;
  await press(page, "End", items.nth(last));
  await press(page, "ArrowUp", items.nth(last - 1));
  await press(page, "ArrowUp", page.getByRole("menuitem", { name: /A practical program/ }));
  await press(page, "ArrowRight", page.getByRole("menuitem", { name: "The whole program, eight parts" }));
  await press(page, "ArrowDown", page.getByRole("menuitem", { name: "1: a basic async function" }));
  await page.keyboard.press("Enter");
  await expect(page.locator("header")).toContainText("1: a basic async function");
});

test("the loop selector says which loop, and why", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  const select = page.getByRole("combobox", { name: "Event loop" });
  await coroscope.openCode(asyncioCase("seed/s03_queue").text);
  await expect(select).toHaveAttribute("title", "Automatic: asyncio, because it imports asyncio");
  await expect(select).toContainText("because it imports asyncio");
  await coroscope.openCode("import type { Task } from 'asyncio';\nlet t: Task | null = null;\nconsole.log(t);");
  await expect(select).toHaveAttribute("title", "Automatic: Browser");
  await select.click();
  await expect(page.getByRole("option")).toHaveText(["Automatic: Browser", "Browser", "Node: not built yet", "asyncio"]);
  await expect(page.getByRole("option", { name: /Node/ })).toBeDisabled();
});

test("an asyncio snippet forced to the browser's loop is refused with a sentence, and runs once it is not", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.openCode(asyncioCase("seed/s03_queue").text);
  await choose(page, "Browser");
  await coroscope.run.click();
  await coroscope.ended(/not run: 1 error in the code, see Problems/);
  expect(await coroscope.problems()).toMatch(/Module "asyncio" belongs to Python's asyncio, and the event loop is set to Browser.*line 2/);
  expect(await coroscope.lines()).toEqual([]);
  await choose(page, "asyncio");
  await coroscope.run.click();
  await coroscope.ended(/completed/);
  await expect.poll(() => coroscope.problems()).toContain("No problems");
});

async function choose(page: Page, loop: string): Promise<void> {
  await page.getByRole("combobox", { name: "Event loop" }).click();
  await page.getByRole("option", { name: loop, exact: true }).click();
}

test("the Python tab has the twin, marked by the cursor, and goes when the code is edited", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(asyncioCase("seed/s03_queue").text, /completed/);
  await coroscope.tab("Python");
  const code = page.getByRole("region", { name: "Python" }).locator("pre");
  await expect(code).toHaveText(pythonOf("seed/s03_queue").trimEnd());
  await coroscope.tab("Console");
  await coroscope.console.getByText("Consumed: b").click();
  await coroscope.tab("Python");
  await expect(code.locator("[data-state=running]")).toHaveText(/print\(f"Consumed: \{item\}"\)/);
  await expect(code.locator("[data-state=awaiting]").filter({ hasText: "await asyncio.gather(" })).toHaveCount(1);
  await page.getByRole("button", { name: "Step back" }).click();
  await expect(code.locator("[data-state=running]")).not.toHaveText(/Consumed/);
  await typeAtEnd(page, "\n// mine");
  await expect(page.getByRole("tab", { name: "Python" })).toHaveCount(0);
});

async function typeAtEnd(page: Page, text: string): Promise<void> {
  await expect(page.locator(".monaco-editor .view-lines")).toBeVisible();
  await page.locator(".monaco-editor .view-lines").click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(text);
}

test("the editor knows the modules: a hover and a completion show the line that documents them, and no type is wrong", async ({ page }) => {
  test.setTimeout(90_000);
  const coroscope = new CoroscopePage(page);
  await coroscope.openCode(asyncioCase("seed/s03_queue").text);
  await page.locator(".monaco-editor .view-line", { hasText: "queue.get" }).getByText("get", { exact: true }).hover();
  await expect(page.locator(".monaco-hover", { hasText: "Waits while empty." })).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press("Escape");
  await expect.poll(() => coroscope.problems(), { timeout: 30_000 }).toContain("No problems");
  await typeAtEnd(page, "\nasyncio.Barr");
  await expect(page.locator(".suggest-widget", { hasText: "Barrier" })).toBeVisible({ timeout: 20_000 });
  // The key that opens the details asks for suggestions anew while these are still coming.
  await expect(async () => {
    await page.keyboard.press("Control+Space");
    await expect(page.locator(".suggest-details", { hasText: "of them wait" })).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 20_000 });
});

test("under asyncio the loop's region has a ready queue and timers", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(asyncioCase("seed/s03_event_loop").text, /completed/);
  await coroscope.console.getByText("Task 2 begins").click();
  await coroscope.tab("Event loop");
  const region = page.getByRole("region", { name: "Event loop" });
  await expect(region.getByRole("heading")).toHaveText([/^Running/, /^Ready queue/, /^Timers/]);
});

test("a coroutine that is never awaited is told at its call", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(asyncioCase("seed/s06_calling_does_not_run").text, /completed/);
  expect(await coroscope.problems()).toMatch(/coroutine 'greet' was never awaited.*line 11/);
});

test("on a phone the groups unfold, and a snippet opens and runs @phone", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await page.goto("./?lang=en");
  await coroscope.ended(/completed/);
  await page.getByRole("button", { name: "More" }).click();
  await page.getByText("asyncio: Analogies").click();
  await page.getByRole("button", { name: "Laundry, dishes and the floor" }).click();
  await coroscope.ended(/completed at 1800\.000 s/);
  expect((await coroscope.lines()).map((line) => line.text)).toEqual(asyncioCase("seed/s05_chores").lines);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

/** The cursor: stepping changes editor, console and treegrid together, and going back gives what was there. */
import { expect, test, type Page } from "@playwright/test";
import { CoroscopePage } from "./coroscope-page.ts";

const TWO_TASKS = `const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function task(name: string, ms: number) {
  console.log(name, "starts");
  await sleep(ms);
  console.log(name, "ends");
  return ms;
}

await Promise.all([task("a", 2000), task("b", 1000)]);
console.log("both");
`;

/** What the page shows at the cursor, in the places that follow it; the treegrid where its tab is open, else the console. */
async function shownNow(coroscope: CoroscopePage, page: Page) {
  const later = await coroscope.console.locator("[data-later]").count();
  const states = await page.locator("[role=row][aria-level='1'] [role=gridcell]").allTextContents();
  const valueText = await coroscope.position.getAttribute("aria-valuetext");
  const marks = await page.locator(".monaco-editor .view-overlays [class*=running], .monaco-editor .margin-view-overlays [class*=running]").count();
  return { step: await coroscope.step(), now: await coroscope.now.textContent(), states, later, valueText, marks };
}

/** The same once it has settled: the editor's marks come a frame or a few after the rest. */
async function shown(coroscope: CoroscopePage, page: Page): ReturnType<typeof shownNow> {
  for (let last = await shownNow(coroscope, page); ; ) {
    await page.waitForTimeout(80);
    const next = await shownNow(coroscope, page);
    if (JSON.stringify(next) === JSON.stringify(last)) return next;
    last = next;
  }
}


/** Steps from the first moment to the last; what was shown at each. */
async function walkForward(coroscope: CoroscopePage, page: Page) {
  await coroscope.position.focus();
  await page.keyboard.press("Home");
  const forward = page.getByRole("button", { name: "Step forward" });
  const there = [await shown(coroscope, page)];
  const last = Number(await coroscope.position.getAttribute("aria-valuemax"));
  while ((await coroscope.step()) < last) {
    await forward.click();
    there.push(await shown(coroscope, page));
    expect(there.length).toBeLessThan(100);
  }
  expect(new Set(there.map(({ now }) => now)).size).toBeGreaterThan(5);
  return there;
}

for (const tab of ["Console", "Trace"]) {
  test(`stepping to the end and back shows the same at each step, with the ${tab} open`, async ({ page }) => {
    test.setTimeout(120_000);
    const coroscope = new CoroscopePage(page);
    await coroscope.runCode(TWO_TASKS, /completed at 2\.000 s/);
    await expect(page.locator(".monaco-editor .view-lines")).toBeVisible();
    await coroscope.tab(tab);
    const there = await walkForward(coroscope, page);
    if (tab === "Console") expect([there[0]?.later, there.at(-1)?.later]).toEqual([5, 0]);
    else expect(there[0]?.states).not.toEqual(there.at(-1)?.states);
    expect(Math.max(...there.map(({ marks }) => marks))).toBeGreaterThan(0);
    for (let i = there.length - 2; i >= 0; i--) {
      await page.getByRole("button", { name: "Step back" }).click();
      expect(await shown(coroscope, page)).toEqual(there[i]);
    }
  });
}

test("at 1.000 s task b runs while a and the module wait, in the sentence and in the grid", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.runCode(TWO_TASKS, /completed/);
  await coroscope.tab("Console");
  await coroscope.console.getByText("b ends").click();
  await expect(coroscope.now).toContainText("1.000 s");
  await expect(coroscope.now).toContainText('task("b", 1000) runs line 6');
  const rows = await coroscope.rows();
  expect(rows.map(({ name, state }) => [name, state.toLowerCase()])).toEqual([["module", "awaiting"], ['task("a", 2000)', "awaiting"], ['task("b", 1000)', "running"]]);
  expect(rows[1]).toMatchObject({ waitingFor: "sleep(ms)", line: "5", since: "0.000 s" });
});

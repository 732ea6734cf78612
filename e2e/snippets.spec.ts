/** Each of the six snippets of the menu runs, and its console says what the snippet is about. */
import { expect, test } from "@playwright/test";
import { CoroscopePage, type ConsoleLine } from "./coroscope-page.ts";

const line = (timeMs: number, text: string): ConsoleLine => ({ timeMs, text });

const SNIPPETS: { title: RegExp; end: RegExp; lines: ConsoleLine[] }[] = [
  {
    title: /sequential|one after another/i,
    end: /completed at 4\.000 s/,
    lines: [line(3000, "one after another: 3.000 s"), line(4000, "x loaded, y loaded, z loaded"), line(4000, "together: 1.000 s")],
  },
  {
    title: /two tasks/i,
    end: /completed at 2\.000 s/,
    lines: [line(0, "Task 1 started"), line(0, "Task 2 started"), line(1000, "Task 2 finished"), line(2000, "Task 1 finished"), line(2000, "Results: Result 1, Result 2")],
  },
  {
    title: /stream/i,
    end: /completed at 0\.800 s/,
    lines: [line(200, "The"), line(400, "The loop"), line(600, "The loop never"), line(800, "The loop never waits"), line(800, "end of the stream")],
  },
  {
    title: /producer/i,
    end: /completed at 1\.800 s/,
    lines: [
      line(300, "put apple, 0 in the queue"), line(600, "put bread, 1 in the queue"), line(800, "ate apple"), line(900, "put cheese, 1 in the queue"),
      line(1200, "put done, 2 in the queue"), line(1300, "ate bread"), line(1800, "ate cheese"),
    ],
  },
  { title: /timeout/i, end: /completed at/, lines: [] },
  { title: /thousand/i, end: /completed at 0\.999 s/, lines: [line(999, "1000 answers"), line(999, "one after another: 548.200 s"), line(999, "at once: 0.999 s")] },
];

for (const { title, end, lines } of SNIPPETS) {
  test(`the snippet ${String(title)} prints its lines at its times`, async ({ page }) => {
    const coroscope = new CoroscopePage(page);
    await page.goto("./?lang=en");
    await coroscope.ended(/completed/);
    await page.getByRole("button", { name: /Examples/ }).click();
    await page.getByRole("menuitem", { name: title }).or(page.getByRole("menuitemradio", { name: title })).click();
    await coroscope.run.click();
    await coroscope.ended(end);
    const printed = await coroscope.lines();
    if (lines.length > 0) expect(printed).toEqual(lines);
    expect(printed.length).toBeGreaterThan(0);
  });
}

/** Bad input gets a clear message with its line, the page stays usable, and the text stays. */
import { expect, test } from "@playwright/test";
import { CoroscopePage } from "./coroscope-page.ts";

interface BadInput {
  readonly name: string;
  readonly code: string;
  readonly status: RegExp;
  readonly problems: RegExp;
}

const BAD: BadInput[] = [
  { name: "a syntax error", code: "console.log(1);\nconst = 3;", status: /not run: 1 error/, problems: /2/ },
  { name: "a type error runs anyway, marked", code: "const n: number = 'text';\nconsole.log(n);", status: /completed/, problems: /not assignable/ },
  { name: "an exception", code: "console.log(1);\n\nthrow new RangeError('too far');", status: /threw RangeError at/, problems: /RangeError: too far.*line 3/ },
  { name: "an unhandled rejection", code: "async function f() {\n  throw new Error('lost');\n}\nf();", status: /threw Error at/, problems: /lost.*line 2/ },
  { name: "promises that never settle", code: "const never = new Promise(() => {});\nasync function a() {\n  await never;\n}\nasync function b() {\n  await never;\n}\na();\nb();", status: /completed.*2 coroutines still waiting/, problems: /a\(\) still waits.*line 3.*b\(\) still waits.*line 6/ },
  { name: "a top-level await that never settles", code: "await new Promise(() => {});", status: /never settles/, problems: /waiting|never/ },
  { name: "an endless synchronous loop", code: "console.log('before');\nfor (;;) {\n}", status: /cut after/, problems: /line 2/ },
  { name: "an endless microtask loop", code: "async function f() {\n  for (;;) await null;\n}\nf();", status: /cut at/, problems: /200,000|bound|limit/i },
  { name: "an endless chain of timers", code: "function again() {\n  setTimeout(again, 1);\n}\nagain();", status: /cut at/, problems: /200,000|bound|limit/i },
  { name: "an import that does not exist", code: "import { x } from 'nowhere';\nconsole.log(x);", status: /not run: 1 error/, problems: /nowhere/ },
  { name: "what cannot be compiled yet, all of it at once", code: "@a class A {}\n@b class B {}", status: /not run: 2 errors/, problems: /ecorator/ },
];

for (const { name, code, status, problems } of BAD) {
  test(`${name}: says so, and the next run is right`, async ({ page }) => {
    const coroscope = new CoroscopePage(page);
    await coroscope.openCode(code);
    await coroscope.run.click();
    await coroscope.ended(status);
    await expect.poll(() => coroscope.problems()).toMatch(problems);
    await expect(page.locator("body")).toContainText((code.split("\n")[0] ?? "").slice(0, 12));
    await page.goto("./?lang=en#code=" + encodeURIComponent("console.log('still here')"));
    await coroscope.run.click();
    await coroscope.ended(/completed/);
    expect(await coroscope.lines()).toEqual([{ text: "still here", timeMs: 0 }]);
  });
}

test("an empty snippet runs to its end", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.openCode(" ");
  await coroscope.run.click();
  await coroscope.ended(/completed at 0\.000 s/);
  expect(await coroscope.lines()).toEqual([]);
});

test("a snippet of 200 kB runs", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  const code = `${"const padding = 'x'.repeat(3); // a line that only makes the snippet long\n".replaceAll("padding", "p").repeat(1)}${Array.from({ length: 2700 }, (_, i) => `async function f${String(i)}(x: number): Promise<number> { return x + await ${String(i)}; }`).join("\n")}\nconsole.log(await f7(1));`;
  expect(code.length).toBeGreaterThan(200_000);
  await coroscope.openCode(code);
  await coroscope.run.click();
  await coroscope.ended(/completed/);
  expect(await coroscope.lines()).toEqual([{ text: "8", timeMs: 0 }]);
});

test("Stop ends a run at once and the trace so far stays", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.openCode("console.log('before');\nconst end = performance.now();\nfor (;;) {\n}");
  await coroscope.run.click();
  await expect(coroscope.stop).toBeEnabled();
  await page.waitForTimeout(300);
  await coroscope.stop.click();
  await coroscope.ended(/stopped/);
  expect(await coroscope.lines()).toEqual([{ text: "before", timeMs: 0 }]);
});

test("a link whose code is cut in the middle of a character says so and keeps the text", async ({ page }) => {
  const coroscope = new CoroscopePage(page);
  await coroscope.openCode("console.log('mine')");
  await page.evaluate(() => { location.hash = "#code=%E0%A4%A"; });
  await expect(page.getByText(/link/i).first()).toBeVisible();
  await coroscope.run.click();
  await coroscope.ended(/completed/);
  expect(await coroscope.lines()).toEqual([{ text: "mine", timeMs: 0 }]);
});

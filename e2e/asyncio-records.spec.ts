/**
 * The order belongs to the kernel alone: the menu's asyncio programs give the same trace in Chromium's sandbox and in the command
 * line's thread under Node, to the last record, string, due time and preview.
 */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { buildSandboxPage } from "./fixtures/build-sandbox-page.ts";
import { cliTrace } from "./fixtures/cli-trace.ts";
import { siteServer, type TestServer } from "./fixtures/servers.ts";

const SEED = new URL("../conformance/asyncio/cases/seed/", import.meta.url);
const NAMES = readdirSync(SEED).filter((name) => name.endsWith(".ts")).sort();

let site: TestServer;

test.beforeAll(async () => {
  site = await siteServer({
    "/sub/path/test.html": '<!doctype html><meta charset="utf-8"><body><script type="module" src="test.js"></script>',
    "/sub/path/test.js": await buildSandboxPage(),
  });
});

test.afterAll(() => site.close());

test("asyncio's programs of the menu are recorded in Chromium as in Node", async ({ page }) => {
  let onAsyncio = 0;
  await page.goto(`${site.origin}/sub/path/test.html`);
  await page.waitForFunction(() => "sandboxPage" in globalThis);
  for (const name of NAMES) {
    const source = readFileSync(new URL(name, SEED), "utf8");
    const node = await cliTrace(source);
    const browser = await page.evaluate((code) => sandboxPage.trace(code), source);
    expect.soft(browser.trace, name).toEqual(node.trace);
    const told = browser.end.kind === "outcome" ? browser.end.outcome : browser.end;
    // Real time is nobody's to repeat.
    expect.soft({ ...told, realMs: 0 }, name).toEqual({ ...node.outcome, realMs: 0 });
    if (node.outcome.loop === "asyncio") onAsyncio += 1;
  }
  expect(onAsyncio).toBeGreaterThan(30);
});

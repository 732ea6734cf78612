/**
 * End-to-end tests: journeys of a user in a real Chromium, against the built site (`npm run build` first), as static
 * files. A test that needs a second try is a bug: here there is none; on the shared, noisy machines of CI there is one, and
 * the list names such a test "flaky".
 *
 * A test tagged `@phone` runs at phone size with touch, all others at desktop size.
 */
import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";
import { browserFlags, findBrowser } from "./build/browser.mjs";

const port = Number(process.env["COROSCOPE_E2E_PORT"] ?? 4179);
const baseURL = `http://127.0.0.1:${port}/`;

// Test processes load this file again: they are handed what was found (and perhaps installed) here.
const executablePath = findBrowser();
process.env["COROSCOPE_BROWSER"] = executablePath;

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  forbidOnly: process.env["CI"] !== undefined,
  retries: process.env["CI"] === undefined ? 0 : 1,
  workers: availableParallelism() > 2 ? 2 : 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    baseURL,
    locale: "en-US",
    timezoneId: "UTC",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: { executablePath, args: browserFlags() },
  },
  projects: [
    { name: "desktop", grepInvert: /@phone/, use: { viewport: { width: 1280, height: 800 } } },
    { name: "phone", grep: /@phone/, use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 } },
  ],
  webServer: {
    command: `npx vite preview --outDir dist/site --host 127.0.0.1 --port ${port} --strictPort`,
    url: baseURL,
    timeout: 30_000,
  },
});

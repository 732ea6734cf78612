/** `npm run screenshot` (after `npm run build`): takes docs/screenshot.png of the real page, at the moment when task 2 ends. */
import { chromium } from "@playwright/test";
import { preview } from "vite";
import { browserFlags, findBrowser } from "./browser.mjs";

const PORT = 4182;
const server = await preview({ preview: { port: PORT, host: "127.0.0.1", strictPort: true }, logLevel: "warn" });
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags() });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 2, colorScheme: "light" });
  await page.goto(`http://127.0.0.1:${PORT}/?lang=en`);
  await page.getByRole("status").filter({ hasText: "completed" }).waitFor();
  await page.getByRole("button", { name: "Dismiss" }).or(page.getByRole("button", { name: /close|dismiss|hint/i })).last().click();
  await page.locator(".monaco-editor .view-lines").waitFor();
  await page.getByRole("log", { name: "Console" }).getByText("Task 2 finished").click();
  await page.mouse.move(640, 700);
  await page.waitForTimeout(1000);
  await page.screenshot({ path: "docs/screenshot.png" });
} finally {
  await browser.close();
  await server.close();
}

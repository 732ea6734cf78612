/** Drives our timeline in its page. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { countScripts, setRatio, wheelIn } from "./frames.mjs";

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Builds the page into `folder`/page. */
export async function buildPage(folder, minify = true) {
  await build({
    configFile: false, logLevel: "warn",
    build: { outDir: join(folder, "page"), emptyOutDir: true, target: "es2022", minify, cssCodeSplit: false, rolldownOptions: { input: path("page-entry.ts"), output: { entryFileNames: "page.js", assetFileNames: "page[extname]" } } },
  });
  writeFileSync(join(folder, "page/index.html"), '<!doctype html><meta charset="utf-8"><title>timeline</title><link rel="stylesheet" href="page.css"><main></main><script type="module" src="page.js"></script>');
}

export async function openOurs(browser, origin, options) {
  const page = await browser.newPage(options);
  await page.addInitScript(countScripts);
  await page.goto(`${origin}/page/`);
  await page.waitForFunction(() => window.bench !== undefined);
  return new Ours(page);
}

class Ours {
  constructor(page) {
    this.page = page;
  }

  hold(id) {
    return this.page.evaluate((one) => window.bench.hold(one), id);
  }
  show() {
    return this.page.evaluate(() => window.bench.show());
  }
  forget() {
    return this.page.evaluate(() => window.bench.forget());
  }
  hover(count) {
    return this.page.evaluate((n) => window.bench.hover(n), count);
  }
  jump(count) {
    return this.page.evaluate((n) => window.bench.jump(n), count);
  }
  /** All lanes at once: the second Fit, then zoomed as before. */
  async all() {
    await this.page.evaluate(() => (window.bench.fit(), window.bench.fit()));
    await this.zoomed();
  }
  /** Twice the button: so there is something to pan. */
  zoomed() {
    return this.page.evaluate(() => (window.bench.zoomIn(), window.bench.zoomIn()));
  }
  setRatio(ratio) {
    return setRatio(this.page, ratio);
  }
  frames(plan) {
    return wheelIn(this.page, plan);
  }
  close() {
    return this.page.close();
  }

  /** Bytes in use after a collection, buffers of typed arrays included. */
  async heap() {
    this.session ??= await this.page.context().newCDPSession(this.page);
    await this.session.send("HeapProfiler.collectGarbage");
    const { usedSize, backingStorageSize = 0 } = await this.session.send("Runtime.getHeapUsage");
    return usedSize + backingStorageSize;
  }
}

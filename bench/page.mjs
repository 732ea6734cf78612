/**
 * `npm run bench:page` (after `npm run build`): what a user waits for, on the built site in Chromium, read off the page from
 * outside: click to first drawn span with a warm worker, compiling, and panning 1,000 coroutines x 100 awaits.
 */
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { build, preview } from "vite";
import { browserFlags, findBrowser } from "../build/browser.mjs";

const REPETITIONS = Number(process.argv[2] ?? 9);
const PORT = 4181;
const FRAMES = 120;
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const p95 = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * 0.95)];

/** A snippet of 60 lines: six functions of eight lines, and a main. */
const SIXTY_LINES = [
  "const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));",
  ...Array.from({ length: 6 }, (_, i) => `async function step${i}(name: string, ms: number): Promise<number> {
  console.log(name, "starts");
  await sleep(ms);
  for (let i = 0; i < 3; i++) {
    await null;
  }
  console.log(name, "ends");
  return ms * ${i};
}`),
  "async function main(): Promise<void> {",
  "  const all = await Promise.all([step0('a', 10), step1('b', 20), step2('c', 30), step3('d', 40), step4('e', 50)]);",
  "  console.log(all.join(', '), await step5('f', 60));",
  "}",
  "main();",
].join("\n");

const MANY = "async function worker(id: number) {\n  for (let i = 0; i < 100; i++) await i;\n  return id;\n}\nawait Promise.all(Array.from({ length: 1000 }, (_, id) => worker(id)));";

/** In the page: ms from the click on Run until the frame after the first picture that has a pixel of the running colour. */
async function firstSpan() {
  const run = [...document.querySelectorAll("button")].find((button) => /^Run/.test(button.getAttribute("aria-label") ?? button.textContent));
  const probe = document.createElement("span");
  probe.style.color = "var(--state-running)";
  document.body.append(probe);
  const [r, g, b] = getComputedStyle(probe).color.match(/\d+/g).map(Number);
  probe.remove();
  const wanted = (255 << 24) | (b << 16) | (g << 8) | r;
  const put = CanvasRenderingContext2D.prototype.putImageData;
  const drawn = new Promise((resolve, reject) => {
    CanvasRenderingContext2D.prototype.putImageData = function (...args) {
      put.apply(this, args);
      if (new Int32Array(args[0].data.buffer).includes(wanted)) requestAnimationFrame(() => resolve(performance.now()));
    };
    setTimeout(() => reject(new Error("no span was drawn")), 10000);
  });
  const start = performance.now();
  run.click();
  try {
    return (await drawn) - start;
  } finally {
    CanvasRenderingContext2D.prototype.putImageData = put;
  }
}

/** In the page: intervals between frames while the picture is panned by the wheel at each frame. */
async function pan(frames) {
  const picture = document.querySelector("canvas");
  const box = picture.getBoundingClientRect();
  const at = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2, bubbles: true, cancelable: true };
  for (let i = 0; i < 12; i++) picture.dispatchEvent(new WheelEvent("wheel", { ...at, deltaY: -100, ctrlKey: true }));
  const times = [];
  let last = await new Promise(requestAnimationFrame);
  for (let i = 0; i < frames; i++) {
    picture.dispatchEvent(new WheelEvent("wheel", { ...at, deltaX: i < frames / 2 ? 24 : -24, deltaY: 0 }));
    const now = await new Promise(requestAnimationFrame);
    times.push(now - last);
    last = now;
  }
  return times;
}

async function compilerBundle() {
  const entry = fileURLToPath(new URL("../src/compiler/compile.ts", import.meta.url));
  const built = await build({ configFile: false, logLevel: "warn", build: { write: false, target: "es2022", lib: { entry, formats: ["iife"], name: "compiler" } } });
  return [built].flat()[0].output[0].code;
}

const server = await preview({ preview: { port: PORT, host: "127.0.0.1", strictPort: true }, logLevel: "warn" });
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags() });
const url = (code) => `http://127.0.0.1:${PORT}/?lang=en#code=${encodeURIComponent(code)}`;
const rows = [];
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const clicks = [];
  for (let i = 0; i < REPETITIONS; i++) {
    await page.goto("about:blank");
    await page.goto(url(SIXTY_LINES));
    await page.waitForTimeout(2500); // the worker is warm, the text compiled
    clicks.push(await page.evaluate(firstSpan));
  }
  rows.push({ what: "click to first drawn span, 60 lines, warm", median: `${median(clicks).toFixed(0)} ms`, worst: `${Math.max(...clicks).toFixed(0)} ms` });

  await page.goto("about:blank");
  const compiler = await compilerBundle();
  const compiles = await page.evaluate(([text, source]) => {
    const { compile } = (0, eval)(`${text}; compiler`);
    const times = [];
    for (let i = 0; i < 60; i++) {
      const start = performance.now();
      if (!compile(source).ok) throw new Error("it does not compile");
      times.push(performance.now() - start);
    }
    return times.slice(20);
  }, [compiler, SIXTY_LINES]);
  rows.push({ what: "compiling 60 lines, warm", median: `${median(compiles).toFixed(1)} ms`, worst: `${Math.max(...compiles).toFixed(1)} ms` });

  await page.goto(url(MANY));
  await page.waitForTimeout(2500);
  const many = await page.evaluate(firstSpan);
  await page.getByRole("status").filter({ hasText: "completed" }).waitFor({ timeout: 60_000 });
  rows.push({ what: "click to first drawn span, 1,000 x 100 awaits", median: `${many.toFixed(0)} ms`, worst: "" });
  console.log(await page.getByRole("status").textContent());
  await page.waitForTimeout(500);
  const frames = await page.evaluate(pan, FRAMES);
  rows.push({ what: "frame while panning 1,000 x 100 awaits", median: `${median(frames).toFixed(1)} ms`, worst: `p95 ${p95(frames).toFixed(1)} ms` });
  console.log(`Chromium ${browser.version()}, ${new Date().toISOString().slice(0, 10)}`);
  console.table(rows);
} finally {
  await browser.close();
  await server.close();
}

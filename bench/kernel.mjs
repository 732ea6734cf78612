/**
 * `npm run bench:kernel`: what an await costs on the kernel, traced and untraced, beside the browser's own, in one page of
 * one Chromium. Repetitions are interleaved and medians compared as ratios: the machines are shared and noisy.
 */
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { build } from "vite";
import { browserFlags, findBrowser } from "../build/browser.mjs";
import { WORKLOADS } from "./workloads.mjs";

const REPETITIONS = Number(process.argv[2] ?? 7);
const path = (name) => fileURLToPath(new URL(name, import.meta.url));

/** The kernel as one classic script; `silent`: with the recorder that records nothing. */
async function bundle(silent) {
  const swap = { name: "silent-recorder", load: (id) => (silent && id === path("../src/kernel/recorder.ts") ? `export { Recorder } from ${JSON.stringify(path("silent-recorder.ts"))};` : null) };
  const built = await build({
    configFile: false, logLevel: "warn", plugins: [swap],
    build: { write: false, target: "es2022", lib: { entry: path("kernel-entry.ts"), formats: ["iife"], name: "bench" } },
  });
  return [built].flat()[0].output[0].code;
}

/** Runs in the page: a worker that answers a source with the time its run took. */
function open({ text, key }) {
  const answer = "self.onmessage = async ({data}) => { try { postMessage(await self.coroscopeBench(data)); } catch (e) { postMessage({error: String(e)}); } };";
  const worker = new Worker(URL.createObjectURL(new Blob([text, "\n", answer], { type: "text/javascript" })));
  window[key] = (source) => new Promise((resolve) => { worker.onmessage = ({ data }) => data.records || resolve(data); worker.postMessage(source); });
}

const NATIVE = `
const AsyncFunction = (async () => {}).constructor;
self.coroscopeBench = async (source) => { const f = new AsyncFunction('"use strict";' + source); const start = performance.now(); await f(); return { ms: performance.now() - start, outcome: "completed" }; };`;

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags() });
try {
  const page = await browser.newPage();
  await page.goto("about:blank");
  const kinds = { native: NATIVE, untraced: await bundle(true), traced: await bundle(false) };
  const rows = [];
  for (const { name, source } of WORKLOADS) {
    for (const [key, text] of Object.entries(kinds)) await page.evaluate(open, { text, key });
    const times = { native: [], untraced: [], traced: [] };
    let last;
    for (let i = 0; i <= REPETITIONS; i++) {
      for (const key of Object.keys(kinds)) {
        const result = await page.evaluate(([k, s]) => window[k](s), [key, source]);
        if (result.error || result.outcome !== "completed") throw new Error(`${name}, ${key}: ${result.error ?? result.outcome}`);
        if (i > 0) times[key].push(result.ms); // the first round warms up
        last = result;
      }
    }
    const [native, untraced, traced] = Object.values(times).map(median);
    rows.push({ workload: name, "native ms": native.toFixed(0), "traced ms": traced.toFixed(0), "traced / native": (traced / native).toFixed(2), "traced / untraced": (traced / untraced).toFixed(2), records: last.steps, "B / record": (last.bytes / last.steps).toFixed(1) });
  }
  console.log(`Chromium ${browser.version()}, ${new Date().toISOString().slice(0, 10)}, medians of ${REPETITIONS} interleaved repetitions`);
  console.table(rows);
} finally {
  await browser.close();
}

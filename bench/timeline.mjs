/**
 * `npm run bench:timeline [-- --quick] [--repetitions N]`: our timeline beside speedscope 1.25 (from npm) on the same traces, in one run of one
 * Chromium at 1600x900, interleaved. Speedscope reads the Chrome JSON that we export, ours its own records. Prints Markdown
 * tables with both, and whether the bars of bars.mjs are kept; exit status 1 if one is not.
 *
 * The traces are real runs (programs.mjs). `--quick`: up to 100,000 spans, once, at ratio 1. It takes a quarter of an hour, quick a minute or two.
 * Limits: without a GPU speedscope's WebGL is drawn by SwiftShader, and both are composed by the CPU: compare within a run.
 * Speedscope shows one track at a time, of 200 a two-hundredth of the spans; ours draws all lanes in the window.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { browserFlags, findBrowser } from "../build/browser.mjs";
import { asking } from "./timeline/asking.mjs";
import { loading } from "./timeline/loading.mjs";
import { buildPage } from "./timeline/ours.mjs";
import { panning, RATIOS, scrolling } from "./timeline/panning.mjs";
import { LANES, MANY, ONE } from "./timeline/programs.mjs";
import { serve } from "./timeline/server.mjs";
import { loadMaker, writeTrace } from "./timeline/traces.mjs";

/** On one lane speedscope's import is quadratic: it is given up to so many spans. */
const THEIR_MOST_ON_ONE = 100_000;

const { values } = parseArgs({ options: { quick: { type: "boolean", default: false }, repetitions: { type: "string", default: "3" } } });
const sizes = values.quick ? 2 : 3;
const [lanes, one] = [LANES.slice(0, sizes), ONE.slice(0, sizes)];
const folder = mkdtempSync(join(tmpdir(), "coroscope-timeline-"));

/** Writes the traces, and says of each what it holds. */
async function makeTraces() {
  const maker = await loadMaker(folder);
  const largestAsked = ONE.findLast(({ spans }) => spans <= THEIR_MOST_ON_ONE);
  return [...lanes, ...one, MANY].map((program) => {
    const hasJson = program !== MANY && !(one.includes(program) && program.spans > THEIR_MOST_ON_ONE);
    const isBar = program.spans === 1_000_000 || program === largestAsked;
    return { ...program, hasJson, isBar, ...writeTrace(folder, maker, program, hasJson) };
  });
}

async function measure(setting, traces) {
  const [largest, single] = [lanes.at(-1), one.at(-1)].map(({ id }) => traces.find((trace) => trace.id === id));
  const theirSingle = traces.findLast((trace) => one.some(({ id }) => id === trace.id) && trace.hasJson);
  const scenes = [
    { title: largest.title, id: largest.id, their: largest.id },
    { title: `${largest.title}, all lanes at once`, id: largest.id, all: true, their: largest.id },
    { title: single.title + (theirSingle === single ? "" : ` (speedscope: ${theirSingle.title})`), id: single.id, their: theirSingle.id },
  ];
  return [
    await loading(setting, traces.filter(({ id }) => id !== MANY.id)),
    await panning(setting, scenes),
    await scrolling(setting, MANY),
    await asking(setting, traces),
  ];
}

let server;
let browser;
try {
  const traces = await makeTraces();
  await buildPage(folder);
  server = await serve(folder);
  browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags() });
  const repetitions = values.quick ? 1 : Number(values.repetitions);
  console.log(`Chromium ${browser.version()}, no GPU, 1600x900, ${new Date().toISOString().slice(0, 10)}, loading: medians of ${repetitions} interleaved repetitions`);
  const options = { viewport: { width: 1600, height: 900 } };
  const held = await measure({ browser, origin: server.origin, options, repetitions, ratios: values.quick ? [1] : RATIOS }, traces);
  console.log(`\n${held.every(Boolean) ? "All bars are kept." : "A bar is not kept."}`);
  process.exitCode = held.every(Boolean) ? 0 : 1;
} finally {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
}

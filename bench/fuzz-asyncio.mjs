/**
 * `npm run fuzz:asyncio -- [--count N] [--seed S]`: random programs from conformance/asyncio/fuzz/gen.py, run by CPython 3.11.7
 * and by our asyncio; the outputs have to be equal. 1,000 fresh seeds unless told; a seed always gives the same program.
 *
 * Skipped, with a word, where no Python of that version is found. CPython is the slow part (0.1 s a program), so that the next
 * programs are made while ours runs the last ones. Programs that differ are kept.
 */
import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "vite";
import { findPython, MIRRORED } from "./python.mjs";

/** Programs between two lines of progress. */
const CHUNK = 100;

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const freshSeed = () => String(1_000_000 + Math.floor(Math.random() * 2 ** 31));

const { values } = parseArgs({ options: { seed: { type: "string", default: freshSeed() }, count: { type: "string", default: "1000" } } });
const [seed, count] = ["seed", "count"].map((name) => {
  const number = Number(values[name]);
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`--${name} needs a whole number, not "${values[name]}"`);
  return number;
});

const python = findPython();
if (python?.version !== MIRRORED) {
  console.log(`asyncio fuzz: skipped. It needs CPython ${MIRRORED} as python3 or $COROSCOPE_PYTHON, and there is ${python === null ? "none" : python.version}.`);
} else {
  const folder = mkdtempSync(join(tmpdir(), "coroscope-fuzz-"));
  try {
    process.exitCode = (await fuzz(folder)) === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Returns how many programs differ. */
async function fuzz(folder) {
  console.log(`npm run fuzz:asyncio -- --seed ${seed} --count ${count}`);
  const kernel = await ourKernel(folder);
  const startMs = performance.now();
  const differing = [];
  let made = generate(folder, seed, Math.min(CHUNK, count));
  for (let first = seed; first < seed + count; first += CHUNK) {
    await made;
    const end = Math.min(first + CHUNK, seed + count);
    made = end < seed + count ? generate(folder, end, Math.min(CHUNK, seed + count - end)) : null;
    for (let one = first; one < end; one++) compare(folder, one, kernel, differing);
    console.log(`${end - seed} of ${count} programs, ${differing.length} differ, ${((performance.now() - startMs) / 1000).toFixed(0)} s`);
  }
  console.log(`asyncio fuzz: seeds ${seed} to ${seed + count - 1} (${count} programs) against CPython ${python.version}: ${differing.length === 0 ? "no difference" : `${differing.length} differ, seeds ${differing.join(", ")}`}`);
  return differing.length;
}

/** The kernel's own sources, bundled, so that no build is needed first. */
async function ourKernel(folder) {
  await build({
    configFile: false, logLevel: "warn", ssr: { target: "node", noExternal: true },
    build: { ssr: path("fuzz-asyncio-entry.ts"), outDir: join(folder, "kernel"), emptyOutDir: true, target: "node20", rolldownOptions: { output: { format: "esm", entryFileNames: "kernel.mjs" } } },
  });
  return import(pathToFileURL(join(folder, "kernel/kernel.mjs")).href);
}

/** Programs of both languages with CPython's output, into the folder. */
function generate(folder, first, number) {
  const child = spawn(python.command, [path("../conformance/asyncio/fuzz/gen.py"), "--seed", String(first), "--count", String(number), "--out", folder], { stdio: ["ignore", "ignore", "inherit"] });
  const ended = new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`gen.py ended with ${code}`))));
  });
  // It fails while the last chunk is compared: whoever awaits it hears of that.
  ended.catch(() => undefined);
  return ended;
}

function compare(folder, one, { outputOf, firstDifference }, differing) {
  const name = `seed-${one}`;
  const difference = firstDifference(outputOf(readFileSync(join(folder, `${name}.ts`), "utf8")), readFileSync(join(folder, `${name}.out`), "utf8"));
  if (difference !== null) {
    differing.push(one);
    console.log(`\n${name} differs, kept as ${keep(folder, name)}.{py,ts,out}\n${difference}\n`);
  }
  for (const ending of ["py", "ts", "out"]) rmSync(join(folder, `${name}.${ending}`));
}

function keep(folder, name) {
  const kept = join(tmpdir(), "coroscope-fuzz-differing");
  mkdirSync(kept, { recursive: true });
  for (const ending of ["py", "ts", "out"]) copyFileSync(join(folder, `${name}.${ending}`), join(kept, `${name}.${ending}`));
  return join(kept, name);
}

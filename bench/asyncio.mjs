/**
 * `npm run bench:asyncio [-- REPETITIONS]` (after `npm run build`): the same programs in our command line and in CPython's asyncio, side
 * by side, repetitions interleaved, medians. "process" is the wall time of the whole process as a shell would see it, "run" the
 * program's own without the start of Node or Python. Ours traces everything; CPython traces nothing.
 *
 * The programs are in bench/asyncio/, as twins. Without a Python ours is measured alone.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { findPython } from "./python.mjs";

const REPETITIONS = Number(process.argv[2] ?? 5);
/** Beyond what any of the programs takes. */
const BOUNDS = { loop: "auto", maxRecords: 50_000_000, maxSeconds: 300 };

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const CLI = path("../dist/cli/coroscope.js");
const SIZES = [1_000, 10_000, 100_000];

const WORKLOADS = [
  { name: "1,000 tasks x 1,000 sleep(0)", program: "switches", count: 1_000_000 },
  ...SIZES.map((count) => ({ name: `gather of ${count.toLocaleString("en")} x sleep(0)`, program: "gather", count })),
  ...SIZES.map((count) => ({ name: `gather of ${count.toLocaleString("en")} x sleep(t)`, program: "timers", count })),
];

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

function timed(command, args) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8", maxBuffer: 2 ** 28 });
  const ms = performance.now() - start;
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${stderr.slice(-500)}`);
  return { ms, stdout, stderr };
}

const ourProcess = (file) => timed(process.execPath, [CLI, "run", file, "--max-records", String(BOUNDS.maxRecords), "--max-seconds", String(BOUNDS.maxSeconds)]);

/** The thread that the command line would start, for what it alone tells: the run's own time and its records. */
function ourRun(file) {
  const worker = new Worker(path("../dist/cli/worker.js"), { workerData: { source: readFileSync(file, "utf8"), options: BOUNDS } });
  return new Promise((resolve, reject) => {
    worker.on("error", reject);
    worker.on("message", (message) => {
      if (message.t === "failed") reject(new Error(message.message));
      if (message.t !== "outcome") return;
      const { outcome, error, realMs, steps } = message.outcome;
      if (outcome === "completed") resolve({ ms: realMs, steps });
      else reject(new Error(`${file}: ${outcome} ${error?.message ?? ""}`));
    });
  }).finally(() => worker.terminate());
}

/** The twins of a workload, with its size put in. */
function files(folder, { program, count }) {
  const [ts, py] = ["ts", "py"].map((ending) => {
    const file = join(folder, `${program}-${count}.${ending}`);
    writeFileSync(file, readFileSync(path(`asyncio/${program}.${ending}`), "utf8").replaceAll("COUNT", String(count)));
    return file;
  });
  return { ts, py };
}

async function measure(folder, workload, python) {
  const { ts, py } = files(folder, workload);
  const times = { ours: [], ourRun: [], theirs: [], theirRun: [] };
  let steps = 0;
  for (let i = 0; i <= REPETITIONS; i++) {
    const ours = ourProcess(ts);
    const run = await ourRun(ts);
    const theirs = python === null ? null : timed(python.command, [path("asyncio/timed.py"), py]);
    if (theirs !== null && theirs.stdout !== ours.stdout) throw new Error(`${workload.name}: ours printed ${ours.stdout}, Python ${theirs.stdout}`);
    steps = run.steps;
    if (i === 0) continue; // the first round warms up
    times.ours.push(ours.ms);
    times.ourRun.push(run.ms);
    if (theirs !== null) times.theirs.push(theirs.ms);
    if (theirs !== null) times.theirRun.push(Number(theirs.stderr.trim().split("\n").at(-1)) * 1000);
  }
  return row(workload, times, steps);
}

function row({ name, count }, times, steps) {
  const [ours, ourRun, theirs, theirRun] = [times.ours, times.ourRun, times.theirs, times.theirRun].map((list) => (list.length === 0 ? null : median(list)));
  const perItem = (ms) => ((ms * 1000) / count).toFixed(2);
  const our = { workload: name, "process ms": ours.toFixed(0), "run ms": ourRun.toFixed(0), "run us/item": perItem(ourRun), records: steps };
  if (theirs === null) return our;
  return { ...our, "Python process ms": theirs.toFixed(0), "Python run ms": theirRun.toFixed(0), "Python run us/item": perItem(theirRun), "process, ours / Python": (ours / theirs).toFixed(2), "run, ours / Python": (ourRun / theirRun).toFixed(2) };
}

if (!existsSync(CLI)) throw new Error("dist/cli is not built: npm run build");
const python = findPython();
const folder = mkdtempSync(join(tmpdir(), "coroscope-bench-"));
try {
  console.log(`Node ${process.versions.node} and ${python === null ? "no Python (python3 or $COROSCOPE_PYTHON): ours alone" : `CPython ${python.version}`}, ${new Date().toISOString().slice(0, 10)}, medians of ${REPETITIONS} interleaved repetitions`);
  const rows = [];
  for (const workload of WORKLOADS) rows.push(await measure(folder, workload, python));
  console.table(rows);
} finally {
  rmSync(folder, { recursive: true });
}

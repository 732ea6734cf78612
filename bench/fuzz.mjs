/**
 * `npm run fuzz -- [--seed N] [--count M] [--path P]`: compares M random programs on our kernel with this Node's own
 * engine, and looks through the traces of a fifth of them; a fresh seed and 5,000 programs unless told. `--seed` and `--path` of a report show that disagreement again.
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const freshSeed = () => String(Math.floor(Math.random() * 2 ** 31));

const { values } = parseArgs({
  options: { seed: { type: "string", default: freshSeed() }, count: { type: "string", default: "5000" }, path: { type: "string" } },
});

for (const name of ["seed", "count"]) {
  if (!Number.isSafeInteger(Number(values[name]))) throw new Error(`--${name} needs a whole number, not "${values[name]}"`);
}

console.log(`npm run fuzz -- --seed ${values.seed} --count ${values.count}${values.path === undefined ? "" : ` --path ${values.path}`}`);
const env = { ...process.env, COROSCOPE_FUZZ: "on", COROSCOPE_FUZZ_SEED: values.seed, COROSCOPE_FUZZ_COUNT: values.count };
if (values.path !== undefined) env.COROSCOPE_FUZZ_PATH = values.path;
const { status } = spawnSync("npx", ["vitest", "run", "src/runner/order.fuzz.test.ts", ...(values.path === undefined ? ["src/runner/trace.fuzz.test.ts"] : [])], { stdio: "inherit", env });
process.exitCode = status ?? 1;

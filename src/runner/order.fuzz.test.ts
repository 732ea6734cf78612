/**
 * The order of random programs on our kernel equals the engine's own. `npm run fuzz -- --seed N --count M --path P` runs it
 * with other numbers; what disagrees is shrunk, and belongs into regressions.test.ts.
 */
import { afterAll, expect, test } from "vitest";
import { askedFuzz } from "../testing/asked-fuzz.ts";
import { NativeEngine } from "../testing/native-engine.ts";
import { fuzzOrder } from "../testing/order.ts";

const SEED = 20_231_114;
const COUNT = 1500;
/** Real time to allow, on a machine that is slow and busy; a program takes about 12 ms. */
const MS_PER_PROGRAM = 200;

const { seed, count, path } = askedFuzz({ seed: SEED, count: COUNT });

const engine = new NativeEngine();
afterAll(() => engine.close());

test(`${count} random programs of seed ${seed} write the lines that the engine writes, at the same times`, async () => {
  const { compared, older, disagreement } = await fuzzOrder({ seed, count, ...(path === undefined ? {} : { path }) }, engine);
  process.stdout.write(`order fuzz: seed ${seed}, ${compared} programs compared, in ${older} of them the engine's own AsyncFromSyncIterator is older than the specification\n`);
  if (disagreement !== null) expect.fail(disagreement);
}, 60_000 + count * MS_PER_PROGRAM);

import { test } from "vitest";
import fc from "fast-check";
import { runOnKernel } from "../testing/kernel-run.ts";
import { programs } from "../testing/programs/program.ts";
test("stats", () => {
  const list = fc.sample(programs({ promiseTry: false, withResolvers: false, returnIntoDelegation: true }), { numRuns: 600, seed: 3 });
  const runs = list.map((s) => runOnKernel(s));
  const q = (a: number[]) => a.sort((x, y) => x - y).filter((_, i) => i % Math.floor(a.length / 10) === 0).join();
  console.log("lines", q(runs.map((r) => r.lines.length)), "\nsteps", q(runs.map((r) => r.outcome.steps)), "\nrealMs", q(runs.map((r) => Math.round(r.outcome.realMs))), "\ncoros", q(runs.map((r) => r.outcome.coroutines)));
  const oc: Record<string, number> = {}; runs.forEach((r) => { oc[r.outcome.outcome] = (oc[r.outcome.outcome] ?? 0) + 1; }); console.log(oc);
  console.log("share of logged sites reached", runs.reduce((a, r) => a + new Set(r.lines.map((l) => l.text.split(" ")[0])).size, 0) / list.reduce((a, s) => a + (s.match(/log\(/g)?.length ?? 0), 0));
  for (const k of ["yield*", "for await", "ownConstructor(", "ownThen(", "Greedy", "Bad<", "gens[", "setInterval", ".throw(", ".return(", "iter([", "aiter([", "AggregateError", ".any(", "finally {", "get then", "Foreign"]) console.log(k, list.filter((s) => s.replace(/^function.*|^class (Sub|Greedy|Bad|Foreign|LogThen).*/gm, "").includes(k)).length);
  const tally: Record<string, number> = {}; runs.flatMap((r) => r.uncaught).forEach((u) => { const k = u.replace(/\d+/g, "N"); tally[k] = (tally[k] ?? 0) + 1; }); console.log(tally);
}, 100000);

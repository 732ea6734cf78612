import { expect, test } from "vitest";
import { runOnKernel } from "../testing/kernel-run.ts";
import { runText } from "../testing/program-run.ts";
test("smoke", () => {
  const r = runOnKernel(`async function f(){console.log("f1"); await null; console.log("f2")}; f(); console.log("s"); setTimeout(()=>console.log("t"), 5); Promise.reject(new Error("x"))`);
  console.log(runText(r), r.outcome);
  const q = runOnKernel(`const p = await new Promise<number>((r) => setTimeout(r, 10, 3)); console.log(p); async function* g(){ yield 1; yield* [2, Promise.resolve(3)] } for await (const x of g()) console.log(x); throw 7`);
  console.log(runText(q), q.outcome);
});

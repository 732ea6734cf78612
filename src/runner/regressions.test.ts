/** Programs that were once run wrongly, as the fuzz shrank them. Each must equal the engine's order, and give a trace that makes sense. */
import { afterAll, describe, expect, test } from "vitest";
import { modelOf, runOnKernel } from "../testing/kernel-run.ts";
import { NativeEngine } from "../testing/native-engine.ts";
import { compareOrder } from "../testing/order.ts";
import { runText } from "../testing/program-run.ts";

const engine = new NativeEngine();
afterAll(() => engine.close());

const PROGRAMS: readonly [title: string, source: string][] = [
  ["what a subclass's own reject function throws ends its job, and is reported", `
class Rude<T> extends Promise<T> { constructor(f: any) { super((a: any, b: any) => { f(a, (e: any) => { b(e); throw new Error("rude"); }); }); } }
Rude.resolve(1).then(() => { console.log("then"); throw 2; }).then(null, (e) => console.log(e));
setTimeout(() => console.log("on"));`],
  ["a then that is got when an async function returns runs within that function", `
async function f(): Promise<any> { await 0; return { get then(): any { console.log("got"); throw new Error("e"); } }; }
f().catch((e) => console.log(e.message));`],
  ["a then that is got when a generator that has ended answers a return runs within that generator", `
async function* g(): any { await 0; console.log("end"); }
const it = g();
it.next();
it.return({ get then(): any { console.log("got"); throw 1; } }).catch((e: any) => console.log(e));`],
];

describe("A program that was once run wrongly", () => {
  test.each(PROGRAMS)("%s", async (_title, source) => {
    const { isSame, ours, theirs } = await compareOrder(source, engine);
    if (!isSame) expect(runText(ours)).toBe(runText(theirs));
    expect(modelOf(runOnKernel(source)).problems).toBe(0);
  });
});

import { test } from "vitest";
import { modelOf, runOnKernel } from "../testing/kernel-run.ts";
import { runText } from "../testing/program-run.ts";
test("x", () => {
  for (const s of [
    "async function f(): Promise<void> { await f() }; f().catch((e) => console.log('' + e)); console.log('after')",
    "function f(): void { f() }; try { f() } catch (e) { console.log('' + e) }",
    "let d = 0; function f(): void { d++; f() }; try { f() } catch (e) { console.log('' + e) } const sleep = (ms: number) => new Promise((r) => setTimeout(r, ms)); async function g(): Promise<void> { try { await g() } finally { await sleep(1) } } g().catch((e) => console.log('g ' + e)); console.log('after');  ",
    "async function* g(): any { yield* g() } (async () => { try { for await (const x of g()) void x } catch (e) { console.log('' + e) } })()",
    "const p: any = new Promise(() => {}); let q = p; for (let i = 0; i < 100000; i++) q = q.then(() => {}); console.log('ok')",
    "throw null", "throw undefined", "await Promise.reject()", "console.log(Promise.resolve(3), Promise.reject(4), new Promise(() => {}))",
    "Object.prototype.then = function (r: any) { console.log('then'); r(1) }; async function f() { await {}; console.log('x') } f(); delete (Object.prototype as any).then",
    "(Array.prototype as any).push = () => { throw 1 }; (Array.prototype as any)[Symbol.iterator] = null; console.log('a', { a: 1 }); Promise.all({ *[Symbol.iterator]() { yield 1 } } as any).then((x) => console.log('all', x.length))",
  ]) {
    try { const r = runOnKernel(s); console.log(s + "\n" + runText({ ...r, lines: r.lines.slice(0, 10) }), r.outcome.outcome, r.outcome.limit, r.outcome.error, r.outcome.steps, Math.round(r.outcome.realMs), "problems", r.header ? modelOf(r).problems : "-"); } catch (e) { console.log(s, "KERNEL THREW", e); }
  }
});

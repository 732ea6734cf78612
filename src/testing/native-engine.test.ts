import { afterEach, describe, expect, test } from "vitest";
import { NativeEngine } from "./native-engine.ts";
import { runText } from "./program-run.ts";

let engine = new NativeEngine();
afterEach(async () => {
  await engine.close();
  engine = new NativeEngine();
});

const runOf = async (source: string, repaired = false): Promise<string[]> => runText(await engine.run(source, repaired)).split("\n").map((line) => line.trim());

const REJECTING = "const it = { [Symbol.iterator]() { return { next: () => ({ value: Promise.reject(1), done: false }), return() { console.log('closed'); return {} } } } };\n";

describe("The native engine", () => {
  test("runs a program with its types stripped, on virtual timers", async () => {
    expect(await runOf("const a: number = 1; setTimeout(() => console.log(Date.now()), 5000); console.log(a as any)")).toEqual(["0 ms  1", "5000 ms  1700000005000", "ended at 5000 ms"]);
  });

  test("tells what nobody caught, in order, and runs on", async () => {
    const source = "Promise.reject(new Error('a')); setTimeout(() => { throw 'b' }); queueMicrotask(() => { throw { c: 1 } }); setTimeout(() => console.log('on'), 1)";
    expect(await runOf(source)).toEqual(["1 ms  on", "uncaught: Thrown value: an object", "uncaught: Error: a", 'uncaught: Thrown value: "b"', "ended at 1 ms"]);
  });

  test("tells a module that never ends", async () => {
    expect(await runOf("await new Promise(() => {})")).toEqual(["still waiting at 0 ms"]);
  });

  test("runs each program in a realm of its own", async () => {
    await engine.run("(globalThis as any).left = 1; (Promise.prototype as any).then = null");
    expect(await runOf("console.log((globalThis as any).left); Promise.resolve(2).then(console.log)")).toEqual(["0 ms  undefined", "0 ms  2", "ended at 0 ms"]);
  });

  test("ends a program that hangs, and runs the next ones", async () => {
    engine = new NativeEngine({ limitMs: 500 });
    const hung = engine.run("for (;;) ;");
    const next = engine.run("console.log(1)");
    await expect(hung).rejects.toThrow("still running");
    expect((await next).lines).toEqual([{ text: "1", timeMs: 0 }]);
  });

  test("closes a synchronous iterator whose value is rejected, once repaired", async () => {
    expect(await runOf(`${REJECTING}try { for await (const x of it) void x } catch (e) { console.log(e) }`, true)).toEqual(["0 ms  closed", "0 ms  1", "ended at 0 ms"]);
  });

  test("refuses what the compiler refuses", async () => {
    await expect(async () => engine.run("const a = = 1")).rejects.toThrow("line 1");
  });
});

/** The command line, as built: standard output, standard error, exit status, JSON and the Chrome trace. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";

const CLI = new URL("../dist/cli/coroscope.js", import.meta.url).pathname;
let folder: string;

test.beforeAll(() => { folder = mkdtempSync(join(tmpdir(), "coroscope-")); });
test.afterAll(() => { rmSync(folder, { recursive: true }); });

function file(name: string, source: string): string {
  const path = join(folder, name);
  writeFileSync(path, source);
  return path;
}

function coroscope(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}

test("standard output is what the snippet wrote, byte for byte", () => {
  const path = file("order.ts", 'async function f(): Promise<void> {\n  console.log("f1");\n  await null;\n  console.log("f2", { a: [1, "x"] });\n}\nf();\nconsole.log("s");\nconsole.error("even this");\n');
  expect(coroscope("run", path)).toEqual({ status: 0, stdout: "f1\ns\neven this\nf2 { a: [ 1, 'x' ] }\n", stderr: "" });
});

test("an error is the last line of standard error, and the exit status tells it", () => {
  const path = file("throws.ts", 'console.log("before");\nsetTimeout(() => console.log("after"), 1000);\nthrow new RangeError("too far");\n');
  const { status, stdout, stderr } = coroscope("run", path);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "before\nafter\n" });
  expect(stderr.trimEnd().split("\n").at(-1)).toBe("raised: RangeError: too far");
});

test("a top-level await that never settles is a deadlock", () => {
  const path = file("deadlock.ts", "await new Promise(() => {});\n");
  const { status, stderr } = coroscope("run", path);
  expect(status).toBe(1);
  expect(stderr.trimEnd().split("\n").at(-1)).toBe("deadlock: 1 tasks pending");
});

test("--json gives one line a file", () => {
  const good = file("good.ts", 'setTimeout(() => console.log("a\\nb"), 2500);\nasync function g() { await new Promise(() => {}); }\ng();\n');
  const bad = file("bad.ts", "let x = ;\n");
  const { status, stdout } = coroscope("run", good, bad, "--json");
  const [first, second] = stdout.trimEnd().split("\n").map((line) => JSON.parse(line) as unknown);
  expect(status).toBe(1);
  expect(first).toMatchObject({
    file: good, loop: "browser", outcome: "completed", limit: null, pending: 1, error: null, timeMs: 2500, coroutines: 1,
    console: [{ level: "log", text: "a", timeMs: 2500 }, { level: "log", text: "b", timeMs: 2500 }],
    warnings: [{ kind: "still-waiting", line: 2 }],
  });
  expect(second).toMatchObject({ file: bad, outcome: "compile-error", error: { line: 1, column: 9 }, steps: 0 });
});

test("bounds cut a run that would not end, in every kind of loop", () => {
  const records = file("records.ts", "async function f() { for (;;) await null; }\nf();\n");
  const seconds = file("seconds.ts", "for (;;) {}\n");
  const regex = file("regex.ts", '/(a+)+$/.test("a".repeat(40) + "b");\n');
  const bounded = (path: string) => JSON.parse(coroscope("run", path, "--json", "--max-seconds", "1", "--max-records", "5000").stdout) as Record<string, unknown>;
  expect(bounded(records)).toMatchObject({ outcome: "limit", limit: "records" });
  expect(bounded(seconds)).toMatchObject({ outcome: "limit", limit: "seconds" });
  expect(bounded(regex)).toMatchObject({ outcome: "limit", limit: "seconds" });
});

test("--trace writes Chrome's trace events", () => {
  const path = file("traced.ts", "async function f() { await null; }\nawait f();\n");
  const out = join(folder, "out.json");
  expect(coroscope("run", path, "--trace", out).status).toBe(0);
  const { traceEvents } = JSON.parse(readFileSync(out, "utf8")) as { traceEvents: { ph: string; name: string }[] };
  expect(traceEvents.filter(({ ph }) => ph === "X").map(({ name }) => name)).toContain("f()");
});

test("a snippet finds none of Node's own globals", () => {
  const path = file("globals.ts", 'console.log(["process", "require", "Buffer", "fetch", "global", "setImmediate"].filter((name) => name in globalThis).join());\n');
  expect(coroscope("run", path).stdout).toBe("\n");
});

test("an asyncio program prints what CPython prints, and its error or deadlock last on standard error", () => {
  const cases = new URL("../conformance/asyncio/cases/", import.meta.url).pathname;
  for (const name of ["seed/s03_token_stream_class", "loop/uncaught_error", "queues/deadlock_on_get"]) {
    const { stdout, stderr } = coroscope("run", `${cases}${name}.ts`);
    const ended = stdout === "" || stdout.endsWith("\n") ? stdout : `${stdout}\n`;
    const last = stderr.trimEnd().split("\n").at(-1) ?? "";
    const told = /^(raised|deadlock):/.test(last) ? `${last}\n` : "";
    expect(`${ended}${told}`).toBe(readFileSync(`${cases}${name}.out`, "utf8"));
  }
});

test("--loop forces a loop; a snippet that belongs to another is refused", () => {
  const path = file("forced.ts", 'import * as asyncio from "asyncio";\nasync function main() {}\nasyncio.run(main());\n');
  expect(coroscope("run", path, "--loop", "asyncio")).toEqual({ status: 0, stdout: "", stderr: "" });
  const { status, stderr } = coroscope("run", path, "--loop", "browser");
  expect({ status, stderr }).toEqual({ status: 1, stderr: `${path}:1:1: Module "asyncio" belongs to Python's asyncio, and the event loop is set to Browser: set it to Automatic or asyncio.\n` });
});

test("library coroutines do not count", () => {
  const path = file("library.ts", 'import * as asyncio from "asyncio";\nasync function main() { await asyncio.gather(asyncio.sleep(1), asyncio.sleep(2)); }\nasyncio.run(main());\n');
  expect(JSON.parse(coroscope("run", path, "--json").stdout)).toMatchObject({ loop: "asyncio", outcome: "completed", coroutines: 1, timeMs: 2000 });
});

test("wrong usage has status 2 and says what is wrong", () => {
  for (const args of [[], ["run"], ["walk", "x"], ["run", "x.ts", "--loop", "moon"], ["run", "/nowhere/at/all.ts"], ["run", "x.ts", "--max-records", "-1"]]) {
    const { status, stderr } = coroscope(...args);
    expect({ args, status }).toEqual({ args, status: 2 });
    expect(stderr).toMatch(/^coroscope: [^]+\n\nusage:/);
  }
});

test("the same snippet gives the same records twice", () => {
  const path = file("same.ts", 'const all = await Promise.all([1, 2, 3].map(async (x) => { await null; return Math.random() + x; }));\nconsole.log(all, new Date().toString(), performance.now());\n');
  expect(coroscope("run", path, "--json")).toEqual(coroscope("run", path, "--json"));
});

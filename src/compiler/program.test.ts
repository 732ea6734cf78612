import { TraceMap, originalPositionFor } from "@jridgewell/trace-mapping";
import { describe, expect, it } from "vitest";
import { compile } from "./compile.ts";
import { NativeDriver } from "./testing/nativedriver.ts";
import { compiled, runProgram } from "./testing/run.ts";

describe("a program", () => {
  it("loads its imports first, and drops those of types", async () => {
    const source = 'import * as m from "m";\nimport d, { a as b, "x-y" as c, type T, U } from "n";\nimport "side";\nimport { V } from "types";\nlet u: U; let v: V;\nout(m.k, d, b, c);\nexport * from "all"; export { q } from "some"; export type * from "none";';
    const program = compiled(source);
    expect(program.imports.map(({ specifier }) => specifier)).toEqual(["m", "n", "side", "all", "some"]);
    const spaces = [{ k: 1 }, { default: 2, a: 3, "x-y": 4 }, {}, {}, {}];
    expect(await runProgram(program, (index) => spaces[index] ?? {})).toEqual(["1 2 3 4"]);
  });

  it("tells a module that awaits", () => {
    expect(compiled("await 1").topLevelAwait).toBe(true);
    expect(compiled("for await (const x of []) ;").topLevelAwait).toBe(true);
    expect(compiled("async () => await 1; async function f() { for await (const x of []) ; }").topLevelAwait).toBe(false);
  });

  it("hands import() to the driver", async () => {
    expect(await runProgram(compiled("out((await import('a' + 1)).default)"))).toEqual(["a1"]);
  });

  it("drops export default and keeps its name", async () => {
    expect(await runProgram(compiled("export default class { static n = this.name; static { out(this.n) } }"))).toEqual(["default"]);
    expect(await runProgram(compiled("export default (out(1), () => {})"))).toEqual(["1"]);
    expect(await runProgram(compiled("f(); export default async function f() { out(f.name) }"))).toEqual(["f"]);
    expect(await runProgram(compiled("export default async function* () { } export const a = async () => 1, { b } = { b: 2 }; export { a, b }; a().then(out); out(b)\nexport class C {}"))).toEqual(["2", "1"]);
    expect(await runProgram(compiled("export default function () {}\nexport enum E { A }\nout(E.A)"))).toEqual(["0"]);
    expect(await runProgram(compiled("export default 1 // one\nout(2)"))).toEqual(["2"]);
  });

  it("ignores a hashbang", async () => {
    expect(await runProgram(compiled("#!/usr/bin/env node\nout(1)"))).toEqual(["1"]);
  });

  it("picks names that the snippet does not use", () => {
    expect(compiled("f`${a}`").code).toMatch(/^\(function\(\$,\$g\)/);
    expect(compiled("$; $_").code).toMatch(/^\(function\(\$__,\$__g\)/);
    expect(compiled("\\u{24}x").code).toMatch(/^\(function\(\$_,\$_g\)/);
  });

  it("leads from its columns back to the source's", () => {
    const source = "const a = 1;\nasync function f(x: number) { await x; throw a; }";
    const { code, map } = compiled(source);
    const line = code.split("\n")[1] ?? "";
    const found = originalPositionFor(new TraceMap(map), { line: 2, column: line.indexOf("throw") });
    expect(found).toMatchObject({ source: "snippet.ts", line: 2, column: source.split("\n")[1]?.indexOf("throw") });
  });

  it("throws on the source's lines", async () => {
    const source = "type A = {\n  a: 1\n};\nenum E {\n  X\n}\nconst f = async (\n  a: number\n): Promise<\n  number\n> => {\n  await 1;\n  throw new Error('here')\n};\nf(1).catch((e) => out(/<anonymous>:(\\d+):/.exec(e.stack.split('\\n')[1])[1]));";
    const [line] = await runProgram(compiled(source));
    const [first] = await runProgram(compiled("try { throw new Error('here') } catch (e) { out(/<anonymous>:(\\d+):/.exec(e.stack.split('\\n')[1])[1]) }"));
    expect(Number(line) - Number(first)).toBe(12);
  });

  it("stores a call's site last", async () => {
    const source = "const g = (x?) => x; const f = (...x) => { out(site()) };\nf(); f(1); f(g(1)); f(g(1), 2); f(...g([1])); g(f)(); ({ f }).f(); g({ f }).f(); new (class { constructor() { out(site()) } })(); f?.(); ({ f })?.f(g(1)); f`a`; f((g(1), g(2)));";
    const { sites } = compiled(source);
    const program = compiled(source);
    const driver = new NativeDriver();
    const log: string[] = [];
    const site = () => source.slice(sites[driver.s * 4], sites[driver.s * 4 + 1]);
    const run = new Function("out", "site", `return ${program.code.replaceAll(/\(\$\.s=\d+,site\(\)\)/g, "site()").replaceAll(/out\(\$\.at\((.*?),\d+\)\)/g, "out($1)")}`) as (out: unknown, site: unknown) => (driver: unknown, counter: Int32Array) => void;
    run((text: string) => log.push(text), site)(driver, Int32Array.of(1 << 29));
    expect(log).toEqual(["f()", "f(1)", "f(g(1))", "f(g(1), 2)", "f(...g([1]))", "g(f)()", "({ f }).f()", "g({ f }).f()", "new (class { constructor() { out(site()) } })()", "f?.()", "({ f })?.f(g(1))", "f`a`", "f((g(1), g(2)))"]);
  });

  it("guards every loop and function", async () => {
    const count = async (source: string) => {
      const driver = new NativeDriver();
      const body = (new Function(`return ${compiled(source).code}`) as () => unknown)() as (driver: NativeDriver, counter: { [index: number]: number }) => unknown;
      const counter = Object.defineProperty({}, 0, { get: () => 1, set: () => undefined }) as { [index: number]: number };
      await body(driver, counter);
      return driver.guards;
    };
    expect(await count("for (let i = 0; i < 3; i++) ; let n = 2; while (n--) { } do { } while (0); for (const x of [1]) ; for (const k in { a: 1 }) if (k) ;")).toBe(8);
    expect(await count("function f() {} const g = () => f(), h = () => 1; class A { constructor() {} m() { return h() } } f(); g(); h(); new A().m(); [1, 2].map((x) => f());")).toBe(9);
  });

  it("compiles 200 kB", () => {
    const source = "async function f(a: number) { for (const x of [a, await a]) { g(x, h(a)); } return a + 1; }\n".replace("f(", "fN(").repeat(2200).replace(/fN/g, () => `f${(serial += 1)}`);
    expect(source.length).toBeGreaterThan(200_000);
    expect(compile(source).ok).toBe(true);
  });
});

let serial = 0;

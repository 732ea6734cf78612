import { describe, expect, it } from "vitest";
import { compile } from "./compile.ts";
import { strip } from "./strip.ts";

/** Line and message of each error. */
function errors(source: string): readonly string[] {
  const result = compile(source);
  return result.ok ? [] : result.errors.map(({ kind, line, message }) => `${kind} ${line}: ${message}`);
}

const CASES: readonly (readonly [source: string, words: string])[] = [
  ["@sealed class A {}", "Decorators"],
  ["class A { @bound m() {} }", "remove `@bound`"],
  ["namespace N { export const a = 1 }", "namespace"],
  ["namespace N.M { let a = 1 }", "namespace"],
  ["import x = require('x');", "import x = ..."],
  ["export = 1;", "export ="],
  ["class A { accessor x = 1 }", "accessor"],
  ["{ using x = y; }", "`using`"],
  ["async function f() { await using x = y; }", "`await using`"],
  ["class A { m() { return async () => super.m() } }", "`super` in an async arrow"],
  ["class A extends B { constructor() { (async () => { super() })() } }", "`super` in an async arrow"],
  ["const o = { async m() { return super.m() } };", "`super` in an async method of an object literal"],
  ["import.meta.url;", "import.meta"],
  ["eval('1');", "eval"],
  ["import('x', { with: {} });", "import()"],
  ["import a from 'x' with { type: 'json' }; a;", "Import attributes"],
  ["for await (const x of x) ;", "cannot declare `x`"],
  ["switch (1) { case 1: async function f() {} }", "case"],
  ["const o = { [k]: async function () {} };", "computed key"],
  ["function f(o = { async *[k]() {} }) {}", "parameter list"],
  ["function f(a = async () => arguments) {}", "`arguments`"],
  ["out(arguments);", "`arguments` outside of a function"],
  ["class A { x = async () => new.target }", "`new.target`"],
  ["class A extends B { constructor(private x) { if (x) super() } }", "super(...)"],
  ["class A { static\n async m() {} }", "`static` must stand"],
  ["enum E { A = f(), B }", "value of its own"],
];

describe("refusals", () => {
  it.each(CASES)("names what is not compiled: %s", (source, words) => {
    const [first] = errors(`\n${source}`);
    expect(first).toMatch(/^unsupported 2: /);
    expect(first).toContain(words);
  });

  it("lists everything at once, in source order", () => {
    const found = errors("class A {\n  @d m() {}\n  accessor x = 1\n}\nnamespace N { let x = 1 }\nimport.meta;");
    expect(found.map((one) => one.slice(0, 13))).toEqual(["unsupported 2", "unsupported 3", "unsupported 5", "unsupported 6"]);
  });

  it("gives a syntax error alone, with its place and without the parser's own", () => {
    expect(compile("let a;\nlet  a;")).toEqual({
      ok: false,
      errors: [{ kind: "syntax", message: "Identifier 'a' has already been declared", start: 12, end: 13, line: 2, column: 6 }],
    });
    for (const source of ["return 1", "with (a) {}", "let x = ;", "await: 1", "function f() { await 1 }", "if (1) async function f() {}", "const a"]) {
      expect(errors(source)[0]).toMatch(/^syntax 1: [^(]*(\([^:]*\))?/);
    }
  });

  it("says that a snippet nests too deeply", () => {
    expect(errors("[".repeat(50_000) + "]".repeat(50_000))[0]).toContain("nests too deeply");
  });

  it("does not refuse types", () => {
    expect(errors("namespace N { export type A = 1; export interface B {} }\ndeclare namespace M { const x: 1 }\ndeclare class D { accessor x: 1 }\nimport type Q = require('q');")).toEqual([]);
  });

  it("refuses in strip only what it cannot strip", () => {
    expect(strip("@d class A {}").ok).toBe(false);
    expect(strip("class A { m() { return async () => super.m() } }").ok).toBe(true);
  });
});

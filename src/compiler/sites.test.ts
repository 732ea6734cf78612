import { describe, expect, it } from "vitest";
import { WORDS_PER_SITE } from "../trace/format.ts";
import { compiled } from "./testing/run.ts";

/** The text that a site covers. */
function text(source: string, sites: Uint32Array, site: number): string {
  return source.slice(sites[site * WORDS_PER_SITE], sites[site * WORDS_PER_SITE + 1]);
}

/** Texts of the sites that the emitted code hands to `member`. */
function sitesOf(source: string, pattern: RegExp): string[] {
  const { code, sites } = compiled(source);
  return [...code.matchAll(pattern)].map((found) => text(source, sites, Number(found[1])));
}

const AWAIT = /,(\d+)\)\)/g;
const CALL = /\$\.s=(\d+)/g;
const GUARD = /guard\((\d+)\)/g;

describe("sites", () => {
  it("cover a whole await", () => {
    expect(sitesOf("const x = 1 + await /* c */ y . z;", AWAIT)).toEqual(["await /* c */ y . z"]);
    expect(sitesOf("async function f() { return [await (a), await b] }", AWAIT)).toEqual(["await (a)", "await b"]);
  });

  it("cover yield, yield* and return in async generators", () => {
    expect(sitesOf("async function* g() { yield a; yield* b; yield; return c; }", AWAIT)).toEqual(["yield a", "yield* b", "yield", "return c"]);
  });

  it("cover the head of a for await", () => {
    const source = "async function f() { a: for await (const x of (y)) { x } }";
    expect(new Set(sitesOf(source, /\.next\(\),(\d+)\)/g))).toEqual(new Set(["for await (const x of (y))"]));
  });

  it("cover whole calls", () => {
    expect(sitesOf("f(1, x); new A; o.m(); a?.b(); (g)(2);", CALL)).toEqual(["f(1, x)", "new A", "o.m()", "a?.b()", "(g)(2)"]);
    expect(sitesOf("f(g(1)).h();", /[)],(\d+)\)/g)).toEqual(["f(g(1))", "f(g(1)).h()"]);
    expect(sitesOf("f(g(1)).h();", CALL)).toEqual(["g(1)"]);
    expect(sitesOf("for (const x of f()); const {a} = g();", CALL)).toEqual(["f()", "g()"]);
  });

  it("cover the heads of loops and functions for guards", () => {
    const source = "for (;;) break; while (a) { } do x; while (y); function f(a) { } const g = (b) => h(b); class A { m() {} }";
    expect(sitesOf(source, GUARD)).toEqual(["for (;;)", "while (a)", "do", "function f(a)", "(b) =>", "m()"]);
  });

  it("hold line and column from 1, and nothing at 0", () => {
    const source = "\r\n\u2028  await x;";
    const { sites } = compiled(source);
    expect([...sites.slice(0, WORDS_PER_SITE)]).toEqual([0, 0, 0, 0]);
    expect([...sites.slice(-WORDS_PER_SITE)]).toEqual([5, 12, 3, 3]);
  });

  it("cover whole functions in the table of functions, in source order", () => {
    const source =
      "async function a() { const b = async () => {}; }\nclass C { async m() {} async *[Symbol.asyncIterator]() {} async #p() {} }\nconst o = { async q() {}, [k]: async () => {} };\nexport default async function () {}\n(async () => {})();";
    const { functions, sites } = compiled(source);
    expect(functions.map(({ name, flavour, site }) => [name, flavour, text(source, sites, site)])).toEqual([
      ["module", "module", source],
      ["a", "async function", "async function a() { const b = async () => {}; }"],
      ["b", "async arrow", "async () => {}"],
      ["m", "async method", "async m() {}"],
      ["[Symbol.asyncIterator]", "async generator", "async *[Symbol.asyncIterator]() {}"],
      ["#p", "async method", "async #p() {}"],
      ["q", "async method", "async q() {}"],
      ["[k]", "async arrow", "async () => {}"],
      ["default", "async function", "async function () {}"],
      ["", "async arrow", "async () => {}"],
    ]);
  });
});

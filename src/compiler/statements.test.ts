import { describe, expect, it } from "vitest";
import { neverRanLines } from "../trace/insight/never-ran.ts";
import { NativeDriver } from "./testing/nativedriver.ts";
import { compiled, runProgram } from "./testing/run.ts";

/** Runs a snippet; the lines that never ran. */
async function neverRan(lines: readonly string[]): Promise<readonly number[]> {
  const program = compiled(lines.join("\n"));
  const driver = new NativeDriver();
  await runProgram(program, undefined, driver);
  return neverRanLines({ statements: program.statements, ran: Uint8Array.from(driver.ran) });
}

describe("lines that never ran", () => {
  it("are those after a throw, a return, a break and a continue", async () => {
    expect(await neverRan(["function f() {", "  throw 1;", "  out(2);", "}", "try {", "  f();", "  out(3);", "} catch {", "  out(4);", "}"])).toEqual([3, 7]);
    expect(await neverRan(["function f() {", "  return 1;", "  out(2);", "}", "f();"])).toEqual([3]);
    expect(await neverRan(["for (const x of [1]) {", "  if (x) continue;", "  out(x);", "}", "for (;;) {", "  break;", "  out(1);", "}"])).toEqual([3, 7]);
    expect(await neverRan(["const x = null;", "out(1);", "x.y;", "out(2);"])).toEqual([4]);
  });

  it("are those after an await that never comes back, and in what nobody called", async () => {
    expect(await neverRan(["async function f() {", "  await new Promise(() => {});", "  out(1);", "}", "f();", "async function g() {", "  await 1;", "}"])).toEqual([3, 7]);
    expect(await neverRan(["const f = () => {", "  out(1);", "};", "class A {", "  m() {", "    out(2);", "  }", "  static {", "    out(3);", "  }", "}"])).toEqual([2, 6]);
    expect(await neverRan(["async function* g() {", "  yield 1;", "  yield 2;", "}", "await g().next();"])).toEqual([3]);
  });

  it("are those of branches that were not taken", async () => {
    expect(await neverRan(["if (1) {", "  out(1);", "} else {", "  out(2);", "}"])).toEqual([4]);
    expect(await neverRan(["if (0)", "  out(1);", "else if (1)", "  out(2);", "else", "  out(3);"])).toEqual([2, 6]);
    expect(await neverRan(["while (0)", "  out(1);", "do", "  out(2);", "while (0);", "for (const x of [])", "  out(x);", "for await (const x of [])", "  out(x);"])).toEqual([2, 7, 9]);
    expect(await neverRan(["switch (2) {", "  case 1:", "    out(1);", "    break;", "  case 2:", "    out(2);", "    break;", "  default:", "    out(3);", "}"])).toEqual([3, 4, 9]);
    expect(await neverRan(["L: for (const x of [1, 2]) {", "  for (const y of [1]) {", "    continue L;", "    out(y);", "  }", "  out(x);", "}"])).toEqual([4, 6]);
  });

  it("are none with a statement that ran on them, whatever else stands there", async () => {
    expect(await neverRan(["if (0) out(1);", "if (0) out(1); else out(2);", "const f = () => out(1); if (0) f();"])).toEqual([]);
    expect(await neverRan(["if (1)", "  out(1); else out(2);", "if (0)", "  out(1); else out(2);"])).toEqual([]);
    expect(await neverRan(["function f() { out(1); } out(2);", "function g() { out(3); }"])).toEqual([2]);
    expect(await neverRan(["switch (2) { case 1: out(1); break; case 2: out(2); }"])).toEqual([]);
  });

  it("are all lines with code of a statement that spans several, and no comments, blank lines or types", async () => {
    expect(await neverRan(["if (0) {", "  // why", "  out(", "    1,", "", "    2,", "  );", "  interface A {", "    x: 1;", "  }", "}"])).toEqual([3, 4, 6, 7]);
    expect(await neverRan(["type A = 1;", "declare const x: number;", "export {};", "enum E { A }", "if (0) {", "  enum F { A }", "}"])).toEqual([6]);
  });

  it("know the body of a concise arrow that stands on lines of its own", async () => {
    expect(await neverRan(["const f = (x) =>", "  out(x);", "const g = async (x) =>", "  out(x);", "f(1);", "const h = (x) => out(x);"])).toEqual([4]);
    expect(await neverRan(["const f = (x) =>", "  ({ x }) as unknown;", "const g = () => (", "  1, 2", ");", "out(f(1), g());"])).toEqual([]);
  });

  it("leave directives, imports and exports alone", async () => {
    expect(await neverRan(['"use strict";', "export const a = 1;", "export default a;", "export function f() {", '  "use strict";', "  out(1);", "}", "export class A {}"])).toEqual([6]);
  });
});

describe("marks of statements", () => {
  it("are not written twice for one line, nor where a statement in front of it tells as much", () => {
    expect(compiled("a(); b(); if (c) { d(); }").statementCount).toBe(1);
    expect(compiled("a();\nb();\nif (c) {\n  d();\n}").statementCount).toBe(4);
    expect(compiled("f(() => {\n  a();\n}); b(); c();").statementCount).toBe(3);
  });

  it("stand in front of a statement on its own line", () => {
    expect(compiled("a;\nif (b)\n  c\n").code.split("\n").slice(1, 3)).toEqual(["$c[1]=1;if (b)", "  {$c[2]=1;c;}"]);
  });
});

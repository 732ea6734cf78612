import ts from "typescript";
import { describe, expect, it } from "vitest";
import { strip } from "./strip.ts";
import { runNative } from "./testing/run.ts";
import { SNIPPETS } from "./testing/snippets.ts";

/** What TypeScript itself leaves of a snippet. */
function transpiled(source: string): string {
  const options = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, isolatedModules: true, moduleDetection: ts.ModuleDetectionKind.Force };
  return ts.transpileModule(source, { compilerOptions: options }).outputText.replace(/^export \{\};$/m, "");
}

/** The text that `strip` leaves; throws if it refuses. */
function stripped(source: string): string {
  const result = strip(source);
  if (!result.ok) throw new Error(result.errors[0]?.message);
  return result.code;
}

describe("strip", () => {
  it.each(SNIPPETS)("leaves what behaves as TypeScript's own output: %s", async (_title, source) => {
    const code = stripped(source);
    expect(await runNative(code)).toEqual(await runNative(transpiled(source)));
    expect(code.split(/\r\n|[\n\r\u2028\u2029]/).length).toBe(source.split(/\r\n|[\n\r\u2028\u2029]/).length);
  });

  it.each([
    ["import { A, B } from 'm'; let x: A = B;", "import {B as B} from 'm'; let x  = B;"],
    ["import { A } from 'm'; let x: A;", "  let x ;"],
    ["import 'm';", "import 'm';"],
    ["import {} from 'm';", " "],
    ["import type { A } from 'm'; import D, { type T, v } from 'n'; D(v);", "  import D,{v as v} from 'n'; D(v);"],
    ["interface I {} export { I, a as b }; const a = 1;", "  export {a as b}; const a = 1;"],
    ["export type { A } from 'm'; export * from 'n'; export type T = 1;", "  export * from 'n';  "],
    ["export default interface A {}", " "],
    ["const f = async <\nT,\n>(x: T) => x;", "const f = async (\n\n x ) => x;"],
  ])("keeps imports and exports of values: %s", (source, code) => {
    expect(stripped(source)).toBe(code);
  });
});

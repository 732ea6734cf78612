import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { SNIPPETS, snippetOf } from "./snippet-list.ts";

/** What a snippet finds: the same declarations that its editor has. */
const GLOBALS = readFileSync(resolve(import.meta.dirname, "../editor/globals.d.ts.txt"), "utf8");

function typeErrors(text: string): string[] {
  const files = new Map([["/snippet.ts", `${text}\nexport {};\n`], ["/globals.d.ts", GLOBALS]]);
  const options: ts.CompilerOptions = { strict: true, noUncheckedIndexedAccess: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, lib: ["lib.es2023.d.ts"], types: [], noEmit: true };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name) ?? readFile(name);
  host.getSourceFile = (name, ...rest) => (files.has(name) ? ts.createSourceFile(name, files.get(name) ?? "", ts.ScriptTarget.ES2022) : getSourceFile.call(host, name, ...rest));
  const program = ts.createProgram([...files.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).map((found) => ts.flattenDiagnosticMessageText(found.messageText, "\n"));
}

test.each(SNIPPETS.map(({ id, text }) => [id, text] as const))("snippet %s has no type error, strictly and without the DOM", (_, text) => {
  expect(typeErrors(text)).toEqual([]);
});

test("a snippet is known by its text", () => {
  expect(snippetOf(SNIPPETS[2].text)).toBe(SNIPPETS[2].id);
  expect(snippetOf("1")).toBeNull();
});

test("the check can fail", () => {
  expect(typeErrors("document.title = 1;")).not.toEqual([]);
});

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { GROUPS, SNIPPETS } from "./snippet-groups.ts";
import { FIRST_SNIPPET, readSnippet, snippetOf, titleOf } from "./snippet-list.ts";

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
  expect(SNIPPETS.map(({ text }) => snippetOf(text, GROUPS))).toEqual(SNIPPETS);
  expect(snippetOf("1", GROUPS)).toBeNull();
  expect(SNIPPETS[0]).toEqual(FIRST_SNIPPET);
});

test("every snippet has a title in both languages, and its text begins after them", () => {
  expect(SNIPPETS.map(({ id }) => id)).toEqual(expect.arrayContaining(["tasks", "thousand"]));
  for (const snippet of SNIPPETS) {
    expect(titleOf(snippet, "en-GB"), snippet.id).toMatch(/^[A-Z]\w* .+/);
    expect(titleOf(snippet, "zh"), snippet.id).toMatch(/\p{Script=Han}/u);
    expect(snippet.text, snippet.id).not.toMatch(/^\/\/ (?:en|zh-CN):/m);
  }
});

test("a file without both titles, or without a place, is told", () => {
  expect(readSnippet("./snippets/07-x.ts", "// en: A\n// zh-CN: B\n1;\n")).toEqual({ id: "x", titles: { en: "A", "zh-CN": "B" }, text: "1;\n", python: null });
  expect(() => readSnippet("./snippets/07-x.ts", "// en: A\n1;\n")).toThrow(/07-x/);
  expect(() => readSnippet("./snippets/x.ts", "// en: A\n// zh-CN: B\n")).toThrow(/NN-<id>/);
});

test("the check can fail", () => {
  expect(typeErrors("document.title = 1;")).not.toEqual([]);
});

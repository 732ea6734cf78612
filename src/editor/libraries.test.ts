import ts from "typescript";
import { expect, test } from "vitest";
import { LIBRARIES } from "./libraries.ts";

const CASES = import.meta.glob<string>("../../conformance/asyncio/cases/*/*.ts", { query: "?raw", eager: true, import: "default" });
const programs = Object.entries(CASES).map(([path, text]) => [path.replace("../..", ""), text] as const);

/** What TypeScript says of `files` beside the editor's declarations, with the editor's options. */
function typeErrors(files: readonly (readonly [string, string])[]): string[] {
  const texts = new Map([...files, ...LIBRARIES.map(({ filePath, content }) => [filePath.replace("file://", ""), content] as const)]);
  const options: ts.CompilerOptions = { strict: true, target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, moduleDetection: ts.ModuleDetectionKind.Force, lib: ["lib.esnext.d.ts"], types: [], noEmit: true };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.readFile = (name) => texts.get(name) ?? readFile(name);
  host.getSourceFile = (name, version, ...rest) => (texts.has(name) ? ts.createSourceFile(name, texts.get(name) ?? "", version) : getSourceFile.call(host, name, version, ...rest));
  const program = ts.createProgram([...texts.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).map((found) => `${found.file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(found.messageText, "\n")}`);
}

test("every program of the asyncio corpus has the types that the editor knows", () => {
  expect(programs.length).toBeGreaterThan(200);
  expect(typeErrors(programs)).toEqual([]);
}, 60_000);

test("a wrong argument, and a module that is not there, are told", () => {
  const errors = typeErrors([["/snippet.ts", 'import * as asyncio from "asyncio";\nimport { repr } from "builtins";\nimport "nowhere";\nasyncio.sleep("1");\nrepr(1).toFixed();\n']]);
  expect(errors.map((error) => error.replace(/^\/snippet.ts: /, ""))).toEqual([expect.stringMatching(/nowhere/), expect.stringMatching(/'string' is not assignable/), expect.stringMatching(/toFixed/)]);
}, 60_000);

test("each declaration says in a line what it is", () => {
  const undocumented = LIBRARIES.filter(({ content }) => !content.startsWith("/**"));
  expect(undocumented.map(({ filePath }) => filePath)).toEqual([]);
});

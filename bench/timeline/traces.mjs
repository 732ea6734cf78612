/** Makes the traces of programs.mjs, in Node, and writes each as the page reads it, and as the Chrome JSON that we export. */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { BOUNDS } from "./programs.mjs";

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Runner and export, bundled, so that no build is needed first. */
export async function loadMaker(folder) {
  await build({
    configFile: false, logLevel: "warn", ssr: { target: "node", noExternal: true },
    build: { ssr: path("make-entry.ts"), outDir: join(folder, "make"), emptyOutDir: true, target: "node20", rolldownOptions: { output: { format: "esm", entryFileNames: "make.mjs" } } },
  });
  return import(pathToFileURL(join(folder, "make/make.mjs")).href);
}

/** Writes the trace of `program`; tells how many records, spans and bytes of JSON it has. */
export function writeTrace(folder, { makeTrace, chromeTrace }, program, withJson) {
  const { header, batches, model, spans } = makeTrace(program.source, BOUNDS);
  mkdirSync(join(folder, "traces"), { recursive: true });
  const file = (ending) => join(folder, "traces", `${program.id}.${ending}`);
  writeFileSync(file("bin"), Buffer.concat(batches.map(({ records }) => Buffer.from(records.buffer, records.byteOffset, records.byteLength))));
  const stored = batches.map(({ firstStep, records, strings, dues, values }) => ({ firstStep, words: records.length, strings, dues: [...dues], values: [...values] }));
  writeFileSync(file("meta.json"), JSON.stringify({ header: { ...header, sites: [...header.sites] }, batches: stored }));
  return { records: model.length, spans, jsonBytes: withJson ? writeChromeJson(file("chrome.json"), chromeTrace(model)) : 0 };
}

/** In pieces of a megabyte: the whole would be too long for a string. */
function writeChromeJson(file, pieces) {
  const out = openSync(file, "w");
  let [bytes, held] = [0, ""];
  const flush = () => [bytes, held] = [bytes + writeSync(out, held), ""];
  for (const piece of pieces) {
    held += piece;
    if (held.length > 1 << 20) flush();
  }
  flush();
  closeSync(out);
  return bytes;
}

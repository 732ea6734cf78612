/**
 * Programs with the output that CPython's asyncio gave: `name.ts` and `name.out` side by side. What they are and how they
 * came to be: conformance/asyncio/README.md.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Output } from "../cli/output.ts";
import { lastNote } from "../cli/report.ts";
import type { RunOptions } from "../runner/outcome.ts";
import { runOnKernel, type KernelRun } from "./kernel-run.ts";

/** The areas that belong to this repository. */
export const CASES = fileURLToPath(new URL("../../conformance/asyncio/cases", import.meta.url));
/** The corpus that several checkouts share; it has the random programs too. It may be missing. */
export const SHARED = fileURLToPath(new URL("../../../shared/conformance/asyncio", import.meta.url));

/** No program of the corpus comes near to these. */
const BOUNDS: Partial<RunOptions> = { maxRecords: 2_000_000, maxSeconds: 20 };

export interface AsyncioCase {
  readonly name: string;
  /** The TypeScript twin. */
  readonly source: string;
  /** What CPython printed, the line that ended the run included. */
  readonly expected: string;
}

/** The programs of a folder, by name. */
export function casesIn(folder: string): AsyncioCase[] {
  const names = readdirSync(folder).filter((file) => file.endsWith(".ts")).map((file) => basename(file, ".ts"));
  return names.sort(byNumbersToo).map((name) => caseAt(folder, name));
}

function caseAt(folder: string, name: string): AsyncioCase {
  return { name, source: readFileSync(join(folder, `${name}.ts`), "utf8"), expected: readFileSync(join(folder, `${name}.out`), "utf8") };
}

/** seed-2 before seed-10. */
const byNumbersToo = new Intl.Collator("en", { numeric: true }).compare;

/** The areas of the repository, by name. */
export function areas(): string[] {
  return readdirSync(CASES).sort(byNumbersToo);
}

/** All programs of the repository, named "area/name". */
export function allCases(): AsyncioCase[] {
  return areas().flatMap((area) => casesIn(join(CASES, area)).map((one) => ({ ...one, name: `${area}/${one.name}` })));
}

/** The folder of random programs that are shared, or null. */
export function sharedFuzz(): string | null {
  const folder = join(SHARED, "cases/fuzz");
  return existsSync(folder) ? folder : null;
}

/** What a program gives on our kernel, as an `.out` file has it: standard output with its last line ended, then what ended the run. */
export function outputOf(source: string, options: Partial<RunOptions> = {}): string {
  return outputText(runOnKernel(source, { ...BOUNDS, ...options }));
}

/** What a run wrote, byte for byte. */
export function writtenBy({ batches }: Pick<KernelRun, "batches">): string {
  const output = new Output();
  return batches.map((batch) => output.take(batch)).join("");
}

/** What a run wrote, then what ended it. Of one that was not compiled: what the compiler said. */
export function outputText({ batches, outcome }: Pick<KernelRun, "batches" | "outcome">): string {
  if (outcome.outcome === "compile-error") return outcome.compileErrors.map(({ line, message }) => `not compiled, line ${line}: ${message}\n`).join("");
  const written = writtenBy({ batches });
  const last = lastNote(outcome);
  if (last === null) return written;
  return `${written}${written === "" || written.endsWith("\n") ? "" : "\n"}${last}\n`;
}

/** Where two outputs part, with the lines before it; null if they are equal. */
export function firstDifference(ours: string, theirs: string): string | null {
  if (ours === theirs) return null;
  const our = ours.split("\n");
  const their = theirs.split("\n");
  const at = our.findIndex((line, i) => line !== their[i]);
  const line = at < 0 ? our.length : at;
  const before = our.slice(Math.max(0, line - 3), line).map((text) => `      ${text}`);
  return [...before, `ours  ${our[line] ?? "(the end)"}`, `Python ${their[line] ?? "(the end)"}`].join("\n");
}

/** Programs of the asyncio corpus for the page: their text, and what CPython printed. */
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

const CASES = resolve(import.meta.dirname, "../conformance/asyncio/cases");

export interface AsyncioCase {
  readonly name: string;
  readonly text: string;
  /** Lines of standard output. */
  readonly lines: readonly string[];
  /** How it failed: "raised: Type: message" or "deadlock: N tasks pending"; null if it did not. */
  readonly failure: string | null;
}

/** A case by its area and name: "seed/s03_queue". */
export function asyncioCase(name: string): AsyncioCase {
  const printed = readFileSync(`${CASES}/${name}.out`, "utf8").replace(/\n$/, "");
  const lines = printed === "" ? [] : printed.split("\n");
  const failure = /^(?:raised|deadlock): /.test(lines.at(-1) ?? "") ? (lines.pop() ?? null) : null;
  return { name, text: readFileSync(`${CASES}/${name}.ts`, "utf8"), lines, failure };
}

/** The names of an area's cases. */
export const casesOf = (area: string): string[] => readdirSync(`${CASES}/${area}`).filter((file) => file.endsWith(".ts")).map((file) => `${area}/${file.slice(0, -3)}`);

/** Its Python twin. */
export const pythonOf = (name: string): string => readFileSync(`${CASES}/${name}.py`, "utf8");

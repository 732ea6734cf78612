/** Runs a snippet twice: as the compiler emits it, on the native driver, and as `strip` leaves it, natively. */
import { compile } from "../compile.ts";
import type { Program } from "../program.ts";
import { strip } from "../strip.ts";
import { type ImportNamespace, NativeDriver } from "./nativedriver.ts";

/** What a snippet wrote, and how it ended. */
export type Log = readonly string[];

type Emitted = (driver: NativeDriver, counter: Int32Array, out: (...values: unknown[]) => void) => unknown;

const AsyncFunction = (async () => {}).constructor as new (...args: string[]) => (out: (...values: unknown[]) => void) => Promise<unknown>;

/** The program of a snippet; throws if it was refused. */
export function compiled(source: string): Program {
  const result = compile(source);
  if (!result.ok) throw new Error(result.errors.map(({ line, message }) => `${line}: ${message}`).join("\n"));
  return result.program;
}

/** Runs a program; `out` is what the snippet calls `out`. */
export async function runProgram(program: Program, imports?: ImportNamespace, driver = new NativeDriver(imports)): Promise<Log> {
  const log: string[] = [];
  const out = makeOut(log);
  const make = new Function("out", `return ${program.code}`) as (out: unknown) => Emitted;
  await ended(log, async () => {
    const body = make(out);
    const start = () => body(driver, Int32Array.of(1 << 29), out);
    return program.topLevelAwait ? driver.module(start as () => Generator<unknown, unknown, unknown>) : start();
  });
  return log;
}

/** Runs stripped code natively. Exports and imports are not for this. */
export async function runNative(code: string): Promise<Log> {
  const log: string[] = [];
  await ended(log, () => new AsyncFunction("out", `"use strict";${code}\n`)(makeOut(log)));
  return log;
}

/** Runs a snippet on both sides. */
export async function runBoth(source: string): Promise<{ emitted: Log; native: Log }> {
  const stripped = strip(source);
  if (!stripped.ok) throw new Error(stripped.errors.map(({ message }) => message).join("\n"));
  return { emitted: await runProgram(compiled(source)), native: await runNative(stripped.code) };
}

async function ended(log: string[], run: () => unknown): Promise<void> {
  try {
    await run();
  } catch (error) {
    log.push(`threw ${String(error)}`);
  }
  for (let turn = 0; turn < 300; turn += 1) await Promise.resolve();
}

function makeOut(log: string[]): (...values: unknown[]) => void {
  return (...values) => void log.push(values.map(show).join(" "));
}

/** Text of a value that tells -0, symbols, arrays and objects apart. */
export function show(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "function") return `function ${value.name}/${value.length}`;
  if (value instanceof Error) return String(value);
  if (Array.isArray(value)) return `[${value.map(show).join()}]`;
  if (typeof value !== "object" || value === null) return Object.is(value, -0) ? "-0" : String(value);
  return `{${Object.entries(value).map(([key, item]) => `${key}:${show(item)}`).join()}}`;
}

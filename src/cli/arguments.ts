/** The command line's arguments: `coroscope run FILE... [options]`. */
import { parseArgs } from "node:util";
import { DEFAULT_RUN_OPTIONS, type LoopChoice, type RunOptions } from "../runner/outcome.ts";

export const USAGE = `usage: coroscope run FILE... [--loop auto|browser|asyncio] [--json] [--trace OUT.json]
                         [--max-records N] [--max-seconds S]

Runs TypeScript snippets on a virtual event loop. Standard output is what the snippet wrote.
  --loop         which event loop; auto (the default) takes asyncio's if the snippet imports it, else the browser's
  --json         one line of JSON a file in place of the snippet's output
  --trace        writes the run as a Chrome trace (one FILE only)
  --max-records  most trace records of a run (default ${DEFAULT_RUN_OPTIONS.maxRecords})
  --max-seconds  most real seconds of a run (default ${DEFAULT_RUN_OPTIONS.maxSeconds})
Exit status: 0 if all completed, 1 if any did not, 2 for wrong usage.
It is no sandbox: run only snippets that you would run with Node.
`;

export interface Arguments {
  readonly files: readonly string[];
  readonly options: RunOptions;
  readonly json: boolean;
  /** Where to write the Chrome trace, or null. */
  readonly trace: string | null;
}

/** Wrong usage; the message says what is wrong. */
export class UsageError extends Error {}

/** Reads the arguments after the program's name; throws UsageError. "help" is asked for, not wrong. */
export function readArguments(args: readonly string[]): Arguments | "help" {
  const { values, positionals } = parsed(args);
  if (values.help === true || positionals[0] === "help") return "help";
  const [command, ...files] = positionals;
  if (command !== "run") throw new UsageError(command === undefined ? "no command given" : `unknown command "${command}"`);
  if (files.length === 0) throw new UsageError("no file given");
  if (values.trace !== undefined && files.length > 1) throw new UsageError("--trace takes one file");
  const options: RunOptions = {
    loop: loopChoice(values.loop ?? "auto"),
    maxRecords: positive("--max-records", values["max-records"], DEFAULT_RUN_OPTIONS.maxRecords),
    maxSeconds: positive("--max-seconds", values["max-seconds"], DEFAULT_RUN_OPTIONS.maxSeconds),
  };
  return { files, options, json: values.json === true, trace: values.trace ?? null };
}

const OPTIONS = {
  loop: { type: "string" },
  json: { type: "boolean" },
  trace: { type: "string" },
  "max-records": { type: "string" },
  "max-seconds": { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : "wrong arguments");
  }
}

function loopChoice(text: string): LoopChoice {
  if (text === "auto" || text === "browser" || text === "asyncio") return text;
  if (text === "node") throw new UsageError(`--loop ${text}: this loop is not built yet`);
  throw new UsageError(`--loop ${text}: there is no such loop`);
}

function positive(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (!Number.isFinite(number) || number <= 0) throw new UsageError(`${name} needs a number above 0, not "${text}"`);
  return number;
}

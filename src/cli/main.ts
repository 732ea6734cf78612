/** `coroscope`: runs snippets from the command line, on the page's own runner. */
import { readFile } from "node:fs/promises";
import { TraceModel } from "../trace/model/model.ts";
import { readArguments, USAGE, UsageError, type Arguments } from "./arguments.ts";
import { Output } from "./output.ts";
import { endedOutcome, jsonLine, notes } from "./report.ts";
import { runFile } from "./run-file.ts";
import { writeChromeTrace } from "./trace-file.ts";

const EXIT_NOT_COMPLETED = 1;
const EXIT_USAGE = 2;

/** Runs one file and says what came of it; true if it completed. */
async function runOne(file: string, { options, json, trace }: Arguments): Promise<boolean> {
  const source = await readSource(file);
  const output = new Output();
  const traced: { model?: TraceModel } = {};
  const ended = await runFile(source, options, {
    header: (header) => {
      output.begin(header);
      if (trace !== null) traced.model = new TraceModel(header);
    },
    batch: (batch) => {
      traced.model?.append(batch);
      const text = output.take(batch);
      if (!json) process.stdout.write(text);
    },
  });
  const outcome = ended ?? endedOutcome(output, options);
  if (json) process.stdout.write(jsonLine(file, outcome, output));
  else process.stderr.write(notes(file, outcome));
  if (trace !== null && traced.model !== undefined) await writeChromeTrace(traced.model, trace);
  return outcome.outcome === "completed";
}

async function readSource(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function main(): Promise<void> {
  const args = readArguments(process.argv.slice(2));
  if (args === "help") {
    process.stdout.write(USAGE);
    return;
  }
  for (const file of args.files) if (!(await runOne(file, args))) process.exitCode = EXIT_NOT_COMPLETED;
}

try {
  await main();
} catch (error) {
  process.stderr.write(error instanceof UsageError ? `coroscope: ${error.message}\n\n${USAGE}` : `coroscope: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = error instanceof UsageError ? EXIT_USAGE : EXIT_NOT_COMPLETED;
}

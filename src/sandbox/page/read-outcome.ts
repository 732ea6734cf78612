/** Reads an `Outcome` that came as JSON from a worker, and the `CompileError`s that it shares with compiling ahead. */
import type { CompileError } from "../../compiler/program.ts";
import type { Outcome, RunError, RunWarning } from "../../runner/outcome.ts";
import { WARNING_KINDS } from "../../trace/format.ts";
import { MAX_JSON_CHARS, MAX_MESSAGE_CHARS, MAX_WARNINGS } from "../limits.ts";
import { count, json, list, oneOf, orNull, record, text, time, type Reader } from "./shape.ts";

/** The message, and the note on how much was cut from it. */
const message = text(MAX_MESSAGE_CHARS + 100);

const compileError: Reader<CompileError> = (value, path) => {
  const from = record(value, path);
  return {
    kind: oneOf("syntax" as const, "unsupported" as const)(from["kind"], `${path}.kind`),
    message: message(from["message"], `${path}.message`),
    start: count()(from["start"], `${path}.start`),
    end: count()(from["end"], `${path}.end`),
    line: count()(from["line"], `${path}.line`),
    column: count()(from["column"], `${path}.column`),
  };
};

export const compileErrors: Reader<CompileError[]> = list(compileError, MAX_WARNINGS);

const runError: Reader<RunError> = (value, path) => {
  const from = record(value, path);
  return {
    name: message(from["name"], `${path}.name`),
    message: message(from["message"], `${path}.message`),
    line: count()(from["line"], `${path}.line`),
    column: count()(from["column"], `${path}.column`),
  };
};

const runWarning: Reader<RunWarning> = (value, path) => {
  const from = record(value, path);
  return {
    kind: oneOf(...WARNING_KINDS)(from["kind"], `${path}.kind`),
    message: message(from["message"], `${path}.message`),
    line: count()(from["line"], `${path}.line`),
  };
};

const outcome: Reader<Outcome> = (value, path) => {
  const from = record(value, path);
  return {
    outcome: oneOf("completed" as const, "threw" as const, "deadlock" as const, "limit" as const, "compile-error" as const)(from["outcome"], `${path}.outcome`),
    loop: oneOf("browser" as const, "asyncio" as const)(from["loop"], `${path}.loop`),
    limit: orNull(oneOf("records" as const, "seconds" as const))(from["limit"], `${path}.limit`),
    pending: count()(from["pending"], `${path}.pending`),
    error: orNull(runError)(from["error"], `${path}.error`),
    compileErrors: compileErrors(from["compileErrors"], `${path}.compileErrors`),
    // One more than the worker lists: how many it left out.
    warnings: list(runWarning, MAX_WARNINGS + 1)(from["warnings"], `${path}.warnings`),
    timeMs: time(from["timeMs"], `${path}.timeMs`),
    realMs: time(from["realMs"], `${path}.realMs`),
    steps: count()(from["steps"], `${path}.steps`),
    coroutines: count()(from["coroutines"], `${path}.coroutines`),
  };
};

/** The text of an `outcome` report. */
export const readOutcome: Reader<Outcome> = json(outcome, MAX_JSON_CHARS);

/** Reads what compiling ahead found: the text of a `compiled` report, JSON from a worker. */
import type { Checked, LoopDecision } from "../runtime.ts";
import { MAX_JSON_CHARS, MAX_MODULE_CHARS } from "../limits.ts";
import { compileErrors } from "./read-outcome.ts";
import { json, oneOf, orNull, record, text, Unexpected, type Reader } from "./shape.ts";

const loop = oneOf("browser" as const, "asyncio" as const);
const moduleName = orNull(text(MAX_MODULE_CHARS));

/** A module decides for asyncio, and only a module does. */
function decision(from: Readonly<Record<string, unknown>>, path: string): LoopDecision {
  const read = { loop: loop(from["loop"], `${path}.loop`), because: moduleName(from["because"], `${path}.because`) };
  if ((read.loop === "asyncio") !== (read.because !== null)) throw new Unexpected(`${path}.because does not go with ${path}.loop`);
  return read;
}

const checked: Reader<Checked> = (value, path) => {
  const from = record(value, path);
  return { errors: compileErrors(from["errors"], `${path}.errors`), decision: decision(from, path) };
};

export const readChecked: Reader<Checked> = json(checked, MAX_JSON_CHARS);

/** print(): https://docs.python.org/3.11/library/functions.html#print. Strings and numbers as String() gives them, anything else as Python's str() would. */
import { agent, rethrowIfOver } from "../kernel/agent.ts";
import { errorMessage } from "../kernel/asyncio/error-text.ts";
import { repr } from "../kernel/asyncio/repr.ts";
import { ErrorCtor, StringCtor, StringPrototypeEndsWith, StringPrototypeSlice, isObject } from "../kernel/primordials.ts";
import { constructorName } from "../kernel/preview.ts";
import { isProxy } from "../kernel/proxies.ts";
import { WRITE_LINE_OPEN } from "../trace/format.ts";

/** Longest text of one call: more is cut, with a note. */
const MAX_TEXT = 100_000;

interface PrintOptions {
  readonly sep?: string | null;
  readonly end?: string | null;
  readonly flush?: boolean;
}

/** Writes the values with `sep` between and `end` after; options are a plain object at the end. */
export function print(...values: unknown[]): void {
  rethrowIfOver();
  const { site } = agent;
  const options = optionsOf(values);
  const sep = options?.sep ?? " ";
  let text = "";
  for (let i = 0; i < values.length; i++) text += (i > 0 ? sep : "") + str(values[i]);
  write(site, text, options?.end ?? "\n");
}

/** Takes the options off the end; undefined if there are none. */
function optionsOf(values: unknown[]): PrintOptions | undefined {
  const last = values[values.length - 1];
  if (!isObject(last) || isProxy(last) || constructorName(last) !== "Object") return undefined;
  if (!("sep" in last || "end" in last || "flush" in last)) return undefined;
  values.length--;
  return last as PrintOptions;
}

/** Python's str() */
export function str(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "bigint") return StringCtor(value);
  return value instanceof ErrorCtor ? errorMessage(value) : repr(value);
}

function write(site: number, text: string, end: string): void {
  const whole = shortened(text) + end;
  if (whole === "") return;
  agent.clock.touch();
  const isClosed = StringPrototypeEndsWith(whole, "\n");
  agent.recorder.write(site, agent.running, "print", isClosed ? 0 : WRITE_LINE_OPEN, isClosed ? StringPrototypeSlice(whole, 0, -1) : whole);
}

function shortened(text: string): string {
  return text.length > MAX_TEXT ? `${StringPrototypeSlice(text, 0, MAX_TEXT)}… (${text.length - MAX_TEXT} more characters)` : text;
}

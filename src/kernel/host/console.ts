/**
 * The console: https://console.spec.whatwg.org/ . Every level goes to the trace; what a level means is up to who shows it.
 * Tables are not there yet: `console.table` is undefined.
 */
import type { ConsoleLevel } from "../../trace/format.ts";
import { agent, rethrowIfOver } from "../agent.ts";
import { SafeMap, StringCtor, StringPrototypeReplaceAll, StringPrototypeSlice } from "../primordials.ts";
import { formatArguments, inspectValue } from "./inspect.ts";

/** Longest text of one call: more is cut, with a note. */
const MAX_TEXT = 100_000;
const INDENT = "  ";

/** The methods of one console. */
export function consoleMethods(): object {
  const groups = { indent: "" };
  const write = (level: ConsoleLevel, args: unknown[]): void => {
    const { site } = agent; // formatting may run code of the snippet, which stores others
    writeText(level, site, groups.indent, formatArguments(args));
  };
  return { ...levels(write), ...grouping(groups, write), ...counting(write), ...timing(write) };
}

type Write = (level: ConsoleLevel, args: unknown[]) => void;

/** Writes one piece of output. */
function writeText(level: ConsoleLevel, site: number, indent: string, text: string): void {
  const shown = text.length > MAX_TEXT ? `${StringPrototypeSlice(text, 0, MAX_TEXT)}… (${text.length - MAX_TEXT} more characters)` : text;
  const indented = indent === "" ? shown : indent + StringPrototypeReplaceAll(shown, "\n", `\n${indent}`);
  rethrowIfOver(); // a `finally` around a deadlock writes nothing more
  agent.clock.touch();
  agent.recorder.write(site, agent.running, level, 0, indented);
}

/** https://console.spec.whatwg.org/#logging */
function levels(write: Write): object {
  return {
    log: (...args: unknown[]) => { write("log", args); },
    info: (...args: unknown[]) => { write("info", args); },
    debug: (...args: unknown[]) => { write("debug", args); },
    warn: (...args: unknown[]) => { write("warn", args); },
    error: (...args: unknown[]) => { write("error", args); },
    trace: (...args: unknown[]) => { write("error", labelled("Trace", args)); },
    dir: (value: unknown, options: unknown) => { write("log", [inspectValue(value, options)]); },
    assert: (condition: unknown, ...args: unknown[]) => { if (!condition) write("error", labelled("Assertion failed", args)); },
    clear: () => undefined,
  };
}

/** `label: first ...rest`, or the label alone. */
function labelled(label: string, args: unknown[]): unknown[] {
  return args.length === 0 ? [label] : [`${label}: ${formatArguments(args)}`];
}

/** https://console.spec.whatwg.org/#grouping */
function grouping(groups: { indent: string }, write: Write): object {
  const open = (...args: unknown[]): void => {
    if (args.length > 0) write("log", args);
    groups.indent += INDENT;
  };
  return {
    group: open,
    groupCollapsed: open,
    groupEnd: () => { groups.indent = StringPrototypeSlice(groups.indent, INDENT.length); },
  };
}

/** https://console.spec.whatwg.org/#counting */
function counting(write: Write): object {
  const counts = new SafeMap<string, number>();
  return {
    count: (label: unknown = "default") => {
      const name = StringCtor(label);
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      write("info", [`${name}: ${count}`]);
    },
    countReset: (label: unknown = "default") => { counts.delete(StringCtor(label)); },
  };
}

/** https://console.spec.whatwg.org/#timing, in virtual time */
function timing(write: Write): object {
  const started = new SafeMap<string, number>();
  const elapsed = (name: string): string => `${name}: ${agent.clock.nowMs - (started.get(name) ?? agent.clock.nowMs)}ms`;
  return {
    time: (label: unknown = "default") => { started.set(StringCtor(label), agent.clock.nowMs); },
    timeLog: (label: unknown = "default", ...args: unknown[]) => { write("log", args.length === 0 ? [elapsed(StringCtor(label))] : [`${elapsed(StringCtor(label))} ${formatArguments(args)}`]); },
    timeEnd: (label: unknown = "default") => {
      write("info", [elapsed(StringCtor(label))]);
      started.delete(StringCtor(label));
    },
  };
}

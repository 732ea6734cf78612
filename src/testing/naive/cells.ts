/** What the treegrid has to say of each coroutine at a step, in English, as the naive model finds it. */
import { Kind, TASK_NAMED, VALUE_ROLE_SHIFT, VALUE_STRING_MASK, ValueRole } from "../../trace/format.ts";
import { actorOf, timeAt, type RawTrace, type Records } from "./raw.ts";
import { createOf } from "./slices.ts";
import { naiveAt, type Life, type NaiveState, type NaiveTrace, type Stretch } from "./states.ts";

/** The state's name in the page. */
export const STATE_TEXT: Readonly<Record<NaiveState, string>> = {
  notYet: "not called yet", created: "created", running: "running", awaiting: "awaiting", ready: "ready", suspended: "between yields",
  returned: "returned", threw: "threw", cancelled: "cancelled", closed: "closed",
};

/** A row's cells, but for the name and what it waits for. */
export interface NaiveCells {
  readonly state: string;
  readonly line: string;
  readonly since: string;
  readonly waited: string;
}

/** "1.000 s". */
export const secondsText = (ms: number): string => `${(ms / 1000).toFixed(3)} s`;

/** The cells of a coroutine at a step. */
export function naiveCells(life: Life, step: number, trace: NaiveTrace): NaiveCells {
  const { state, sinceMs, waitedMs } = naiveAt(life, step, trace.records);
  if (state === "notYet") return { state: STATE_TEXT[state], line: "", since: "", waited: "" };
  const line = naiveLine(life, step, trace);
  return { state: STATE_TEXT[state], line: line > 0 ? String(line) : "", since: secondsText(sinceMs), waited: secondsText(waitedMs) };
}

/** Where it stands: of one that runs, the next thing that it does; else the last. */
export function naiveLine(life: Life, step: number, trace: NaiveTrace): number {
  const { lineOf, functions } = trace.records;
  const at = life.stretches.find(({ from, to }) => from <= step && step <= to);
  const known = at === undefined ? 0 : at.slice !== null ? runningLine(life, at, step, trace) : lastLine(life, at.from, trace.records);
  return known || lineOf(functions[life.create.cause]?.site ?? 0);
}

/** It stands at its own next record in the slice, or where it called the one that runs on top of it. */
function runningLine(life: Life, { from, to }: Stretch, step: number, trace: NaiveTrace): number {
  const own = trace.records.list.filter((record) => actorOf(record) === life.id && record.line > 0 && record.step >= from && record.step <= to);
  const called = trace.slices.find((slice) => slice.beginning === "called" && slice.from <= step && step <= slice.to && createOf(slice.coroutine, trace.records).operand === life.id);
  if (called !== undefined && called.from > from) return createOf(called.coroutine, trace.records).line;
  return (own.find((record) => record.step >= step) ?? own.at(-1))?.line || lastLine(life, from, trace.records);
}

/** The line of the last record of its own before `step` that has one; without one that of its function, and of one that has not run that of its call. */
function lastLine(life: Life, step: number, { list, functions, lineOf }: Records): number {
  if (!life.stretches.some(({ slice, from }) => slice !== null && from <= step)) return life.create.line;
  const own = list.findLast((record) => record.step < step && record.step > life.create.step && actorOf(record) === life.id && record.line > 0);
  return own?.line ?? (lineOf(functions[life.create.cause]?.site ?? 0) || life.create.line);
}

/** Virtual times of a stretch, as the hover card tells them: "0.000 s - 1.000 s". */
export const stretchTimes = ({ from, to }: Stretch, records: Records): { readonly from: string; readonly to: string } => ({
  from: secondsText(timeAt(records, from)), to: secondsText(timeAt(records, Math.min(to + 1, records.list.length - 1))),
});

/**
 * The labels of coroutines by id: the call with its arguments, or the name that the snippet gave the task; repeats get a number.
 * Limits: no name is given twice, no label is as long as to be cut, and there is no body of an `async_with`.
 */
export function naiveLabels({ values, ...raw }: RawTrace & { readonly values: ArrayLike<number> }, trace: NaiveTrace): ReadonlyMap<number, string> {
  const uses = new Map<string, number>();
  const labels = new Map<number, string>();
  for (const { id, create } of trace.lives) {
    const base = givenName(id, trace.records) ?? `${functionName(create.cause, trace.records)}${argumentsText(create.step, values, raw.strings)}`;
    const use = (uses.get(base) ?? 0) + 1;
    uses.set(base, use);
    labels.set(id, use === 1 ? base : `${base} #${String(use)}`);
  }
  return labels;
}

function functionName(index: number, { functions }: Records): string {
  const { name, flavour } = functions[index] ?? { name: "", flavour: "async function" };
  return flavour === "module" ? "module" : name || "(anonymous)";
}

function argumentsText(step: number, values: ArrayLike<number>, strings: readonly string[]): string {
  for (let i = 0; i + 1 < values.length; i += 2) {
    const word = values[i + 1] ?? 0;
    if (values[i] === step && word >>> VALUE_ROLE_SHIFT === ValueRole.Arguments) return `(${strings[word & VALUE_STRING_MASK] ?? ""})`;
  }
  return "";
}

function givenName(id: number, { list, strings }: Records): string | null {
  const task = list.find(({ kind, coroutine, operand }) => kind === Kind.Task && coroutine === id && (operand & TASK_NAMED) !== 0);
  return task === undefined ? null : (strings[(task.operand & ~TASK_NAMED) >>> 0] ?? null);
}

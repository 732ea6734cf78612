/**
 * What was done within a turn, calls and printed lines, in the order in which they happened; those of one sort that
 * follow each other by the same coroutine are one run. Whoever is called runs at once in a browser: what it does then
 * is its own deed, not its caller's.
 *
 * Limits: the first `MAX_RUNS` runs are told, the deeds of the others are counted.
 */
import type { CoroutineRow, LoopTurn, TraceView } from "../../trace/model/view.ts";
import { firstAtOrAfter } from "./state.ts";

/** Runs told of one turn: more sentences are not read. */
const MAX_RUNS = 5;

type Sort = "calls" | "prints";

/** Deeds of one sort by one coroutine (0: a plain callback) that follow each other. */
export interface DeedRun {
  readonly sort: Sort;
  readonly by: number;
  /** Labels of who was called, or texts that were printed. */
  readonly what: string[];
}

interface Deed {
  readonly step: number;
  readonly sort: Sort;
  readonly by: number;
  readonly what: string;
}

/** The first runs of the turn; `more` deeds are left out. */
export function deedRuns(trace: TraceView, turn: LoopTurn): { readonly runs: readonly DeedRun[]; readonly more: number } {
  const runs: DeedRun[] = [];
  for (const { sort, by, what } of deeds(trace, turn)) {
    const last = runs.at(-1);
    if (last?.sort === sort && last.by === by) last.what.push(what);
    else runs.push({ sort, by, what: [what] });
  }
  return { runs: runs.slice(0, MAX_RUNS), more: runs.slice(MAX_RUNS).reduce((sum, run) => sum + run.what.length, 0) };
}

function deeds(trace: TraceView, turn: LoopTurn): Deed[] {
  const made = within(trace.rows, (row) => row.createdStep, turn).filter(isTold);
  const calls = made.map(({ createdStep: step, label }): Deed => ({ step, sort: "calls", by: trace.running(step), what: label }));
  const prints = within(trace.lines, (line) => line.step, turn).map(({ step, coroutine, text }): Deed => ({ step, sort: "prints", by: coroutine, what: text }));
  return [...calls, ...prints].sort((a, b) => a.step - b.step);
}

const isTold = (row: CoroutineRow): boolean => !row.hidden && row.flavour !== "module";

/** Those of a list in the order of its steps that lie within the turn. */
function within<T>(list: readonly T[], stepOf: (item: T) => number, { firstStep, lastStep }: LoopTurn): readonly T[] {
  const step = (i: number): number => {
    const item = list[i];
    return item === undefined ? 0 : stepOf(item);
  };
  return list.slice(firstAtOrAfter(list.length, step, firstStep), firstAtOrAfter(list.length, step, lastStep + 1));
}

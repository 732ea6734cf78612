/**
 * Where a lane printed: a dot for each pixel column that shows a line of output, dots that touch drawn as one dash.
 * The whole window is walked, by binary search from column to column: O(columns x log lines) a lane, however many
 * lines there are. What looks dense is dense.
 */
import type { TraceLine } from "../trace/model/view.ts";
import { columnOf, partition } from "./columns.ts";

/** The middles of the first and the last dot of a dash, in columns from the window's left edge; equal for a lone dot. */
export interface Dash {
  readonly x0: number;
  readonly x1: number;
}

const NOTHING: readonly number[] = [];

/** What stands at a step of a coroutine: a line that it printed, or a call that cancels its task. */
type StepMark = Pick<TraceLine, "step" | "coroutine">;

/**
 * The steps at which each coroutine printed (or was marked otherwise), once a step. Carried on from where it stood: lines are only ever added, and
 * one that is continued keeps its step.
 */
export class PrintSteps {
  private readonly lines: () => readonly StepMark[];
  private readonly byCoroutine = new Map<number, number[]>();
  private seen = 0;

  /** @param lines asked for anew each time, so that a growing run is followed */
  constructor(lines: () => readonly StepMark[]) {
    this.lines = lines;
  }

  /** Steps of `coroutine`, ascending. */
  of(coroutine: number): readonly number[] {
    const lines = this.lines();
    for (; this.seen < lines.length; this.seen++) this.add(lines[this.seen]);
    return this.byCoroutine.get(coroutine) ?? NOTHING;
  }

  private add(line: StepMark | undefined): void {
    if (line === undefined) return;
    const steps = this.byCoroutine.get(line.coroutine);
    if (steps === undefined) this.byCoroutine.set(line.coroutine, [line.step]);
    else if (steps.at(-1) !== line.step) steps.push(line.step);
  }
}

/**
 * The dashes of one lane, left to right.
 * @param prints steps at which it printed, ascending; each is dotted at its middle, as the cursor stands
 * @param columns steps of each column, see `columnSteps`
 * @param apart columns from a dot's middle to the next at which they no longer touch
 */
export function printDashes(prints: readonly number[], columns: Float64Array, apart: number): Dash[] {
  const dashes: Dash[] = [];
  const count = columns.length - 1;
  const begin = columns[0] ?? 0;
  let i = partition(0, prints.length, (k) => middle(prints, k) >= begin);
  for (let x = 0; i < prints.length; x++) {
    x = columnOf(columns, middle(prints, i), x);
    if (x >= count) break;
    pushDot(dashes, x + 0.5, apart);
    const right = columns[x + 1] ?? Infinity;
    i = partition(i + 1, prints.length, (k) => middle(prints, k) >= right);
  }
  return dashes;
}

const middle = (prints: readonly number[], k: number): number => (prints[k] ?? Infinity) + 0.5;

/** Adds a dot, to the dash before if they touch. */
function pushDot(dashes: Dash[], x: number, apart: number): void {
  const last = dashes.at(-1);
  if (last !== undefined && x - last.x1 < apart) dashes[dashes.length - 1] = { x0: last.x0, x1: x };
  else dashes.push({ x0: x, x1: x });
}

/**
 * The heads of the axis: each instant its time and its steps, each wait a bracket with its length. Two rows, so that
 * nothing can lie over anything else: times above, each only where the one before leaves room; steps and brackets
 * below, each only inside of its own column. Labels of an instant that begins left of the window stick to the edge.
 * All times of one axis have one form, whatever is in the window: "1.000 s", and "1 s" only where the whole axis is narrow
 * and no instant of the run would lose a digit.
 */
import type { Axis } from "./axis.ts";
import type { Measure } from "./labels.ts";
import { roundTime } from "./round-times.ts";
import type { InstantColumn } from "./tint.ts";

export interface TimeHead {
  readonly x: number;
  readonly text: string;
}

/** What is written in the lower row: under an instant its steps, in a wait a bracket, its length if there is room. */
export interface LowerHead {
  readonly kind: "steps" | "wait";
  readonly x0: number;
  readonly x1: number;
  /** "" where only the bracket fits. */
  readonly text: string;
}

/** The texts that heads are made of; given from outside, since they are language. */
export interface HeadTexts {
  time(timeMs: number): string;
  /** Of whole seconds, the form without decimals, for narrow axes. */
  timeShort(timeMs: number): string;
  /** Length of a wait. */
  length(lengthMs: number): string;
  /** Steps of an instant, first and last. */
  steps(first: number, last: number): string;
}

/** Narrower than this an axis writes whole seconds without decimals: the plot of a phone. */
const NARROW_AXIS_CSS_PX = 350;
const INSET_CSS_PX = 6;
const GAP_CSS_PX = 9;
/** Narrower waits have no bracket. */
const NARROWEST_BRACKET_CSS_PX = 10;
/** No text for steps is narrower: where there is less room none is made, since making texts is what heads cost. */
const NARROWEST_STEPS_CSS_PX = 8;

/**
 * Times, left to right, without overlap; at least one, whatever is in sight.
 * @param before index of the last instant that begins left of the window or at its edge: what is told of a window inside of a wait
 */
export function timeHeads(axis: Axis, columns: readonly InstantColumn[], widthCssPx: number, texts: HeadTexts, measure: Measure, before = -1): TimeHead[] {
  const heads: TimeHead[] = [];
  const write = timeWriter(axis, widthCssPx, texts);
  let free = -Infinity;
  for (let i = 0; i < columns.length; i++) {
    const first = columns[i];
    if (first === undefined || Math.max(first.x0, 0) + INSET_CSS_PX < free) continue;
    const { timeMs, at } = first.x0 < 0 ? { timeMs: axis.instants[first.index]?.timeMs ?? 0, at: i } : roundTime(axis, columns, i, measure(write(axis.instants[first.index]?.timeMs ?? 0)) + GAP_CSS_PX);
    const { x0, x1 } = columns[at] ?? first;
    const text = write(timeMs);
    const width = measure(text);
    const x = Math.min(Math.max(x0, 0) + INSET_CSS_PX, widthCssPx - width - 2);
    // One that began left of the window stands for it only while it does not run into what comes next.
    const gone = x0 < 0 && x + width > Math.max(x1, columns[at + 1]?.x0 ?? Infinity);
    // No room up to the right edge: none either for what comes later.
    if (x < free) break;
    if (gone) continue;
    heads.push({ x, text });
    free = x + width + GAP_CSS_PX;
  }
  return heads.length > 0 ? heads : loneHead(axis, columns[0], widthCssPx, write, measure, before);
}

/** Where nothing else is written: the instant that covers the window, or from when to when the wait is that does. */
function loneHead(axis: Axis, column: InstantColumn | undefined, widthCssPx: number, write: (timeMs: number) => string, measure: Measure, before: number): TimeHead[] {
  const from = axis.instants[column?.index ?? before];
  const to = column === undefined ? axis.instants[before + 1] : undefined;
  if (from === undefined) return [];
  const text = to === undefined ? write(from.timeMs) : `${write(from.timeMs)} → ${write(to.timeMs)}`;
  return [{ x: Math.max(0, Math.min(INSET_CSS_PX, widthCssPx - measure(text) - 2)), text }];
}

function timeWriter(axis: Axis, widthCssPx: number, texts: HeadTexts): (timeMs: number) => string {
  const short = isShort(axis, widthCssPx);
  return (timeMs) => (short ? texts.timeShort(timeMs) : texts.time(timeMs));
}

/** Asked of the whole run, not of the window: panning must not change how times are written. */
function isShort(axis: Axis, widthCssPx: number): boolean {
  return widthCssPx < NARROW_AXIS_CSS_PX && axis.instants.every(({ timeMs }) => Math.round(timeMs) % 1000 === 0);
}

/** The lower row: steps and brackets, each inside of its own column. */
export function lowerHeads(axis: Axis, columns: readonly InstantColumn[], widthCssPx: number, texts: HeadTexts, measure: Measure, before = -1): LowerHead[] {
  const heads: LowerHead[] = [];
  const first = columns[0];
  pushWait(heads, axis, first === undefined ? before : first.index - 1, -Infinity, first?.x0 ?? Infinity, widthCssPx, texts, measure);
  for (const column of columns) {
    pushSteps(heads, axis, column, widthCssPx, texts, measure);
    pushWait(heads, axis, column.index, column.x1, column.nextX0, widthCssPx, texts, measure);
  }
  return heads;
}

function pushSteps(heads: LowerHead[], axis: Axis, column: InstantColumn, width: number, texts: HeadTexts, measure: Measure): void {
  const instant = axis.instants[column.index];
  const x0 = Math.max(column.x0, 0) + INSET_CSS_PX;
  const x1 = Math.min(column.x1, width);
  if (instant === undefined || x1 - x0 - 2 < NARROWEST_STEPS_CSS_PX) return;
  const text = texts.steps(instant.firstStep, instant.lastStep);
  if (measure(text) <= x1 - x0 - 2) heads.push({ kind: "steps", x0, x1, text });
}

function pushWait(heads: LowerHead[], axis: Axis, before: number, x0: number, x1: number, width: number, texts: HeadTexts, measure: Measure): void {
  const from = axis.instants[before];
  const to = axis.instants[before + 1];
  if (from === undefined || to === undefined) return;
  const seen = Math.min(x1, width) - Math.max(x0, 0);
  if (seen < NARROWEST_BRACKET_CSS_PX) return;
  const length = to.timeMs - from.timeMs;
  const text = isShort(axis, width) ? texts.timeShort(length) : texts.length(length);
  heads.push({ kind: "wait", x0, x1, text: measure(text) + 2 * GAP_CSS_PX <= seen ? text : "" });
}

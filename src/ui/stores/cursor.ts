/**
 * The cursor: the step at which all views stand. It ranges from 0 to the number of steps; the last position is after the
 * last record, where everything is over. A fresh run carries it along at its end until the reader takes hold of it.
 */
import { createStore } from "zustand/vanilla";
import type { TraceView } from "../../trace/model/view.ts";
import { stepAfter, stepBefore } from "../cursor/units.ts";
import { prefs, type Unit } from "./prefs.ts";
import { runStore } from "./run.ts";

/** A span that the reader chose. */
export interface Selection {
  readonly coroutine: number;
  /** Index in the coroutine's spans. */
  readonly span: number;
}

export interface CursorState {
  readonly step: number;
  /** True while the cursor is carried along at the end of the trace. */
  readonly following: boolean;
  readonly playing: boolean;
  readonly selection: Selection | null;
  /** True if the cursor was moved since the span was chosen: what is asked about is its moment then. */
  readonly movedOn: boolean;
  /** A line of the code that the reader chose: its spans are outlined. */
  readonly line: number | null;
  /** True while library coroutines are shown: their changes are stops, too. */
  readonly countsHidden: boolean;
}

export const cursorStore = createStore<CursorState>(() => ({ step: 0, following: true, playing: false, selection: null, movedOn: false, line: null, countsHidden: false }));

/** Where the cursor may stand: the step whose state is shown. After the last record that is the last record's. */
export const shownStep = (trace: TraceView, step: number): number => Math.max(0, Math.min(step, trace.length - 1));

/** Moves the cursor and holds it there. */
export function seek(step: number): void {
  const { steps } = runStore.getState();
  const to = Math.max(0, Math.min(Math.round(step), steps));
  cursorStore.setState({ step: to, following: false, movedOn: true });
}

/** One step forward by `unit`, by default the one that the reader chose; at last to the end. */
export function stepForward(unit: Unit = prefs.getState().unit): void {
  const { trace } = runStore.getState();
  const { step, countsHidden } = cursorStore.getState();
  if (trace) seek(stepAfter(trace, step, unit, countsHidden));
}

/** One step back. */
export function stepBack(unit: Unit = prefs.getState().unit): void {
  const { trace } = runStore.getState();
  const { step, countsHidden } = cursorStore.getState();
  if (trace) seek(stepBefore(trace, step, unit, countsHidden));
}

/** Chooses a span, or none. */
export function select(selection: Selection | null): void {
  cursorStore.setState({ selection, movedOn: false, line: null });
}

/** Chooses a line of the code, or none. */
export function chooseLine(line: number | null): void {
  cursorStore.setState({ line, selection: null });
}

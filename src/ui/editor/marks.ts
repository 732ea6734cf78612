/** What the trace says of the code at the cursor: the line that runs, the lines that wait, and how long. */
import type { EditorMarks, LineNote } from "../../editor/snippet-editor.ts";
import { State, type CoroutineRow, type TraceView } from "../../trace/model/view.ts";
import type { Selection } from "../stores/cursor.ts";
import { lineOf, siteAt } from "../words/state.ts";

/** Shortest and longest wait on a line, in virtual milliseconds. */
interface Waits {
  shortest: number;
  longest: number;
}

/** The marks at `step`. `noteText` writes how long the waits of a line take, from the shortest to the longest. */
export function marksAt(trace: TraceView, step: number, selection: Selection | null, noteText: (shortest: number, longest: number) => string): EditorMarks {
  const moment = trace.moment(step);
  const waits = new Map<number, Waits>();
  const ready = new Set<number>();
  for (const row of trace.rows) {
    if (row.createdStep > step) break;
    if (!row.hidden) markRow(trace, row, step, waits, ready);
  }
  const runner = trace.row(moment.stack[0] ?? 0);
  const line = runner ? lineOf(trace, siteAt(trace, runner, step)) : 0;
  return { running: line > 0 ? { line } : null, awaiting: [...waits.keys()], ready: [...ready], selection: selectedRange(trace, selection), notes: notesOf(waits, noteText) };
}

function markRow(trace: TraceView, row: CoroutineRow, step: number, waits: Map<number, Waits>, ready: Set<number>): void {
  const span = row.spans.at(step);
  const state = span < 0 ? -1 : row.spans.state(span);
  const line = span < 0 ? 0 : lineOf(trace, row.spans.site(span));
  if (line === 0) return;
  if (state === State.Ready) ready.add(line);
  if (state === State.Awaiting) addWait(waits, line, waitMs(trace, row, span));
}

/** The whole wait: its end is known once the run has come to it. */
function waitMs(trace: TraceView, row: CoroutineRow, span: number): number {
  const end = row.spans.end(span);
  return Number.isFinite(end) ? trace.timeMs(Math.min(end, trace.length - 1)) - trace.timeMs(row.spans.start(span)) : 0;
}

function addWait(waits: Map<number, Waits>, line: number, ms: number): void {
  const known = waits.get(line);
  if (!known) return void waits.set(line, { shortest: ms, longest: ms });
  known.shortest = Math.min(known.shortest, ms);
  known.longest = Math.max(known.longest, ms);
}

/** A wait without length is not worth a note. */
function notesOf(waits: Map<number, Waits>, noteText: (shortest: number, longest: number) => string): LineNote[] {
  const noted = [...waits].filter(([, { longest }]) => longest > 0);
  return noted.map(([line, { shortest, longest }]) => ({ line, text: noteText(shortest, longest) }));
}

/** The source of the chosen span, or null. */
export function selectedRange(trace: TraceView, selection: Selection | null): { start: number; end: number } | null {
  const row = selection ? trace.row(selection.coroutine) : undefined;
  if (!row || !selection || selection.span >= row.spans.length) return null;
  const site = row.spans.site(selection.span);
  if (site === 0) return null;
  const { start, end } = trace.site(site);
  return { start, end };
}

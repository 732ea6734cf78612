/** From what the trace says at the cursor to what each line shows. Pure. */
import type { Fits } from "./room.ts";
import type { EditorMarks, LineNote } from "./snippet-editor.ts";

export type LineState = "running" | "ready" | "awaiting";

export interface LineMark {
  readonly line: number;
  readonly state: LineState;
}

/**
 * One mark a line, in line order. A line may be running in one coroutine while it is awaited in others (a loop, a
 * function called twice): the first of running, ready, awaiting wins. Lines that the text does not have are left out;
 * the trace may be older than the text.
 */
export function lineMarks(marks: EditorMarks, lineCount: number): readonly LineMark[] {
  const states = new Map<number, LineState>();
  // The later writer wins, so from the weakest to the strongest.
  for (const line of marks.awaiting) states.set(line, "awaiting");
  for (const line of marks.ready) states.set(line, "ready");
  if (marks.running) states.set(marks.running.line, "running");
  return [...states].filter(([line]) => isLine(line, lineCount)).sort(([a], [b]) => a - b).map(([line, state]) => ({ line, state }));
}

/** A note that fits behind its line. `isSum`: of the whole run, not of the cursor's moment. */
export interface ShownNote {
  readonly line: number;
  readonly text: string;
  readonly isSum: boolean;
}

/**
 * One note a line, in line order: those at the cursor, joined, else the sum of the line. Where a note does not fit its short
 * form is tried; a line without room, and one that is not there, gets none.
 */
export function lineNotes({ notes = [], sums = [] }: Pick<EditorMarks, "notes" | "sums">, lineCount: number, fits: Fits): readonly ShownNote[] {
  const shown = new Map(sums.map((note) => [note.line, { ...note, isSum: true }]));
  for (const note of joined(notes)) shown.set(note.line, { ...note, isSum: false });
  return [...shown.values()]
    .filter(({ line }) => isLine(line, lineCount))
    .flatMap((note) => fitting(note, note.isSum, fits))
    .sort((a, b) => a.line - b.line);
}

function fitting({ line, text, short }: LineNote, isSum: boolean, fits: Fits): readonly ShownNote[] {
  const found = [text, short].find((one) => one !== undefined && fits(line, one));
  return found === undefined ? [] : [{ line, text: found, isSum }];
}

function joined(notes: readonly LineNote[]): readonly LineNote[] {
  const texts = new Map<number, string[]>();
  for (const { line, text } of notes) texts.set(line, [...(texts.get(line) ?? []), text]);
  return [...texts].map(([line, words]) => ({ line, text: words.join(", ") }));
}

/** The lines that never ran and that the text has. */
export function neverRanLines({ neverRan }: EditorMarks, lineCount: number): readonly number[] {
  return (neverRan?.lines ?? []).filter((line) => isLine(line, lineCount));
}

function isLine(line: number, lineCount: number): boolean {
  return Number.isInteger(line) && line >= 1 && line <= lineCount;
}

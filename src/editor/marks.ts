/** From what the trace says at the cursor to what each line shows. Pure. */
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

/** The notes of one line joined into one, in line order; those of lines that are not there are left out. */
export function lineNotes(notes: readonly LineNote[], lineCount: number): readonly LineNote[] {
  const texts = new Map<number, string[]>();
  for (const { line, text } of notes) {
    if (isLine(line, lineCount)) texts.set(line, [...(texts.get(line) ?? []), text]);
  }
  return [...texts].sort(([a], [b]) => a - b).map(([line, words]) => ({ line, text: words.join(", ") }));
}

function isLine(line: number, lineCount: number): boolean {
  return Number.isInteger(line) && line >= 1 && line <= lineCount;
}

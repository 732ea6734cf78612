/** The marks of the trace in the text: a tint and a bar on lines, the selected span's source, notes behind lines. */
import type { editor } from "monaco-editor/editor";
import { Range } from "monaco-editor/editor";
import type { LineMark, LineState, ShownNote } from "./marks.ts";
import { lineMarks, lineNotes, neverRanLines } from "./marks.ts";
import "./marks.css";
import type { Fits } from "./room.ts";
import type { EditorLabels, EditorMarks, OffsetRange } from "./snippet-editor.ts";

/** The decorations for `marks` in `model`. */
export function decorationsOf(marks: EditorMarks, model: editor.ITextModel, labels: EditorLabels, fits: Fits): editor.IModelDeltaDecoration[] {
  const lines = lineMarks(marks, model.getLineCount()).map((mark) => lineDecoration(mark, labels));
  const dead = neverRanLines(marks, model.getLineCount()).map((line) => neverRanDecoration(line, marks.neverRan?.hint ?? ""));
  const notes = lineNotes(marks, model.getLineCount(), fits).map((note) => noteDecoration(note, model));
  const selection = marks.selection ? [selectionDecoration(rangeOf(marks.selection, model))] : [];
  return [...lines, ...dead, ...selection, ...notes];
}

/** Monaco's range of an offset range; what lies beyond the text is cut. */
export function rangeOf({ start, end }: OffsetRange, model: editor.ITextModel): Range {
  return Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end));
}

const LINE_CLASSES: Record<LineState, string> = { running: "coroscope-running", ready: "coroscope-ready", awaiting: "coroscope-awaiting" };

function lineDecoration({ line, state }: LineMark, labels: EditorLabels): editor.IModelDeltaDecoration {
  const options = {
    isWholeLine: true, className: `coroscope-line ${LINE_CLASSES[state]}`,
    linesDecorationsClassName: `coroscope-bar ${LINE_CLASSES[state]}`, linesDecorationsTooltip: labels[state],
  };
  return { range: new Range(line, 1, line, 1), options };
}

function neverRanDecoration(line: number, hint: string): editor.IModelDeltaDecoration {
  const options = { isWholeLine: true, linesDecorationsClassName: "coroscope-bar coroscope-never", linesDecorationsTooltip: hint };
  return { range: new Range(line, 1, line, 1), options };
}

function selectionDecoration(range: Range): editor.IModelDeltaDecoration {
  return { range, options: { className: "coroscope-selection", shouldFillLineOnLineBreak: false } };
}

function noteDecoration({ line, text, isSum }: ShownNote, model: editor.ITextModel): editor.IModelDeltaDecoration {
  const column = model.getLineMaxColumn(line);
  const after = { content: text, inlineClassName: isSum ? "coroscope-note" : "coroscope-note coroscope-note-now", inlineClassNameAffectsLetterSpacing: true };
  return { range: new Range(line, column, line, column), options: { after, showIfCollapsed: true } };
}

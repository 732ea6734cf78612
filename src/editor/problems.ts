/** Between our problems and Monaco's markers. Pure: only types of Monaco. */
import type { editor } from "monaco-editor/editor";
import type { EditorDiagnostic, EditorProblem, Severity } from "./snippet-editor.ts";

/** Where and what to underline: Monaco's marker data but for the severity, whose values are known to Monaco alone. */
export interface ProblemMarker extends Omit<editor.IMarkerData, "severity"> {
  readonly severity: Severity;
}

/** The marker of a problem in a text of these lines; null if the text has no such line (0 means "not known"). */
export function toMarker(problem: EditorProblem, lines: readonly string[]): ProblemMarker | null {
  const text = lines[problem.line - 1];
  if (text === undefined) return null;
  const startColumn = clamp(problem.column, 1, text.length + 1);
  const end = endOf(problem, text, startColumn);
  return {
    startLineNumber: problem.line, startColumn, endLineNumber: end.line, endColumn: end.column,
    message: problem.message, severity: problem.severity, source: problem.source,
  };
}

/** What a marker of TypeScript tells. */
export function toDiagnostic(marker: Omit<editor.IMarker, "severity">, severity: Severity): EditorDiagnostic {
  const code = typeof marker.code === "string" ? marker.code : (marker.code?.value ?? "");
  return {
    line: marker.startLineNumber, column: marker.startColumn, endLine: marker.endLineNumber, endColumn: marker.endColumn,
    message: marker.message, severity, code,
  };
}

/** Source order, as a list of problems is read. */
export function bySource(a: EditorDiagnostic, b: EditorDiagnostic): number {
  return a.line - b.line || a.column - b.column || a.code.localeCompare(b.code);
}

function endOf(problem: EditorProblem, text: string, startColumn: number): { line: number; column: number } {
  const { endLine = problem.line, endColumn } = problem;
  if (endColumn !== undefined && endLine >= problem.line) return { line: endLine, column: endColumn };
  // Nothing is worse to find than an underline of no width: the word, or at least one column.
  const word = /^[\p{ID_Continue}$]+/u.exec(text.slice(startColumn - 1))?.[0] ?? "";
  return { line: problem.line, column: startColumn + Math.max(1, word.length) };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

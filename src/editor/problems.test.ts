import { describe, expect, it } from "vitest";
import { bySource, toDiagnostic, toMarker } from "./problems.ts";
import type { EditorDiagnostic, EditorProblem } from "./snippet-editor.ts";

const LINES = ["const größe = await fetchData();", "", "x"];
const problem = (line: number, column: number, rest: Partial<EditorProblem> = {}): EditorProblem => ({ line, column, message: "m", severity: "error", source: "compiler", ...rest });
const span = (line: number, column: number, rest: Partial<EditorProblem> = {}): readonly number[] | null => {
  const marker = toMarker(problem(line, column, rest), LINES);
  return marker && [marker.startLineNumber, marker.startColumn, marker.endLineNumber, marker.endColumn];
};

describe("the underline of a problem", () => {
  it("spans the word at its start if no end is told", () => {
    expect(span(1, 7)).toEqual([1, 7, 1, 12]);
    expect(span(1, 21)).toEqual([1, 21, 1, 30]);
  });

  it("has one column at least: between words, on an empty line, behind the end of a line", () => {
    expect(span(1, 13)).toEqual([1, 13, 1, 14]);
    expect(span(2, 1)).toEqual([2, 1, 2, 2]);
    expect(span(3, 99)).toEqual([3, 2, 3, 3]);
  });

  it("keeps an end that is told, over several lines too", () => {
    expect(span(1, 7, { endColumn: 9 })).toEqual([1, 7, 1, 9]);
    expect(span(1, 7, { endLine: 3, endColumn: 2 })).toEqual([1, 7, 3, 2]);
  });

  it("is left out where the text has no such line; line 0 means not known", () => {
    expect(span(0, 0)).toBeNull();
    expect(span(4, 1)).toBeNull();
  });
});

const marker = (line: number, column: number, code: string | { value: string }) => ({ startLineNumber: line, startColumn: column, endLineNumber: line, endColumn: column + 1, message: "m", code, owner: "typescript" });

describe("diagnostics", () => {
  it("carry TypeScript's number, in whichever form the marker has it", () => {
    // Only `resource` is left out: nothing here reads it.
    const of = (code: string | { value: string }): EditorDiagnostic => toDiagnostic(marker(2, 4, code) as Parameters<typeof toDiagnostic>[0], "error");
    expect(of("2322")).toEqual({ line: 2, column: 4, endLine: 2, endColumn: 5, message: "m", severity: "error", code: "2322" });
    expect(of({ value: "7006" }).code).toBe("7006");
  });

  it("are read in source order", () => {
    const at = (line: number, column: number, code: string): EditorDiagnostic => ({ line, column, endLine: line, endColumn: column, message: "", severity: "error", code });
    const sorted = [at(2, 1, "1"), at(1, 9, "1"), at(1, 2, "9"), at(1, 2, "1")].sort(bySource);
    expect(sorted.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual(["1:2 1", "1:2 9", "1:9 1", "2:1 1"]);
  });
});

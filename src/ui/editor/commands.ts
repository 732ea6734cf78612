/** What panels ask of the editor. Before the editor is there they do nothing: the static text cannot be marked. */
import type { SnippetEditor } from "../../editor/snippet-editor.ts";
import { documentStore } from "../stores/document.ts";

export const editorCommands = {
  editor: null as SnippetEditor | null,
  /** Selects a line from `column` on and brings it into sight; both from 1. */
  goToLine: (line: number, column: number): void => {
    editorCommands.editor?.select(lineRange(documentStore.getState().text, line, column));
    editorCommands.editor?.focus();
  },
};

/** Offsets of a line from `column` on, without its break; the text's end if there is no such line. */
export function lineRange(text: string, line: number, column: number): { start: number; end: number } {
  let start = 0;
  for (let at = 1; at < line && start <= text.length; at++) start = (text.indexOf("\n", start) + 1) || text.length + 1;
  const from = Math.min(start, text.length);
  const lineBreak = text.indexOf("\n", from);
  const end = lineBreak < 0 ? text.length : lineBreak;
  return { start: Math.min(from + column - 1, end), end };
}

/** Which line the reader means: told apart from caret moves that are only a consequence (typing, our own `select`). */
import { editor } from "monaco-editor/editor";
import type { Unsubscribe } from "./snippet-editor.ts";

/** Tells a line at every click or tap on it, and when a key moves the caret to another line. Not while text is selected. */
export function cursorLines(code: editor.ICodeEditor, listener: (line: number) => void): Unsubscribe {
  let last = code.getPosition()?.lineNumber ?? 1;
  let toldByMove = false;
  const moves = code.onDidChangeCursorPosition((event) => {
    const line = event.position.lineNumber;
    const chosen = isChosen(event, line !== last);
    last = line;
    if (!chosen || selects(code)) return;
    toldByMove ||= event.source === "mouse";
    listener(line);
  });
  // A click on the very place where the caret stands moves nothing.
  const clicks = code.onMouseUp(({ target, event }) => {
    if (!toldByMove && event.leftButton && !selects(code) && isLine(target.type) && target.position) listener(target.position.lineNumber);
    toldByMove = false;
  });
  return () => [moves, clicks].forEach((subscription) => subscription.dispose());
}

function isChosen({ source, reason }: editor.ICursorPositionChangedEvent, moved: boolean): boolean {
  if (source === "mouse") return true;
  return moved && source === "keyboard" && reason === editor.CursorChangeReason.Explicit;
}

function isLine(type: editor.MouseTargetType): boolean {
  const { CONTENT_TEXT, CONTENT_EMPTY, GUTTER_LINE_DECORATIONS } = editor.MouseTargetType;
  return type === CONTENT_TEXT || type === CONTENT_EMPTY || type === GUTTER_LINE_DECORATIONS;
}

function selects(code: editor.ICodeEditor): boolean {
  return !(code.getSelection()?.isEmpty() ?? true);
}

/** How the editor is set up: a calm surface for a short text. */
import type { editor } from "monaco-editor/editor";
import type { EditorMetrics } from "./metrics.ts";
import { EDITOR_FONT_FAMILY } from "./metrics.ts";
import type { SnippetEditorOptions } from "./snippet-editor.ts";

/** Options that hold at any width. */
export function fixedOptions(options: SnippetEditorOptions): editor.IStandaloneEditorConstructionOptions {
  return { ...QUIET, ...HELPS, ariaLabel: options.labels.ariaLabel, readOnly: options.readOnly ?? false, fontFamily: EDITOR_FONT_FAMILY };
}

/** Options that follow from the width. */
export function sizedOptions(metrics: EditorMetrics): editor.IEditorOptions {
  return {
    fontSize: metrics.fontSize, lineHeight: metrics.lineHeight, lineNumbersMinChars: metrics.lineNumberChars,
    lineDecorationsWidth: metrics.barWidth, folding: metrics.foldingWidth > 0,
    padding: { top: metrics.padding, bottom: metrics.padding },
  };
}

/** What is off, so that the marks of the trace are what stands out. */
const QUIET: editor.IStandaloneEditorConstructionOptions = {
  minimap: { enabled: false }, glyphMargin: false, overviewRulerLanes: 0, overviewRulerBorder: false, hideCursorInOverviewRuler: true,
  renderLineHighlight: "none", guides: { indentation: false, bracketPairs: false }, renderFinalNewline: "on",
  fontLigatures: false, codeLens: false, colorDecorators: false, links: false, inlayHints: { enabled: "off" }, inlineSuggest: { enabled: false }, stickyScroll: { enabled: false },
  scrollBeyondLastLine: false, wordWrap: "off", smoothScrolling: false, cursorBlinking: "blink",
  // A page around the editor scrolls on when the editor is at its end.
  scrollbar: { alwaysConsumeMouseWheel: false, useShadows: false, verticalScrollbarSize: 10, horizontalScrollbarSize: 10 },
  // One column past the caret is enough: more makes the text jump sideways at the end of a long line.
  scrollBeyondLastColumn: 1,
};

/** What helps. */
const HELPS: editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true, fixedOverflowWidgets: true,
  // With fixed widgets Monaco 0.57 hangs the menu's shadow tree onto <body>, where its theme does not reach.
  useShadowDOM: false,
  quickSuggestions: { other: true, comments: false, strings: false }, wordBasedSuggestions: "off", suggest: { showWords: false },
  // Code may come from strangers: characters that hide or turn it are shown. Look-alikes would mark every Chinese comment.
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true, nonBasicASCII: false }, renderControlCharacters: true,
};

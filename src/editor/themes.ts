/** The two themes of the editor. A forced-colours mode of the system overrides both: Monaco sees to that. */
import { editor } from "monaco-editor/editor";
import type { CodePalette } from "./palette.ts";
import { DARK, LIGHT } from "./palette.ts";
import type { EditorTheme } from "./snippet-editor.ts";

const NAMES = { light: "coroscope-light", dark: "coroscope-dark" } as const;

/** Defines both themes. Harmless when done again. */
export function defineThemes(): void {
  editor.defineTheme(NAMES.light, { base: "vs", inherit: false, rules: rules(LIGHT), colors: colors(LIGHT) });
  editor.defineTheme(NAMES.dark, { base: "vs-dark", inherit: false, rules: rules(DARK), colors: colors(DARK) });
}

/** Switches every editor of the page: Monaco has one theme at a time. */
export function applyTheme(theme: EditorTheme): void {
  editor.setTheme(NAMES[theme]);
}

function rules(p: CodePalette): editor.ITokenThemeRule[] {
  return [
    { token: "", foreground: p.ink, background: p.panel },
    { token: "keyword", foreground: p.keyword },
    { token: "string", foreground: p.string },
    { token: "regexp", foreground: p.string },
    // The flags of a regular expression.
    { token: "keyword.other", foreground: p.string },
    { token: "number", foreground: p.number },
    { token: "comment", foreground: p.comment },
    // `${` and `}` inside a template.
    { token: "delimiter.bracket", foreground: p.ink },
  ];
}

function colors(p: CodePalette): editor.IColors {
  return { ...textColors(p), ...widgetColors(p) };
}

function textColors(p: CodePalette): editor.IColors {
  return {
    "editor.background": p.panel, "editor.foreground": p.ink, "editorGutter.background": p.panel,
    "editorLineNumber.foreground": p.dim, "editorLineNumber.activeForeground": p.ink,
    "editorCursor.foreground": p.accent,
    "editor.selectionBackground": `${p.accent}40`, "editor.inactiveSelectionBackground": `${p.accent}26`,
    "editor.selectionHighlightBackground": `${p.accent}1f`, "editor.wordHighlightBackground": `${p.accent}1f`, "editor.wordHighlightStrongBackground": `${p.accent}2e`,
    "editor.findMatchBackground": `${p.warn}73`, "editor.findMatchHighlightBackground": `${p.warn}33`, "editor.rangeHighlightBackground": `${p.accent}14`,
    "editorBracketMatch.background": `${p.accent}1f`, "editorBracketMatch.border": `${p.accent}80`,
    "editorWhitespace.foreground": p.line, "editorGutter.foldingControlForeground": p.dim,
    "editorError.foreground": p.error, "editorWarning.foreground": p.warn, "editorInfo.foreground": p.accent,
    "editorLink.activeForeground": p.accent, focusBorder: p.accent,
  };
}

function widgetColors(p: CodePalette): editor.IColors {
  return {
    foreground: p.ink, descriptionForeground: p.dim, errorForeground: p.error, "icon.foreground": p.dim,
    "editorWidget.background": p.raised, "editorWidget.foreground": p.ink, "editorWidget.border": p.line, "widget.border": p.line, "widget.shadow": "#00000033",
    "editorSuggestWidget.background": p.raised, "editorSuggestWidget.border": p.line, "editorSuggestWidget.foreground": p.ink,
    "editorSuggestWidget.selectedBackground": p.selection, "editorSuggestWidget.selectedForeground": p.ink, "editorSuggestWidget.selectedIconForeground": p.ink,
    "editorSuggestWidget.highlightForeground": p.accent, "editorSuggestWidget.focusHighlightForeground": p.accent,
    "editorHoverWidget.background": p.raised, "editorHoverWidget.border": p.line, "editorHoverWidget.foreground": p.ink, "editorHoverWidget.statusBarBackground": p.hover,
    "list.hoverBackground": p.hover, "list.focusBackground": p.selection, "list.focusForeground": p.ink, "list.activeSelectionBackground": p.selection, "list.activeSelectionForeground": p.ink,
    "quickInput.background": p.raised, "quickInput.foreground": p.ink, "quickInputList.focusBackground": p.selection, "quickInputList.focusForeground": p.ink,
    "menu.background": p.raised, "menu.foreground": p.ink, "menu.selectionBackground": p.selection, "menu.selectionForeground": p.ink, "menu.separatorBackground": p.line,
    "input.background": p.panel, "input.foreground": p.ink, "input.border": p.line, "input.placeholderForeground": p.dim,
    "peekView.border": p.accent, "peekViewEditor.background": p.panel, "peekViewResult.background": p.raised, "peekViewTitle.background": p.raised,
    "scrollbar.shadow": "#00000000", "scrollbarSlider.background": `${p.dim}40`, "scrollbarSlider.hoverBackground": `${p.dim}66`, "scrollbarSlider.activeBackground": `${p.dim}80`,
    "textLink.foreground": p.accent, "textLink.activeForeground": p.accent, "textCodeBlock.background": p.hover,
  };
}

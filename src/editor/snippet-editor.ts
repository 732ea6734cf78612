/**
 * What the page knows of its code editor. Types only, so that anyone may import them without loading Monaco; the
 * editor itself comes by `loadEditor()` (lazy.ts).
 *
 * Lines and columns count from 1, columns and offsets in UTF-16 units. Offsets are those of `getText()`, whose line
 * breaks are always "\n" (newlines.ts): give the same text to the compiler.
 */

/** A stretch of the text: UTF-16 offsets, `end` exclusive. */
export interface OffsetRange {
  readonly start: number;
  readonly end: number;
}

/** A word set after the end of a line, such as how long its await took. Shown if there is room for it, or for the shorter one. */
export interface LineNote {
  readonly line: number;
  readonly text: string;
  readonly short?: string;
}

/** What is shown where the pointer rests on `range`: plain text, a line each. */
export interface HoverCard {
  readonly range: OffsetRange;
  readonly lines: readonly string[];
}

/** The card for an offset of the text, or null. */
export type FindHover = (offset: number) => HoverCard | null;

/** What the trace says of the code at the cursor. A line in several states shows the first of running, ready, awaiting. */
export interface EditorMarks {
  readonly running: { readonly line: number } | null;
  readonly awaiting: readonly number[];
  readonly ready: readonly number[];
  /** The source of the span that is selected on the timeline. */
  readonly selection?: OffsetRange | null;
  readonly notes?: readonly LineNote[];
  /** Notes of the whole run, shown on lines without one in `notes`. */
  readonly sums?: readonly LineNote[];
  /** Lines that never ran, and the tooltip that says so. */
  readonly neverRan?: { readonly lines: readonly number[]; readonly hint: string };
}

export type Severity = "error" | "warning" | "info";

/** Something to underline that did not come from TypeScript. Without an end, the word at the start is underlined. */
export interface EditorProblem {
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly message: string;
  readonly severity: Severity;
  /** Who says so, shown behind the message. */
  readonly source: string;
}

/** What TypeScript says of the snippet. */
export interface EditorDiagnostic {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
  readonly severity: Severity;
  /** TypeScript's number of the message, "2322". */
  readonly code: string;
}

/** What the reader hears or sees, in the language of the page. */
export interface EditorLabels {
  /** Accessible name of the text field. */
  readonly ariaLabel: string;
  /** Tooltips of the bars beside marked lines. */
  readonly running: string;
  readonly awaiting: string;
  readonly ready: string;
}

export type EditorTheme = "light" | "dark";

export interface SnippetEditorOptions {
  readonly text: string;
  readonly theme: EditorTheme;
  readonly labels: EditorLabels;
  readonly readOnly?: boolean;
  /** When TypeScript (1.1 MB gzipped) is fetched: once the page is idle, at the first focus, or not before `startTypeScript()`. */
  readonly typescript?: "idle" | "focus" | "manual";
}

/** Who changed the text. */
export type ChangeOrigin = "reader" | "page";

/** Takes a listener off again. */
export type Unsubscribe = () => void;

export interface SnippetEditor {
  getText(): string;
  /** Replaces the text. Undo leads back to the one before, unless `fresh`: a new document with no history, at its top. */
  setText(text: string, options?: { readonly fresh?: boolean }): void;
  onChange(listener: (text: string, origin: ChangeOrigin) => void): Unsubscribe;
  /** The reader clicked on a line, or went to another by key. Typing and our own `select` do not count. */
  onCursorLine(listener: (line: number) => void): Unsubscribe;
  focus(): void;
  setTheme(theme: EditorTheme): void;
  setLabels(labels: EditorLabels): void;
  setReadOnly(readOnly: boolean): void;
  /** Scrolls the lines of `range` into the middle if they are out of sight; never sideways. */
  reveal(range: OffsetRange): void;
  /** Selects `range` and reveals it, without taking the focus. */
  select(range: OffsetRange): void;
  /** Selects nothing any more if `range` is what is selected: a selection of the reader's own stays. */
  deselect(range: OffsetRange): void;
  setMarks(marks: EditorMarks): void;
  clearMarks(): void;
  setProblems(problems: readonly EditorProblem[]): void;
  /** Hears of TypeScript's diagnostics at once and whenever they change; each list is complete. */
  onDiagnostics(listener: (diagnostics: readonly EditorDiagnostic[]) => void): Unsubscribe;
  /** Ctrl/Cmd+Enter while the editor has the focus. `label` is its name in the editor's command palette. */
  addRunAction(label: string, run: () => void): Unsubscribe;
  /** Adds to what hovering shows. */
  addHover(find: FindHover): Unsubscribe;
  /** Shift+F1: shows what hovering at the caret shows. `label` is its name in the editor's command palette. */
  addHoverAction(label: string): Unsubscribe;
  /** Declares what `import ... from name` gives: `dts` is the text of a declaration file with exports. */
  addModuleTypes(name: string, dts: string): Unsubscribe;
  /** Fetches and starts TypeScript now. Resolves when it listens; rejects if it could not be fetched. */
  startTypeScript(): Promise<void>;
  destroy(): void;
}

/** What `loadEditor()` resolves to. */
export interface EditorModule {
  /** Makes an editor that fills `host`, whose size it follows. */
  createSnippetEditor(host: HTMLElement, options: SnippetEditorOptions): SnippetEditor;
}

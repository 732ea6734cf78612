/**
 * The code editor: Monaco, set up for one snippet. Fetched by lazy.ts; nothing else imports it, so that Monaco stays
 * out of the first paint. No React.
 */
import { KeyCode, KeyMod, editor } from "monaco-editor/editor";
import { cursorLines } from "./cursor-line.ts";
import { decorationsOf, rangeOf } from "./decorations.ts";
import { markProblems, watchDiagnostics } from "./diagnostics.ts";
import { fixedOptions } from "./editor-options.ts";
import { provideWorkers } from "./environment.ts";
import "./features.ts";
import "./monaco-reset.css";
import { remeasureWhenFontsLoad } from "./fonts.ts";
import { addHoverAction, provideHover } from "./hover.ts";
import { Listeners } from "./listeners.ts";
import { followWidth } from "./responsive.ts";
import { fitsBehind } from "./room.ts";
import type { ChangeOrigin, EditorLabels, EditorMarks, EditorProblem, FindHover, OffsetRange, SnippetEditor, SnippetEditorOptions } from "./snippet-editor.ts";
import { SnippetText } from "./snippet-text.ts";
import { applyTheme, defineThemes } from "./themes.ts";
import { addModuleTypes, startTypeScript } from "./typescript.ts";
import { whenWanted } from "./when-wanted.ts";

/** Makes an editor that fills `host`. The text is at once there; TypeScript follows as `options.typescript` says. */
export function createSnippetEditor(host: HTMLElement, options: SnippetEditorOptions): SnippetEditor {
  provideWorkers();
  defineThemes();
  applyTheme(options.theme);
  return new MonacoSnippetEditor(host, options);
}

class MonacoSnippetEditor implements SnippetEditor {
  readonly #text: SnippetText;
  readonly #code: editor.IStandaloneCodeEditor;
  readonly #marks: editor.IEditorDecorationsCollection;
  readonly #changes = new Listeners<[string, ChangeOrigin]>();
  readonly #ends: (() => void)[] = [];
  #labels: EditorLabels;
  #shown: EditorMarks | null = null;

  constructor(host: HTMLElement, options: SnippetEditorOptions) {
    this.#labels = options.labels;
    this.#text = new SnippetText(options.text, (text, origin) => this.#changes.tell(text, origin));
    this.#code = editor.create(host, { ...fixedOptions(options), model: this.#text.model });
    this.#marks = this.#code.createDecorationsCollection();
    this.#ends.push(followWidth(this.#code), remeasureWhenFontsLoad(), whenWanted(this.#code, options.typescript ?? "idle", () => this.startTypeScript()));
    this.#code.onDidLayoutChange(() => this.#showAgain());
  }

  getText(): string {
    return this.#text.get();
  }

  setText(text: string, options: { readonly fresh?: boolean } = {}): void {
    this.#text.set(text, options.fresh ?? false);
    if (options.fresh) this.#code.setScrollPosition({ scrollTop: 0, scrollLeft: 0 }, editor.ScrollType.Immediate);
  }

  onChange(listener: (text: string, origin: ChangeOrigin) => void): () => void {
    return this.#changes.add(listener);
  }

  onCursorLine(listener: (line: number) => void): () => void {
    return cursorLines(this.#code, listener);
  }

  focus(): void {
    this.#code.focus();
  }

  setTheme(theme: SnippetEditorOptions["theme"]): void {
    applyTheme(theme);
  }

  setLabels(labels: EditorLabels): void {
    this.#labels = labels;
    this.#code.updateOptions({ ariaLabel: labels.ariaLabel });
    this.#showAgain();
  }

  setReadOnly(readOnly: boolean): void {
    this.#code.updateOptions({ readOnly });
  }

  reveal(range: OffsetRange): void {
    const { startLineNumber, endLineNumber } = rangeOf(range, this.#text.model);
    this.#code.revealLinesInCenterIfOutsideViewport(startLineNumber, endLineNumber, editor.ScrollType.Immediate);
  }

  select(range: OffsetRange): void {
    this.#code.setSelection(rangeOf(range, this.#text.model));
    this.reveal(range);
  }

  deselect(range: OffsetRange): void {
    const selection = this.#code.getSelection();
    if (selection?.equalsRange(rangeOf(range, this.#text.model))) this.#code.setPosition(selection.getStartPosition());
  }

  setMarks(marks: EditorMarks): void {
    this.#shown = marks;
    this.#marks.set(decorationsOf(marks, this.#text.model, this.#labels, fitsBehind(this.#code, this.#text.model)));
  }

  /** The notes that fit follow from the width, the tooltips from the language. */
  #showAgain(): void {
    if (this.#shown) this.setMarks(this.#shown);
  }

  clearMarks(): void {
    this.#shown = null;
    this.#marks.clear();
  }

  setProblems(problems: readonly EditorProblem[]): void {
    markProblems(this.#text.model, problems);
  }

  onDiagnostics(listener: Parameters<SnippetEditor["onDiagnostics"]>[0]): () => void {
    return watchDiagnostics(this.#text.model, listener);
  }

  addRunAction(label: string, run: () => void): () => void {
    const action = this.#code.addAction({ id: "coroscope.run", label, keybindings: [KeyMod.CtrlCmd | KeyCode.Enter], run: () => run() });
    return () => action.dispose();
  }

  addHover(find: FindHover): () => void {
    return provideHover(this.#text.model, find);
  }

  addHoverAction(label: string): () => void {
    return addHoverAction(this.#code, label);
  }

  addModuleTypes(name: string, dts: string): () => void {
    return addModuleTypes(name, dts);
  }

  startTypeScript(): Promise<void> {
    return startTypeScript();
  }

  destroy(): void {
    for (const end of this.#ends) end();
    this.#code.dispose();
    this.#text.dispose();
  }
}

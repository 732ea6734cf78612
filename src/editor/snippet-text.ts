/** The text of one editor: Monaco's model, with one kind of line break, and who changed it. */
import { Uri, editor } from "monaco-editor/editor";
import { normaliseNewlines } from "./newlines.ts";
import type { ChangeOrigin } from "./snippet-editor.ts";

/** Options that Monaco keeps with the text, whatever the editor that shows it is told. */
const MODEL_OPTIONS: editor.ITextModelUpdateOptions = {
  tabSize: 2, insertSpaces: true, bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
};

export class SnippetText {
  readonly model: editor.ITextModel;
  #origin: ChangeOrigin = "reader";

  constructor(text: string, changed: (text: string, origin: ChangeOrigin) => void) {
    this.model = editor.createModel(normaliseNewlines(text), "typescript", freeUri());
    this.model.setEOL(editor.EndOfLineSequence.LF);
    this.model.updateOptions(MODEL_OPTIONS);
    this.model.onDidChangeContent(() => changed(this.get(), this.#origin));
  }

  get(): string {
    return this.model.getValue(editor.EndOfLinePreference.LF);
  }

  /** Replaces the text; `fresh` also forgets the history. The same text again is no change. */
  set(text: string, fresh: boolean): void {
    const normal = normaliseNewlines(text);
    this.#origin = "page";
    try {
      if (fresh) this.model.setValue(normal);
      else if (normal !== this.get()) this.#replace(normal);
    } finally {
      this.#origin = "reader";
    }
    // A text without any line break takes the system's kind.
    this.model.setEOL(editor.EndOfLineSequence.LF);
  }

  dispose(): void {
    this.model.dispose();
  }

  /** One step of undo of its own. */
  #replace(text: string): void {
    this.model.pushStackElement();
    this.model.pushEditOperations([], [{ range: this.model.getFullModelRange(), text }], () => null);
    this.model.pushStackElement();
  }
}

/** `file:///snippet.ts`, or with a number behind it if other editors of the page are in use. */
function freeUri(): Uri {
  for (let n = 1; ; n++) {
    const uri = Uri.parse(`file:///snippet${n === 1 ? "" : `-${n}`}.ts`);
    if (!editor.getModel(uri)) return uri;
  }
}

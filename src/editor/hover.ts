/** What the page knows of a place in the text, beside what TypeScript says of it. */
import { MarkdownString } from "monaco-editor/base/common/htmlContent";
import { KeyCode, KeyMod, languages, type editor } from "monaco-editor/editor";
import { rangeOf } from "./decorations.ts";
import type { FindHover, HoverCard, Unsubscribe } from "./snippet-editor.ts";

/** Each line of a card on a line of its own. */
const BREAK = 1;

/** Asks `find` wherever the pointer rests in `model`, or `hoverAction` is called for. */
export function provideHover(model: editor.ITextModel, find: FindHover): Unsubscribe {
  const provider = languages.registerHoverProvider("typescript", {
    provideHover: (asked, position) => {
      const card = asked === model ? find(model.getOffsetAt(position)) : null;
      return card && hoverOf(card, model);
    },
  });
  return () => provider.dispose();
}

/** Shift+F1: Monaco's own key begins with Ctrl+K, which is the page's. The card takes the focus, so that it is read out; Escape leads back. */
export function addHoverAction(code: editor.IStandaloneCodeEditor, label: string): Unsubscribe {
  const run = (): void => code.trigger("coroscope", "editor.action.showHover", { focus: "autoFocusImmediately" });
  const action = code.addAction({ id: "coroscope.hover", label, keybindings: [KeyMod.Shift | KeyCode.F1], run });
  return () => action.dispose();
}

/** Values are a stranger's text: they are escaped, never read as Markdown. */
function hoverOf({ range, lines }: HoverCard, model: editor.ITextModel): languages.Hover {
  return { range: rangeOf(range, model), contents: [new MarkdownString().appendText(lines.join("\n"), BREAK)] };
}

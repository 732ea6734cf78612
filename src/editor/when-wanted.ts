/** The moment at which TypeScript is fetched: not before the page has had its first paint and its first run. */
import type { editor } from "monaco-editor/editor";
import type { SnippetEditorOptions, Unsubscribe } from "./snippet-editor.ts";

/** After this long without an idle moment it is fetched all the same. */
const IDLE_AT_MOST_MS = 4_000;
/** Where the browser cannot tell when it is idle (Safari). */
const IDLE_GUESS_MS = 1_500;

/**
 * Calls `start` at the first focus, with "idle" also when the page is idle; never with "manual". A start that fails
 * (no network, workers forbidden by a host page) leaves an editor without types; the next focus tries again.
 */
export function whenWanted(code: editor.ICodeEditor, when: NonNullable<SnippetEditorOptions["typescript"]>, start: () => Promise<void>): Unsubscribe {
  if (when === "manual") return () => undefined;
  const attempt = (): void => void start().then(() => focus.dispose(), (error: unknown) => console.warn("TypeScript could not be loaded", error));
  const focus = code.onDidFocusEditorText(attempt);
  const cancel = when === "idle" ? onIdle(attempt) : () => undefined;
  return () => {
    focus.dispose();
    cancel();
  };
}

function onIdle(callback: () => void): () => void {
  if (typeof requestIdleCallback === "function") {
    const id = requestIdleCallback(callback, { timeout: IDLE_AT_MOST_MS });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(callback, IDLE_GUESS_MS);
  return () => clearTimeout(id);
}

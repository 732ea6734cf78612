/** Monaco measures a letter once and keeps the figure; a web font that comes later would leave the caret beside the text. */
import { editor } from "monaco-editor/editor";
import type { Unsubscribe } from "./snippet-editor.ts";

/** Measures again whenever fonts have been loaded. */
export function remeasureWhenFontsLoad(): Unsubscribe {
  const remeasure = (): void => editor.remeasureFonts();
  document.fonts.addEventListener("loadingdone", remeasure);
  return () => document.fonts.removeEventListener("loadingdone", remeasure);
}

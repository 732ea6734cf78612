/**
 * The one door to the editor: Monaco comes as a chunk of its own, after the page has been painted. Until then the page
 * shows the code as static text (highlight.ts), in the same sizes (metrics.ts).
 */
import type { EditorModule } from "./snippet-editor.ts";

let loading: Promise<EditorModule> | undefined;

/**
 * Fetches the editor, once. `language` is that of the page ("en", "zh-CN"): Monaco reads its own texts (menus, find,
 * messages to screen readers) when it is loaded, so a later change of language needs a reload. Rejects if a chunk could
 * not be fetched; the next call tries again.
 */
export function loadEditor(language: string): Promise<EditorModule> {
  loading ??= load(language).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(language: string): Promise<EditorModule> {
  if (language.startsWith("zh")) await import("monaco-editor/nls/lang/zh-cn");
  return await import("./create-editor.ts");
}

/** Opening a snippet of the Examples menu: it is ours, so it runs at once. */
import { replaceText } from "../stores/document.ts";
import { SNIPPETS, type SnippetId } from "../snippet-list.ts";
import { startRun } from "./run.ts";

export async function openSnippet(id: SnippetId): Promise<void> {
  const snippet = SNIPPETS.find((one) => one.id === id);
  if (!snippet) return;
  replaceText(snippet.text, "own");
  await startRun();
}

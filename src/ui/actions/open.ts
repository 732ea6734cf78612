/** Opening a snippet of the Examples menu: it is ours, so it runs at once, and on the loop that it is written for. */
import { DEFAULT_RUN_OPTIONS } from "../../runner/outcome.ts";
import { replaceText } from "../stores/document.ts";
import type { Snippet } from "../snippet-list.ts";
import { startRun } from "./run.ts";

export async function openSnippet(snippet: Snippet): Promise<void> {
  replaceText(snippet.text, "own");
  await startRun({ options: DEFAULT_RUN_OPTIONS });
}

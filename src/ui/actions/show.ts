/** Leading the reader to a view: its tab in front and focused, so that the keyboard goes on from there. */
import { editorCommands } from "../editor/commands.ts";
import { snippetOf } from "../snippet-list.ts";
import { WIDE } from "../parts/use-media.ts";
import { documentStore } from "../stores/document.ts";
import { rangeStore } from "../stores/range.ts";
import { snippetsStore } from "../stores/snippets.ts";
import { showTab, type Tab } from "../stores/view.ts";

/** True if the code is a snippet of ours, unchanged, that is there in Python too. */
const hasTwin = (): boolean => (snippetOf(documentStore.getState().text, snippetsStore.getState().groups)?.python ?? null) !== null;

/** True if that tab can be shown now. */
export function isOffered(tab: Tab): boolean {
  if (tab === "python") return hasTwin();
  if (tab === "range") return rangeStore.getState().range !== null;
  return tab !== "path" || rangeStore.getState().path;
}

export function goToView(tab: Tab): void {
  // Where the code has a place of its own it is always in front.
  if (tab === "code" && matchMedia(WIDE).matches) return editorCommands.editor?.focus();
  showTab(tab);
  document.querySelector<HTMLElement>(`[role="tab"][data-tab="${tab}"]`)?.focus();
}

/** The snippets of the Examples menu, in groups: at first the one that the page begins with, soon all (actions/snippets.ts). */
import { createStore } from "zustand/vanilla";
import { FIRST_SNIPPET, javascriptGroup, type SnippetGroup } from "../snippet-list.ts";

export interface SnippetsState {
  /** JavaScript's first. */
  readonly groups: readonly SnippetGroup[];
}

export const snippetsStore = createStore<SnippetsState>(() => ({ groups: [javascriptGroup([FIRST_SNIPPET])] }));

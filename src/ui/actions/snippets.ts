/** Fetching the snippets, once: they are no part of the first paint. */
import { snippetsStore } from "../stores/snippets.ts";

let fetched: Promise<void> | null = null;

/** Puts them into the menu. Should they not come, the menu has the first one alone, and the next call tries again. */
export function fetchSnippets(): Promise<void> {
  fetched ??= fetchGroups().catch(() => {
    fetched = null;
  });
  return fetched;
}

async function fetchGroups(): Promise<void> {
  const { GROUPS } = await import("../snippet-groups.ts");
  snippetsStore.setState({ groups: GROUPS });
}

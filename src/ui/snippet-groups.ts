/** All snippets of the Examples menu, in groups: JavaScript's, then asyncio's. Fetched after the first paint. */
import { ASYNCIO_GROUPS } from "./asyncio-snippets/groups.ts";
import { javascriptGroup, readSnippet, type Snippet, type SnippetGroup } from "./snippet-list.ts";

const FILES = import.meta.glob<string>("./snippets/*.ts", { query: "?raw", eager: true, import: "default" });

/** JavaScript's. */
export const SNIPPETS: readonly Snippet[] = Object.keys(FILES).sort().map((path) => readSnippet(path, FILES[path] ?? ""));

export const GROUPS: readonly SnippetGroup[] = [javascriptGroup(SNIPPETS), ...ASYNCIO_GROUPS];

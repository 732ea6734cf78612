/**
 * The asyncio snippets with their texts and their Python twins, as the conformance corpus has them. Fetched after the
 * first paint (actions/snippets.ts), never with it.
 */
import type { Snippet, SnippetGroup } from "../snippet-list.ts";
import { TABLE, type TableGroup } from "./table.ts";

const FOLDER = "../../../conformance/asyncio/cases/seed/";
const TYPESCRIPT = import.meta.glob<string>("../../../conformance/asyncio/cases/seed/*.ts", { query: "?raw", eager: true, import: "default" });
const PYTHON = import.meta.glob<string>("../../../conformance/asyncio/cases/seed/*.py", { query: "?raw", eager: true, import: "default" });

export const ASYNCIO_GROUPS: readonly SnippetGroup[] = TABLE.map(group);

/** The corpus's programs, by name. */
export const CORPUS_NAMES: readonly string[] = Object.keys(TYPESCRIPT).map((path) => path.slice(FOLDER.length, -".ts".length));

function group({ id, titles, snippets }: TableGroup): SnippetGroup {
  return { id, titles, snippets: Object.entries(snippets).map(([name, snippetTitles]) => ({ id: name, titles: snippetTitles, ...texts(name) })) };
}

function texts(name: string): Pick<Snippet, "text" | "python"> {
  const text = TYPESCRIPT[`${FOLDER}${name}.ts`];
  if (text === undefined) throw new Error(`no program ${name} in ${FOLDER}`);
  return { text, python: PYTHON[`${FOLDER}${name}.py`] ?? null };
}

/**
 * What a snippet of the Examples menu is, and the first one, which runs on a first visit. The others come after the first
 * paint (snippet-groups.ts).
 *
 * A JavaScript snippet is one file of `snippets/`, taken as text; to add one, add its file `NN-<id>.ts`. NN is its place;
 * its first two lines are its titles (`// en: ...`, `// zh-CN: ...`), and what comes after them is shown exactly as it
 * stands there. The asyncio ones are the programs of the conformance corpus (asyncio-snippets/).
 */
import { nearestLanguage, type Language } from "../i18n/languages.ts";
import first from "./snippets/01-tasks.ts?raw";

export type Titles = Readonly<Record<Language, string>>;

export interface Snippet {
  readonly id: string;
  readonly titles: Titles;
  readonly text: string;
  /** The same program in Python, if there is one. */
  readonly python: string | null;
}

export interface SnippetGroup {
  readonly id: string;
  readonly titles: Titles;
  readonly snippets: readonly Snippet[];
}

/** Reads a snippet's file. Throws where its name or its titles are not as they have to be. */
export function readSnippet(path: string, file: string): Snippet {
  const id = /\/\d\d-([a-z0-9-]+)\.ts$/.exec(path)?.[1];
  const head = /^\/\/ en: (.*\S)\n\/\/ zh-CN: (.*\S)\n/.exec(file);
  if (id === undefined || !head) throw new Error(`${path}: the name has to be NN-<id>.ts and the first lines "// en: ..." and "// zh-CN: ..."`);
  return { id, titles: { en: head[1] ?? "", "zh-CN": head[2] ?? "" }, text: file.slice(head[0].length), python: null };
}

/** JavaScript's group, of these snippets. */
export const javascriptGroup = (snippets: readonly Snippet[]): SnippetGroup => ({ id: "javascript", titles: { en: "JavaScript", "zh-CN": "JavaScript" }, snippets });

export const FIRST_SNIPPET = readSnippet("./snippets/01-tasks.ts", first);

/** The text that runs on a first visit. */
export const FIRST_TEXT = FIRST_SNIPPET.text;

/** The title of a snippet or a group in the language of the page. */
export const titleOf = ({ titles }: { readonly titles: Titles }, language: string): string => titles[nearestLanguage(language)];

/** The snippet with exactly this text, if it is one of `groups`. */
export function snippetOf(text: string, groups: readonly SnippetGroup[]): Snippet | null {
  for (const { snippets } of groups) {
    const found = snippets.find((snippet) => snippet.text === text);
    if (found) return found;
  }
  return null;
}

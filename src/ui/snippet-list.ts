/**
 * The snippets of the Examples menu. Each is one file of `snippets/`, taken as text; to add one, add its file
 * `NN-<id>.ts`. NN is its place; its first two lines are its titles (`// en: ...`, `// zh-CN: ...`), and what comes after
 * them is shown exactly as it stands there. The first one runs on a first visit.
 */
import { nearestLanguage, type Language } from "../i18n/languages.ts";

export interface Snippet {
  readonly id: string;
  readonly titles: Readonly<Record<Language, string>>;
  readonly text: string;
}

const FILES = import.meta.glob<string>("./snippets/*.ts", { query: "?raw", eager: true, import: "default" });

/** Reads a snippet's file. Throws where its name or its titles are not as they have to be. */
export function readSnippet(path: string, file: string): Snippet {
  const id = /\/\d\d-([a-z0-9-]+)\.ts$/.exec(path)?.[1];
  const head = /^\/\/ en: (.*\S)\n\/\/ zh-CN: (.*\S)\n/.exec(file);
  if (id === undefined || !head) throw new Error(`${path}: the name has to be NN-<id>.ts and the first lines "// en: ..." and "// zh-CN: ..."`);
  return { id, titles: { en: head[1] ?? "", "zh-CN": head[2] ?? "" }, text: file.slice(head[0].length) };
}

export const SNIPPETS: readonly Snippet[] = Object.keys(FILES).sort().map((path) => readSnippet(path, FILES[path] ?? ""));

/** Its title in the language of the page. */
export const titleOf = ({ titles }: Snippet, language: string): string => titles[nearestLanguage(language)];

/** The text that runs on a first visit. */
export const FIRST_TEXT = SNIPPETS[0]?.text ?? "";

/** The snippet with exactly this text, if it is one of ours. */
export function snippetOf(text: string): Snippet | null {
  return SNIPPETS.find((snippet) => snippet.text === text) ?? null;
}

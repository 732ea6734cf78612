import { expect, test } from "vitest";
import { snippetOf, titleOf } from "../snippet-list.ts";
import { ASYNCIO_GROUPS, CORPUS_NAMES } from "./groups.ts";

const snippets = ASYNCIO_GROUPS.flatMap((group) => group.snippets);

test("every program of the corpus's seed area is in the menu, once, with its Python twin", () => {
  expect(snippets.map(({ id }) => id).sort()).toEqual([...CORPUS_NAMES].sort());
  expect(snippets.length).toBe(39);
  for (const { id, python } of snippets) expect(python, id).toMatch(/^"""/);
});

test("groups and snippets have short titles in both languages, and no two of a language are the same", () => {
  for (const language of ["en", "zh-CN"]) {
    const titles = [...ASYNCIO_GROUPS, ...snippets].map((one) => titleOf(one, language));
    expect(new Set(titles).size, language).toBe(titles.length);
    for (const title of titles) expect(title.length, title).toBeLessThan(40);
  }
  for (const one of [...ASYNCIO_GROUPS, ...snippets]) expect(titleOf(one, "zh"), one.id).toMatch(/\p{Script=Han}/u);
});

test("the whole practical program comes first in its group", () => {
  expect(ASYNCIO_GROUPS.find(({ id }) => id === "s07")?.snippets[0]?.id).toBe("s07_practical_program");
});

test("a snippet is known by its text alone", () => {
  for (const snippet of snippets) expect(snippetOf(snippet.text, ASYNCIO_GROUPS)).toBe(snippet);
});

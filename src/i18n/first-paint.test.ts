/** The first paint speaks with the messages that come with it: what its modules ask for is not in views.ts. */
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { expect, test } from "vitest";
import { first } from "./en/first.ts";
import { views } from "./en/views.ts";

/** The modules that the page fetches at once: static imports from main.tsx, types left out. */
function firstPaint(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path] of readFileSync(file, "utf8").matchAll(/^(?:import|export) (?!type )(?:[^;]*? from )?"(\.[^"]+\.tsx?)";$/gm)) firstPaint(resolve(dirname(file), path ?? ""), seen);
  return seen;
}

/** Messages that `source` asks for: whole keys, and beginnings of keys before a parameter. */
function asked(source: string): { keys: string[]; prefixes: string[] } {
  const keys = [...source.matchAll(/"([a-z]\w*\.\w+)"/gi)].map(([, key]) => key ?? "");
  const prefixes = [...source.matchAll(/`([a-z]\w*\.\w*)\$\{/gi)].map(([, prefix]) => prefix ?? "");
  return { keys, prefixes };
}

const PLURALS = ["", "_one", "_other"];
const inViews = (key: string): boolean => PLURALS.some((plural) => key + plural in views);
const modules = [...firstPaint(resolve(import.meta.dirname, "../app/main.tsx"))].filter((file) => !file.includes("/i18n/"));

test("the walk finds the modules of the first paint", () => {
  expect(modules.length).toBeGreaterThan(40);
  expect(modules.flatMap((file) => asked(readFileSync(file, "utf8")).keys)).toContain("status.idle");
});

test.each(modules.map((file) => file.slice(file.indexOf("/src/") + 1)))("%s asks for no message that is fetched later", (file) => {
  const { keys, prefixes } = asked(readFileSync(file, "utf8"));
  expect(keys.filter(inViews)).toEqual([]);
  expect(prefixes.filter((prefix) => Object.keys(views).some((key) => key.startsWith(prefix)))).toEqual([]);
});

test("no message stands in both files", () => {
  expect(Object.keys(first).filter((key) => key in views)).toEqual([]);
});

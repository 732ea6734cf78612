import { expect, test } from "vitest";
import { en } from "./en.ts";
import { nearestLanguage } from "./languages.ts";
import { zhCN } from "./zh-CN.ts";

const parameters = (text: string): string[] => [...new Set([...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1] ?? ""))].sort();

test.each(Object.entries(zhCN))("the Chinese %s has the parameters of the English one", (key, text) => {
  const english = (en as Record<string, string>)[key] ?? "";
  expect(parameters(text)).toEqual(parameters(english));
});

test("every Chinese key is an English one", () => {
  expect(Object.keys(zhCN).filter((key) => !(key in en))).toEqual([]);
});

test("a browser's language leads to the nearest of ours", () => {
  expect(["zh", "zh-TW", "zh-Hans-CN", "en-GB", "de"].map(nearestLanguage)).toEqual(["zh-CN", "zh-CN", "zh-CN", "en", "en"]);
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CodePalette } from "./palette.ts";
import { DARK, LIGHT } from "./palette.ts";

const TOKENS = readFileSync(new URL("../ui/tokens.css", import.meta.url), "utf8");
const NAMES: Record<keyof CodePalette, string> = {
  panel: "panel", ink: "ink", dim: "ink-dim", line: "line", raised: "raised", hover: "hover", selection: "selection", accent: "accent", error: "error", warn: "warn",
  keyword: "code-keyword", string: "code-string", number: "code-number", comment: "code-comment",
};

/** The custom properties of the first block behind `selector`. */
function tokensOf(selector: string): ReadonlyMap<string, string> {
  const start = TOKENS.indexOf(selector);
  const block = TOKENS.slice(start, TOKENS.indexOf("}", start));
  return new Map([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]));
}

describe.each([["light", ":root {", LIGHT], ["dark", ':root[data-theme="dark"] {', DARK]] as const)("the %s colours of the editor", (_theme, selector, palette) => {
  it("are those of the page's tokens", () => {
    const tokens = tokensOf(selector);
    const expected = Object.fromEntries(Object.entries(NAMES).map(([key, name]) => [key, tokens.get(name)]));
    expect(palette).toEqual(expected);
  });
});

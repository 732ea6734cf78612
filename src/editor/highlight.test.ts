import { describe, expect, it } from "vitest";
import { HIGHLIGHT_AT_MOST_CHARS, highlight } from "./highlight.ts";

/** The pieces that have a colour, as "kind:text". */
const coloured = (code: string): string[] => highlight(code).flat().filter(({ kind }) => kind !== "plain").map(({ kind, text }) => `${kind}:${text}`);
const textOf = (code: string): string => highlight(code).map((line) => line.map(({ text }) => text).join("")).join("\n");

describe("static highlighting", () => {
  it("colours keywords, strings, numbers and comments", () => {
    expect(coloured('const x = await f("a", 1.5); // why')).toEqual(["keyword:const", "keyword:await", 'string:"a"', "number:1.5", "comment:// why"]);
  });

  it("colours the types of the language, and no global", () => {
    expect(coloured("let a: Promise<string>; console.log(a satisfies unknown)")).toEqual(["keyword:let", "keyword:string", "keyword:unknown"]);
  });

  it("tells the code inside a template from its text", () => {
    expect(coloured("`a ${await b} c`")).toEqual(["string:`", "string:a ", "keyword:await", "string: c", "string:`"]);
  });

  it("cuts tokens that span lines, so that each line stands alone", () => {
    expect(highlight("/* a\n\nb */").map((line) => line.map(({ kind, text }) => `${kind}:${text}`))).toEqual([["comment:/* a"], [], ["comment:b */"]]);
  });

  it("loses and adds no character", () => {
    const code = "async function* f<T>(x: T[] = []): AsyncGenerator<T> {\n\n  yield* x; /a[/]b/gi.test(`<b>${x}</b>`);\n}\n// 协程 😀\n";
    expect(textOf(code)).toBe(code);
    expect(textOf("")).toBe("");
  });

  it("colours whole lines up to its bound and leaves the rest plain, with nothing lost", () => {
    const code = "const a = 1;\n".repeat(1000);
    const lines = highlight(code);
    const colouredLines = lines.filter((line) => line.some(({ kind }) => kind !== "plain")).length;
    expect(colouredLines).toBe(Math.floor((HIGHLIGHT_AT_MOST_CHARS + 1) / "const a = 1;\n".length));
    expect(textOf(code)).toBe(code);
  });

  it("leaves one line plain that is longer than its bound", () => {
    const code = "0_".repeat(HIGHLIGHT_AT_MOST_CHARS);
    expect(highlight(code)).toEqual([[{ kind: "plain", text: code }]]);
  });
});

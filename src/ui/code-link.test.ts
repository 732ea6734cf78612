import fc from "fast-check";
import { expect, test } from "vitest";
import { codeHash, readCodeLink } from "./code-link.ts";

test("a link gives back the text that it was made of", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => {
    const plain = text.replace(/\r\n?/g, "\n");
    expect(readCodeLink(codeHash(plain))).toEqual({ kind: "code", text: plain });
  }));
});

test("a hash of something else is no link", () => {
  expect(readCodeLink("")).toEqual({ kind: "none" });
  expect(readCodeLink("#run")).toEqual({ kind: "none" });
});

test("a link that is cut inside a character is malformed", () => {
  expect(readCodeLink("#code=%E0%A4%A")).toEqual({ kind: "malformed" });
});

test("an empty link is an empty snippet", () => {
  expect(readCodeLink("#code=")).toEqual({ kind: "code", text: "" });
});

test("a lone surrogate makes a link all the same", () => {
  expect(readCodeLink(codeHash("a\ud800b"))).toEqual({ kind: "code", text: "a\ufffdb" });
});

test("line breaks of other systems become \\n", () => {
  expect(readCodeLink("#code=a%0D%0Ab%0Dc")).toEqual({ kind: "code", text: "a\nb\nc" });
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { WRITE_LINE_OPEN } from "../format.ts";
import { Lines } from "./lines.ts";

/** Writes pieces [text, stays open], each at a step of its own; gives the lines as [step, text]. */
function linesOf(pieces: readonly (readonly [string, boolean])[]): [number, string][] {
  const lines = new Lines();
  pieces.forEach(([text, open], step) => lines.write({ step, timeMs: 0, coroutine: 0, site: 0 }, open ? WRITE_LINE_OPEN : 0, text));
  return lines.list.map((line) => [line.step, line.text]);
}

it("splits a write at its line breaks", () => {
  expect(linesOf([["a\nb", false]])).toEqual([[0, "a"], [0, "b"]]);
  expect(linesOf([["", false]])).toEqual([[0, ""]]);
  expect(linesOf([["a\n", false]])).toEqual([[0, "a"], [0, ""]]);
});

it("continues an open line with the next write, at the step of its first character", () => {
  expect(linesOf([["a", true], ["b", true], ["c\nd", false], ["e", false]])).toEqual([[0, "abc"], [2, "d"], [3, "e"]]);
});

it("starts no line before its first character", () => {
  expect(linesOf([["a\n", true], ["", true], ["b", false]])).toEqual([[0, "a"], [2, "b"]]);
  expect(linesOf([["a\n", true]])).toEqual([[0, "a"]]);
  expect(linesOf([["", true], ["", false]])).toEqual([[1, ""]]);
});

it("loses and adds no character of standard output", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.stringMatching(/^[a\n]{0,4}$/u), fc.boolean())), (pieces) => {
      const written = pieces.map(([text, open]) => text + (open ? "" : "\n")).join("");
      const told = linesOf(pieces).map(([, text]) => text).join("\n");
      expect(told).toBe(written.endsWith("\n") ? written.slice(0, -1) : written);
    }),
    { seed: 1, numRuns: 300 },
  );
});

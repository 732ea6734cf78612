import { describe, expect, it } from "vitest";
import { compiled, runBoth } from "./testing/run.ts";
import { SNIPPETS } from "./testing/snippets.ts";

describe("emitted code", () => {
  it.each(SNIPPETS)("does what the stripped snippet does natively: %s", async (_title, source) => {
    const { emitted, native } = await runBoth(source);
    expect(emitted).toEqual(native);
    expect(native.length).toBeGreaterThan(0);
  });

  it.each(SNIPPETS)("is a script of one expression whose lines are the source's: %s", (_title, source) => {
    const { code } = compiled(source);
    expect(() => new Function(`return ${code}`)).not.toThrow();
    expect(lineCount(code)).toBe(lineCount(source) + 1);
  });
});

function lineCount(text: string): number {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).length;
}

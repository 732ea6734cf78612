import { afterAll, describe, expect, test } from "vitest";
import { CLASSICS, classicLines, classicSource } from "../testing/classics.ts";
import { runOnKernel } from "../testing/kernel-run.ts";
import { NativeEngine } from "../testing/native-engine.ts";

const engine = new NativeEngine();
afterAll(() => engine.close());

describe("A program that is known well", () => {
  test.each(CLASSICS)("$title", (classic) => {
    expect(runOnKernel(classicSource(classic)).lines).toEqual(classicLines(classic));
  });

  test("gives the same lines in the engine itself, so that the table is right", async () => {
    for (const classic of CLASSICS) {
      const { lines } = await engine.run(classicSource(classic), true);
      expect(lines, classic.title).toEqual(classicLines(classic));
    }
  });
});

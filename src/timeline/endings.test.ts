import { describe, expect, it } from "vitest";
import { besideLine, hasEnded, LINE_HALF_CSS_PX } from "./endings.ts";

describe("the mark of an end", () => {
  it("is of the past at the very step at which it ended, so that no veil makes it pale", () => {
    expect([11, 12, 13].map((cursor) => hasEnded({ endedStep: 12 }, cursor))).toEqual([false, true, true]);
    expect(hasEnded({ endedStep: 0 }, 0)).toBe(true);
  });

  it("is not of the past while it lives", () => {
    expect(hasEnded({ endedStep: -1 }, 0)).toBe(false);
  });

  it("is never covered by the cursor's line, wherever that stands", () => {
    for (let line = 60; line <= 160; line += 0.25) {
      const x = besideLine(100, 14, line);
      expect(x >= line + LINE_HALF_CSS_PX || x + 14 <= line - LINE_HALF_CSS_PX).toBe(true);
    }
  });

  it("stays where it is unless the line is in its way", () => {
    expect([besideLine(100, 14, 97.5), besideLine(100, 14, 116.5), besideLine(100, 14, 107)]).toEqual([100, 100, 109.5]);
  });
});

import { expect, it } from "vitest";
import { normaliseNewlines } from "./newlines.ts";

it("every kind of line break becomes one line feed, and nothing else changes", () => {
  expect(normaliseNewlines("a\r\nb\rc\nd\r\r\n\u2028e\uFEFF")).toBe("a\nb\nc\nd\n\n\u2028e\uFEFF");
});

it("a leading byte order mark goes, so that offset 0 is the first character", () => {
  expect(normaliseNewlines("\uFEFFawait 1")).toBe("await 1");
});
